using Analytics.Calibration.Agreement;
using Analytics.Calibration.Cubes;

namespace Analytics.Calibration.Reporting;

/// <summary>Sums repeated interviews that are in memory.</summary>
public static class RepeatedUnitsOf
{
    /// <summary>What the report needs to know of candidates interviewed again.</summary>
    /// <param name="repeats">The interviews in scope of units seen more than once; others may be among them.</param>
    /// <param name="runs">Runs in scope, oldest first.</param>
    /// <param name="comparison">What drift compares; null when there is nothing to compare.</param>
    /// <param name="asked">The comparison asked for, which repeatability then prefers; null when none was.</param>
    public static RepeatedUnits Interviews(
        IReadOnlyList<RepeatedInterview> repeats, IReadOnlyList<string> runs, RunComparison? comparison, RunComparison? asked)
    {
        ArgumentNullException.ThrowIfNull(repeats);
        var units = repeats.GroupBy(r => r.Identity).Where(g => g.Count() > 1).ToList();
        var (baseline, candidate) = (comparison?.Baseline ?? [], comparison?.Candidate ?? []);
        return new RepeatedUnits
        {
            Units = units.Count,
            Interviews = units.Sum(u => u.LongCount()),
            ByProfile = repeats.GroupBy(r => r.Key.Profile).ToDictionary(g => g.Key, Correction),
            Baseline = Correction(repeats.Where(r => baseline.Contains(r.Key.RunId))),
            Candidate = Correction(repeats.Where(r => candidate.Contains(r.Key.RunId))),
            Compared = RepeatPairs.Between(repeats, k => baseline.Contains(k.RunId), k => candidate.Contains(k.RunId)),
            OfOneEvaluator = RepeatPairs.OfOneEvaluator(repeats, runs, asked) is var (evaluator, pairs) ? OfOne(repeats, evaluator, pairs) : null,
        };
    }

    private static ClusterCorrection Correction(IEnumerable<RepeatedInterview> repeats) =>
        ClusterCorrection.Of(repeats.GroupBy(r => r.Identity).Select(unit => unit.Select(r => r.Histogram)));

    private static RepeatsOfOne OfOne(IReadOnlyList<RepeatedInterview> repeats, string evaluator, IReadOnlyList<RepeatPair> pairs)
    {
        var units = repeats.Where(r => r.Key.Evaluator == evaluator).GroupBy(r => r.Identity).ToList();
        double[][] Values(Func<RepeatedInterview, double?> of) => [.. units.Select(u => u.Select(of).OfType<double>().ToArray())];
        return new RepeatsOfOne(
            evaluator, pairs,
            KrippendorffAlpha.Of(Values(r => r.Mean), AlphaMetric.Interval),
            KrippendorffAlpha.Of(Values(r => (double?)r.Key.Decision), AlphaMetric.Ordinal));
    }
}
