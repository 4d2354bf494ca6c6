using Analytics.Calibration.Cubes;
using Analytics.Calibration.Intervals;
using Analytics.Calibration.Ranking;

namespace Analytics.Calibration.Comparison;

/// <summary>
/// The difference of two evaluators' AUCs on the same candidates, new minus baseline: placements are subtracted candidate by candidate, so what both have in
/// common drops out of the error. Normal interval, cut to -1..1, never of width 0; n counts candidates.
/// Source: DeLong, E. R., DeLong, D. M., Clarke-Pearson, D. L. (1988), Biometrics 44, 837-845; clusters: Obuchowski, N. A. (1997), Biometrics 53, 567-578;
/// without spread: Newcombe, R. G. (2006), Statistics in Medicine 25, 559-573 (method 5), and (1998), Statistics in Medicine 17, 873-890 (squares).
/// </summary>
public static class PairedAuc
{
    /// <summary>The difference; null without candidates in either profile, without interval below two in either.</summary>
    /// <param name="lower">Candidates of the lower profile, judged by both.</param>
    /// <param name="higher">Candidates of the higher profile.</param>
    public static Estimate Difference(IReadOnlyList<PairedCandidate> lower, IReadOnlyList<PairedCandidate> higher)
    {
        ArgumentNullException.ThrowIfNull(lower);
        ArgumentNullException.ThrowIfNull(higher);
        var n = People(lower) + People(higher);
        if (lower.Count == 0 || higher.Count == 0) return Estimate.Undefined(n);

        var (baseline, other) = (Side(lower, higher, c => c.Baseline), Side(lower, higher, c => c.New));
        var value = other.Auc - baseline.Auc;
        if (People(lower) < 2 || People(higher) < 2) return new Estimate(value, null, null, n);
        var variance = Spread(higher, c => other.OfHigher(c.New) - baseline.OfHigher(c.Baseline)) + Spread(lower, c => other.OfLower(c.New) - baseline.OfLower(c.Baseline));
        return DeltaMethod.Root(variance) is > 0 and var error ? NormalInterval.Around(value, error, n, -1, 1) : FromSizes(baseline.Auc, other.Auc, People(lower), People(higher));
    }

    // Where nobody is placed otherwise by the other evaluator there is no error to estimate; the two intervals that numbers of candidates alone give are put
    // together by squares, as of independent samples, which is on the safe side.
    private static Estimate FromSizes(double baseline, double other, int lower, int higher)
    {
        var (before, after) = (MannWhitneyInterval.Of(baseline, lower, higher), MannWhitneyInterval.Of(other, lower, higher));
        var value = other - baseline;
        return new Estimate(
            value, Math.Max(-1, value - double.Hypot(other - after.Low, before.High - baseline)), Math.Min(1, value + double.Hypot(after.High - other, baseline - before.Low)), lower + higher);
    }

    private static (double Auc, Func<double, double> OfHigher, Func<double, double> OfLower) Side(
        IReadOnlyList<PairedCandidate> lower, IReadOnlyList<PairedCandidate> higher, Func<PairedCandidate, double> of)
    {
        var (low, high) = (Distribution.FromValues(lower.Select(of)), Distribution.FromValues(higher.Select(of)));
        var auc = Auc.Value(low, high);
        var (ofHigher, ofLower) = Auc.Influences(low, high, auc);
        return (auc, ofHigher, ofLower);
    }

    private static double Spread(IReadOnlyList<PairedCandidate> pairs, Func<PairedCandidate, double> influence)
    {
        var people = People(pairs);
        return people / (people - 1.0) * pairs.GroupBy(p => p.Candidate).Sum(g => Math.Pow(g.Sum(influence), 2));
    }

    private static int People(IReadOnlyList<PairedCandidate> pairs) => pairs.Select(p => p.Candidate).Distinct().Count();
}
