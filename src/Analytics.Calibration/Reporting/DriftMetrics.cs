using Analytics.Calibration.Cubes;
using Analytics.Calibration.Drift;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Reporting;

/// <summary>New minus baseline: raw, stratified and paired side by side, and how far the distributions are apart.</summary>
internal static class DriftMetrics
{
    private static readonly SideOfStratum None = new(CandidateSample.Empty, 0);

    internal static DriftEstimates Add(ReportScopeData data, MetricSet metrics)
    {
        var comparison = data.Comparison ?? new RunComparison([], []);
        var sides = data.Input.Compared ?? Sides(data, comparison);
        bool IsNew(CellKey key) => comparison.New.Contains(key.RunId);
        var people = sides.Repeats.Where(r => IsNew(r.Key) || comparison.Baseline.Contains(r.Key.RunId)).GroupBy(r => r.Person).Select(g => g.ToList()).Where(g => g.Count > 1).ToList();
        var places = sides.Baseline.Means.Concat(sides.New.Means).Select(m => Stratum(m.Key)).Distinct().Select((s, i) => (s, i)).ToDictionary(s => s.s, s => s.i);
        var (before, after) = (ByStratum(sides.Baseline, people, k => !IsNew(k)), ByStratum(sides.New, people, IsNew));
        var blocks = places.OrderBy(p => p.Value).Select(p => (before.GetValueOrDefault(p.Key, None), after.GetValueOrDefault(p.Key, None))).ToList();
        var raw = CandidateDifference.Of([(Side(sides.Baseline, people, k => !IsNew(k)), Side(sides.New, people, IsNew))], Across(people, IsNew, _ => 0));
        var stratified = CandidateDifference.Of(blocks, Across(people, IsNew, i => places.GetValueOrDefault(Stratum(i.Key), -1)));

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

    private static (string? Position, Profile Profile) Stratum(CellKey key) => (key.Position, key.Profile);

    private static SideOfStratum Side(ScoreCube cube, List<List<RepeatedInterview>> people, Func<CellKey, bool> isOfSide) =>
        new(CandidateSample.Of(cube.InterviewMeans(), people.Select(p => p.Where(i => isOfSide(i.Key)).Select(i => i.Mean).OfType<double>())), cube.Items);

    // One pass over cells and candidates, whatever the number of strata.
    private static Dictionary<(string? Position, Profile Profile), SideOfStratum> ByStratum(ScoreCube cube, List<List<RepeatedInterview>> people, Func<CellKey, bool> isOfSide)
    {
        var again = people.SelectMany(p => p.Where(i => isOfSide(i.Key) && i.Mean is not null).GroupBy(i => Stratum(i.Key)))
            .ToLookup(g => g.Key, g => g.Select(i => i.Mean!.Value));
        return cube.Means.GroupBy(m => Stratum(m.Key)).ToDictionary(g => g.Key, g =>
        {
            var own = new ScoreCube([], [.. g]);
            return new SideOfStratum(CandidateSample.Of(own.InterviewMeans(), again[g.Key]), own.Items);
        });
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
