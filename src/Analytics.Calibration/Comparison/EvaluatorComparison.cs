using Analytics.Calibration.Agreement;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Intervals;
using Analytics.Calibration.Multiplicity;
using Analytics.Calibration.Ranking;
using Analytics.Calibration.Reporting;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Comparison;

/// <summary>Two evaluators on the same candidates: every figure is a difference within candidates, new minus baseline, and p values are Holm-adjusted over all of them.</summary>
/// <param name="Metrics">Differences and, where the answers are the same, agreement, by id.</param>
/// <param name="Confusion">Items by baseline score (rows 1 to 5) and new score; null where no answers are the same.</param>
/// <param name="Candidates">Candidates behind it.</param>
/// <param name="Sentence">What it comes to, in at most 35 words.</param>
public sealed record EvaluatorComparison(IReadOnlyDictionary<string, Metric> Metrics, IReadOnlyList<IReadOnlyList<long>>? Confusion, int Candidates, string Sentence)
{
    private const double Significant = 0.05;

    /// <summary>Compares them; without a candidate whom both judged, every figure is undefined.</summary>
    public static EvaluatorComparison Of(EvaluatorPairs pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var differences = Differences(pairs).ToList();
        var p = differences.Select(d => PValue(d.Difference)).ToList();
        var adjusted = new Queue<double>(AdjustedP.Holm([.. p.OfType<double>()]));
        var metrics = new MetricSet();
        var shown = new List<(string Id, Estimate Difference)>();
        foreach (var ((id, difference), own) in differences.Zip(p))
        {
            double? holm = own is null ? null : adjusted.Dequeue();
            metrics.Add(id, difference, own, holm);
            if (holm < Significant) shown.Add((id, difference));
        }

        var confusion = AddAgreement(pairs.SameAnswers, metrics);
        var people = pairs.Candidates.Select(c => c.Candidate).Distinct().Count();
        return new EvaluatorComparison(metrics.All, confusion, people, Sum(shown, people));
    }

    private static IEnumerable<(string Id, Estimate Difference)> Differences(EvaluatorPairs pairs)
    {
        var profiles = pairs.Expected.OrderBy(e => e.Profile).ToList();
        foreach (var (lower, higher) in profiles.Zip(profiles.Skip(1)))
        {
            var id = $"compare.auc.{Words.Name(lower.Profile)}_{Words.Name(higher.Profile)}";
            yield return (id, PairedAuc.Difference(Of(pairs, lower.Profile), Of(pairs, higher.Profile)));
        }

        foreach (var expected in profiles)
        {
            var own = Of(pairs, expected.Profile);
            double Error(double mean) => Math.Abs(mean - expected.Midpoint);
            yield return ("compare.error." + Words.Name(expected.Profile), Mean(own, c => Error(c.New) - Error(c.Baseline)));
            yield return ("compare.mean." + Words.Name(expected.Profile), Mean(own, c => c.New - c.Baseline));
        }
    }

    private static List<PairedCandidate> Of(EvaluatorPairs pairs, Profile profile) => [.. pairs.Candidates.Where(c => c.Profile == profile)];

    private static Estimate Mean(List<PairedCandidate> pairs, Func<PairedCandidate, double> difference)
    {
        var sample = CandidateSample.Of(Distribution.FromValues(pairs.Select(difference)), pairs.GroupBy(p => p.Candidate).Select(g => g.Select(difference)));
        return NormalInterval.StudentT(sample.Mean, sample.VarianceOfMean is { } v ? DeltaMethod.Root(v) : null, sample.Candidates, sample.Candidates - 1);
    }

    // On the candidates' degrees of freedom; where nobody differs from another there is no error to test by.
    private static double? PValue(Estimate difference) => difference is { Value: { } value, StandardError: > 0 and { } error } && difference.N > 1
        ? 2 * MathNet.Numerics.Distributions.StudentT.CDF(0, 1, difference.N - 1, -Math.Abs(value / error))
        : null;

    private static double[][]? AddAgreementTable(IReadOnlyList<PairedItems> items) => items.Count == 0
        ? null
        : [.. Enumerable.Range(1, ClusterMoments.Levels).Select(row => Enumerable.Range(1, ClusterMoments.Levels)
            .Select(column => (double)items.Where(i => i.Baseline == row && i.New == column).Sum(i => i.Items)).ToArray())];

    private static List<IReadOnlyList<long>>? AddAgreement(IReadOnlyList<PairedItems> items, MetricSet metrics)
    {
        var labels = ClusterMoments.Levels;
        metrics.Add("compare.qwk", ClusteredKappa.Of(items, DisagreementWeights.Quadratic(labels)));
        metrics.Add("compare.kappa", ClusteredKappa.Of(items, DisagreementWeights.Nominal(labels)));
        metrics.Add("compare.exact", ClusteredKappa.Exact(items));
        return AddAgreementTable(items)?.Select(row => (IReadOnlyList<long>)[.. row.Select(c => (long)c)]).ToList();
    }

    private static string Sum(List<(string Id, Estimate Difference)> shown, int people)
    {
        var basis = $"On the same {Words.Count(people, "candidate", "candidates")}";
        var better = shown.Count(s => IsBetter(s) == true);
        var worse = shown.Count(s => IsBetter(s) == false);
        if (better + worse == 0) return $"{basis} neither evaluator is shown to be better.";
        if (worse == 0) return $"{basis} the new one is better in {Words.Count(better, "figure", "figures")} and worse in none.";
        return better == 0
            ? $"{basis} the new one is worse in {Words.Count(worse, "figure", "figures")} and better in none."
            : $"{basis} the new one is better in {Words.Count(better, "figure", "figures")} and worse in {Words.Count(worse, "figure", "figures")}.";
    }

    private static bool? IsBetter((string Id, Estimate Difference) shown) => Catalogue.MetricCatalogue.Of(shown.Id).Better switch
    {
        Catalogue.Better.Higher => shown.Difference.Value > 0,
        Catalogue.Better.Lower => shown.Difference.Value < 0,
        _ => null,
    };
}
