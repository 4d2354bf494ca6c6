using Analytics.Calibration.Cubes;
using Analytics.Calibration.Drift;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Reporting;

/// <summary>New minus baseline: raw, stratified and paired side by side, and how far the distributions are apart.</summary>
internal static class DriftMetrics
{
    internal static DriftEstimates Add(ReportScopeData data, MetricSet metrics)
    {
        var comparison = data.Comparison ?? new RunComparison([], []);
        var sides = data.Input.Compared ?? Sides(data, comparison);
        bool IsNew(CellKey key) => comparison.New.Contains(key.RunId);
        var people = sides.Repeats.Where(r => IsNew(r.Key) || comparison.Baseline.Contains(r.Key.RunId)).GroupBy(r => r.Person).Select(g => g.ToList()).Where(g => g.Count > 1).ToList();
        var strata = sides.Baseline.Means.Concat(sides.New.Means).Select(Stratum).Distinct().ToList();
        var blocks = strata.Select(s => (Side(sides.Baseline, people, k => !IsNew(k), s), Side(sides.New, people, IsNew, s))).ToList();
        var raw = CandidateDifference.Of([(Side(sides.Baseline, people, k => !IsNew(k), null), Side(sides.New, people, IsNew, null))], Across(people, IsNew, _ => 0));
        var stratified = CandidateDifference.Of(blocks, Across(people, IsNew, i => strata.IndexOf((i.Key.Position, i.Key.Profile))));

        var differences = Distribution.FromValues(RepeatPairs.BothSides(sides.Repeats, comparison).Select(p => p.Second - p.First).OfType<double>());
        var paired = Paired(differences, sides);
        var wilcoxon = WilcoxonSignedRank.Test(differences);
        var shared = blocks.Where(b => b.Item1.Values.Interviews > 0 && b.Item2.Values.Interviews > 0).Sum(b => b.Item1.Values.Interviews + b.Item2.Values.Interviews);
        metrics.AddListed("drift.raw", raw, (int)sides.Baseline.Means.Concat(sides.New.Means).Sum(m => m.Interviews));
        metrics.AddListed("drift.stratified", stratified, shared);
        metrics.Add("drift.paired", paired, wilcoxon?.PValue);
        metrics.Add("drift.paired.wilcoxon", wilcoxon?.PValue, wilcoxon?.N ?? 0);
        AddDistances(ByCandidate(sides.Baseline, people, k => !IsNew(k)), ByCandidate(sides.New, people, IsNew), metrics);
        RelevanceMetrics.AddDrift(data.Input.Relevance, comparison, metrics);
        return new DriftEstimates(raw, stratified, paired, SmallestSide(blocks), data.Comparison is not null);
    }

    // As taken from the scope itself, whose rows know the run.
    private static ComparedCubes Sides(ReportScopeData data, RunComparison comparison) => new(
        data.Input.Scores.Where(k => comparison.Baseline.Contains(k.RunId)), data.Input.Scores.Where(k => comparison.New.Contains(k.RunId)),
        data.Input.Repeats);

    private static (string? Position, Profile Profile) Stratum(MeanCell cell) => (cell.Key.Position, cell.Key.Profile);

    private static SideOfStratum Side(ScoreCube cube, List<List<RepeatedInterview>> people, Func<CellKey, bool> isOfSide, (string? Position, Profile Profile)? stratum)
    {
        var own = stratum is null ? cube : cube.Where(k => (k.Position, k.Profile) == stratum);
        var repeated = people.Select(p => p.Where(i => isOfSide(i.Key) && (stratum is null || (i.Key.Position, i.Key.Profile) == stratum)).Select(i => i.Mean).OfType<double>());
        return new SideOfStratum(CandidateSample.Of(own.InterviewMeans(), repeated), own.Items);
    }

    private static List<ComparedCandidate> Across(List<List<RepeatedInterview>> people, Func<CellKey, bool> isNew, Func<RepeatedInterview, int> stratum) =>
        [.. people.Select(p => new ComparedCandidate([.. p.Where(i => i.Mean is not null).Select(i => (stratum(i), isNew(i.Key), i.Mean!.Value))]))];

    private static Estimate Paired(Distribution differences, ComparedCubes sides)
    {
        var n = (int)differences.N;
        if (n < 2) return new Estimate(differences.Mean, null, null, n);
        var interviews = sides.New.Means.Sum(m => m.Interviews);
        var floor = interviews == 0 ? 0 : interviews / sides.New.Items / n;
        var error = Math.Max(floor, Math.Sqrt(differences.Variance!.Value / n));
        return MeanInterval.WithStandardError(differences.Mean, error, n, n - 1).Within(1 - ClusterMoments.Levels, ClusterMoments.Levels - 1);
    }

    private static ClusterMoments ByCandidate(ScoreCube cube, List<List<RepeatedInterview>> people, Func<CellKey, bool> isOfSide) =>
        cube.Total().Scores.Merge(people.Select(p => p.Where(i => isOfSide(i.Key)).Select(i => i.Histogram)));

    private static void AddDistances(ClusterMoments baseline, ClusterMoments other, MetricSet metrics)
    {
        var n = (int)(baseline.Items + other.Items);
        var (wasserstein, ks) = ScoreDistance.Of(baseline, other);
        metrics.Add("drift.wasserstein", wasserstein);
        metrics.Add("drift.ks", ks);
        metrics.Add("drift.psi", PopulationStability.Index(baseline, other), n);
        metrics.Add("drift.psi.threshold", PopulationStability.Threshold(baseline, other), n);
    }

    private static int SmallestSide(List<(SideOfStratum Baseline, SideOfStratum New)> blocks)
    {
        var shared = blocks.Where(b => b.Baseline.Values.Interviews > 0 && b.New.Values.Interviews > 0).ToList();
        return Math.Min(shared.Sum(b => b.Baseline.Values.Candidates), shared.Sum(b => b.New.Values.Candidates));
    }
}

/// <summary>What stability is judged on.</summary>
/// <param name="Raw">Difference of means.</param>
/// <param name="Stratified">Difference within position and profile.</param>
/// <param name="Paired">Difference on repeated candidates.</param>
/// <param name="SmallestSide">Candidates of the smaller side in strata both have.</param>
/// <param name="Compared">False when there is nothing to compare.</param>
internal sealed record DriftEstimates(Estimate Raw, Estimate Stratified, Estimate Paired, int SmallestSide, bool Compared);
