using Analytics.Calibration.Cubes;
using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Ranking;

/// <summary>
/// How well a value separates a higher group from a lower one: P(higher's value &gt; lower's) + half the ties, 0 to 1.
/// 0.5 is chance, below it the order is reversed (never turned round). 2·AUC - 1 is Cliff's delta.
/// Sources: DeLong, E. R., DeLong, D. M., Clarke-Pearson, D. L. (1988), Biometrics 44, 837-845; clusters: Obuchowski, N. A. (1997), Biometrics 53,
/// 567-578; logit scale: Pepe, M. S. (2003), The Statistical Evaluation of Medical Tests, section 5.2.4.
/// </summary>
public static class Auc
{
    private const double OfOneCandidate = 0.5;
    private const double Rounding = 1e-9;

    /// <summary>
    /// AUC of interviews, the candidate as the unit: DeLong's variance on the logit scale (with Student's t on Satterthwaite's degrees of freedom where
    /// candidates have several), and where the data have no spread
    /// <see cref="MannWhitneyInterval"/> with the numbers of candidates, which near 0 and 1 also bounds the interval of repeated candidates from below. n counts candidates of both groups. Null without interviews in either group;
    /// without interval below two candidates in either.
    /// </summary>
    /// <param name="lower">Values of the group that should score lower.</param>
    /// <param name="higher">Values of the group that should score higher.</param>
    /// <param name="both">Candidates who have interviews in both groups, with their values in each; null when there are none.</param>
    public static Estimate Of(CandidateSample lower, CandidateSample higher, IReadOnlyList<SharedCandidate>? both = null)
    {
        ArgumentNullException.ThrowIfNull(lower);
        ArgumentNullException.ThrowIfNull(higher);
        var candidates = lower.Candidates + higher.Candidates - (both?.Count ?? 0);
        if (lower.Interviews == 0 || higher.Interviews == 0) return Estimate.Undefined(candidates);

        var auc = Value(lower.Values, higher.Values);
        if (Variance(lower, higher, auc, both) is not var (variance, freedom)) return new Estimate(auc, null, null, candidates);
        if (lower.Repeated.Count + higher.Repeated.Count == 0) return Interval(auc, variance, candidates, lower.Candidates, higher.Candidates);
        return Widened(Interval(auc, variance, candidates, lower.Candidates, higher.Candidates, Quantile.StudentT(0.975, freedom)), lower.Candidates, higher.Candidates);
    }

    /// <summary>AUC of independent observations with DeLong's plain interval, cut to 0..1: what textbooks and R's pROC print. Reports use <see cref="Of"/>.</summary>
    public static Estimate DeLong(Distribution lower, Distribution higher)
    {
        var (low, high) = (CandidateSample.OfSingles(lower), CandidateSample.OfSingles(higher));
        var n = low.Candidates + high.Candidates;
        if (low.Interviews == 0 || high.Interviews == 0) return Estimate.Undefined(n);
        var auc = Value(lower, higher);
        return NormalInterval.Around(auc, Variance(low, high, auc) is { } v ? DeltaMethod.Root(v.Variance) : null, n, 0, 1);
    }

    /// <summary>
    /// AUC of items that come in clusters (a candidate's items), each cluster belonging to one group: the clusters' summed placements vary, not the
    /// items'. Interval as in <see cref="Of"/>; n counts items.
    /// </summary>
    /// <param name="lower">Items of the group that should score lower.</param>
    /// <param name="higher">Items of the group that should score higher.</param>
    public static Estimate Clustered(ClusterMoments lower, ClusterMoments higher)
    {
        ArgumentNullException.ThrowIfNull(lower);
        ArgumentNullException.ThrowIfNull(higher);
        var n = (int)(lower.Items + higher.Items);
        if (lower.Shares() is not { } low || higher.Shares() is not { } high) return Estimate.Undefined(n);

        var won = Enumerable.Range(0, ClusterMoments.Levels).Select(i => low.Take(i).Sum() + (low[i] / 2)).ToArray();
        var lost = Enumerable.Range(0, ClusterMoments.Levels).Select(i => high.Skip(i + 1).Sum() + (high[i] / 2)).ToArray();
        var auc = won.Zip(high, (w, p) => w * p).Sum();
        if (lower.Covariance() is not { } lowCovariance || higher.Covariance() is not { } highCovariance)
            return new Estimate(auc, null, null, n);
        var (above, below) = (DeltaMethod.Quadratic(won, highCovariance), DeltaMethod.Quadratic(lost, lowCovariance));
        return Interval(auc, above + below, n, lower.Clusters, higher.Clusters, Quantile.StudentT(0.975, Freedom(above, higher.Clusters, below, lower.Clusters)));
    }

    /// <summary>
    /// p value against an AUC of one half, two-sided, on the logit scale; where there is no standard error to go by, 0.05 is what the interval says: null.
    /// </summary>
    public static double? PValue(Estimate auc)
    {
        ArgumentNullException.ThrowIfNull(auc);
        if (auc is not { Value: { } value and > 0 and < 1, StandardError: > 0 and { } se }) return null;
        return 2 * MathNet.Numerics.Distributions.Normal.CDF(0, 1, -Math.Abs(Math.Log(value / (1 - value))) * value * (1 - value) / se);
    }

    internal static double Value(Distribution lower, Distribution higher) => higher.Sum(lower.ShareBelow) / higher.N;

    // What one interview adds to the AUC's error: its placement among the other group, less the AUC.
    internal static (Func<double, double> OfHigher, Func<double, double> OfLower) Influences(Distribution lower, Distribution higher, double auc) =>
        (v => (lower.ShareBelow(v) - auc) / higher.N, v => (1 - higher.ShareBelow(v) - auc) / lower.N);

    // With Satterthwaite's degrees of freedom, 1 or more.
    private static (double Variance, double Freedom)? Variance(CandidateSample lower, CandidateSample higher, double auc, IReadOnlyList<SharedCandidate>? both = null)
    {
        if (lower.Candidates < 2 || higher.Candidates < 2) return null;
        var (ofHigher, ofLower) = Influences(lower.Values, higher.Values, auc);
        var (above, below) = (higher.Factor * higher.ClusteredSquares(ofHigher), lower.Factor * lower.ClusteredSquares(ofLower));
        var (variance, freedom) = (above + below, Freedom(above, higher.Candidates, below, lower.Candidates));
        if (both is null || both.Count == 0) return (variance, freedom);
        var candidates = lower.Candidates + higher.Candidates - both.Count;
        var shared = both.Sum(c => c.Lower.Sum(ofLower) * c.Higher.Sum(ofHigher));
        return (Math.Max(0, variance + (2 * shared * candidates / (candidates - 1.0))), freedom);
    }

    // Satterthwaite's, of two variances from so many candidates each.
    private static double Freedom(double one, double ofOne, double two, double ofTwo) =>
        (one * one / (ofOne - 1)) + (two * two / (ofTwo - 1)) is > 0 and var spread ? Math.Max(1, (one + two) * (one + two) / spread) : 1;

    private static Estimate Interval(double auc, double variance, int n, double lower, double higher, double quantile = Proportion.Z95)
    {
        var error = DeltaMethod.Root(variance);
        if (error > 0 && auc is > 0 and < 1) return BoundedInterval.Logit(auc, error, n, quantile);
        var (low, high) = MannWhitneyInterval.Of(auc, lower, higher);
        return new Estimate(auc, low, high, n);
    }

    // Where less than half a candidate's worth of pairs is in the other order, it is a few interviews of few candidates that say all about the error: the interval
    // is then no narrower than the one that numbers of candidates alone give.
    private static Estimate Widened(Estimate own, int lower, int higher)
    {
        var auc = own.Value!.Value;
        if (Math.Min(auc, 1 - auc) * Math.Min(lower, higher) >= OfOneCandidate - Rounding) return own;
        var (low, high) = MannWhitneyInterval.Of(auc, lower, higher);
        return own with { Low = Math.Min(low, own.Low!.Value), High = Math.Max(high, own.High!.Value) };
    }
}
