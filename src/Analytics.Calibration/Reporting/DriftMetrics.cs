using Analytics.Calibration.Cubes;
using Analytics.Calibration.Drift;

namespace Analytics.Calibration.Reporting;

/// <summary>What stability is judged on.</summary>
/// <param name="Raw">Difference of means.</param>
/// <param name="Stratified">Difference within position and profile.</param>
/// <param name="Paired">Difference on repeated units.</param>
/// <param name="SmallestSide">Interviews of the smaller side in strata both have.</param>
/// <param name="Compared">False when there is nothing to compare.</param>
internal sealed record DriftEstimates(Estimate Raw, Estimate Stratified, Estimate Paired, int SmallestSide, bool Compared);

/// <summary>Candidate minus baseline: raw, stratified and paired side by side, and how far the distributions are apart.</summary>
internal static class DriftMetrics
{
    internal static DriftEstimates Add(ReportScopeData data, MetricSet metrics)
    {
        var comparison = data.Comparison ?? new RunComparison([], []);
        bool InBaseline(CellKey key) => comparison.Baseline.Contains(key.RunId);
        bool InCandidate(CellKey key) => comparison.Candidate.Contains(key.RunId);
        var (baseline, candidate) = data.Input.Compared
            ?? new ComparedCubes(data.Input.Scores.Where(InBaseline), data.Input.Scores.Where(InCandidate));

        var raw = MeanDifference.Raw(baseline.InterviewMeans(), candidate.InterviewMeans());
        var strata = Strata(baseline, candidate);
        var stratified = MeanDifference.Stratified(strata);
        var differences = Distribution.FromValues(data.Repeated.Compared.Select(p => p.Second - p.First).OfType<double>());
        var paired = MeanDifference.Paired(differences);
        var wilcoxon = WilcoxonSignedRank.Test(differences);
        metrics.Add("drift.raw", raw, Unit.Points);
        metrics.Add("drift.stratified", stratified, Unit.Points);
        metrics.Add("drift.paired", paired, Unit.Points, wilcoxon?.PValue);
        metrics.Add("drift.paired.wilcoxon", wilcoxon?.PValue, wilcoxon?.N ?? 0, Unit.PValue);
        AddDistances(data.Repeated.Baseline.Apply(baseline.Total().Scores), data.Repeated.Candidate.Apply(candidate.Total().Scores), metrics);
        RelevanceMetrics.AddDrift(data.Input.Relevance, comparison, metrics);
        return new DriftEstimates(raw, stratified, paired, SmallestSide(strata), data.Comparison is not null);
    }

    private static void AddDistances(ClusterMoments baseline, ClusterMoments candidate, MetricSet metrics)
    {
        var n = (int)(baseline.Items + candidate.Items);
        var (first, second) = (Scores(baseline), Scores(candidate));
        metrics.Add("drift.wasserstein", DistributionDistance.Wasserstein(first, second), n, Unit.Points);
        metrics.Add("drift.ks", DistributionDistance.KolmogorovSmirnov(first, second), n, Unit.Share);
        metrics.Add("drift.psi", PopulationStability.Index(baseline, candidate), n, Unit.Index);
        metrics.Add("drift.psi.threshold", PopulationStability.Threshold(baseline, candidate), n, Unit.Index);
    }

    private static List<(Distribution Baseline, Distribution Candidate)> Strata(ScoreCube baseline, ScoreCube candidate)
    {
        var first = baseline.Means.ToLookup(m => (m.Key.Position, m.Key.Profile));
        var second = candidate.Means.ToLookup(m => (m.Key.Position, m.Key.Profile));
        return [.. first.Where(g => second.Contains(g.Key)).Select(g => (Sample(g), Sample(second[g.Key])))];
    }

    private static int SmallestSide(List<(Distribution Baseline, Distribution Candidate)> strata) =>
        (int)Math.Min(strata.Sum(s => s.Baseline.N), strata.Sum(s => s.Candidate.N));

    private static Distribution Scores(ClusterMoments items) => Distribution.Of(items.Counts.Select((c, i) => (i + 1.0, c)));

    private static Distribution Sample(IEnumerable<MeanCell> cells) => Distribution.Of(cells.Select(c => (c.Mean, (double)c.Interviews)));
}
