using Analytics.Calibration.Cubes;
using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Ranking;

/// <summary>
/// How well a value separates a higher group from a lower one: P(higher's value &gt; lower's) + half the ties, 0 to 1.
/// 0.5 is chance, below it the order is reversed (never turned round). 2·AUC - 1 is Cliff's delta.
/// </summary>
public static class Auc
{
    /// <summary>
    /// AUC of independent observations, such as interview means, with DeLong's interval, cut to 0..1. Ties count half.
    /// Null without observations in either group; without interval below two in either. Perfect separation gives an
    /// interval of no width, as every implementation of the method does: read it together with n.
    /// Source: DeLong, E. R., DeLong, D. M., Clarke-Pearson, D. L. (1988), Biometrics 44, 837-845.
    /// </summary>
    /// <param name="lower">Values of the group that should score lower.</param>
    /// <param name="higher">Values of the group that should score higher.</param>
    public static Estimate DeLong(Distribution lower, Distribution higher)
    {
        ArgumentNullException.ThrowIfNull(lower);
        ArgumentNullException.ThrowIfNull(higher);
        var n = (int)(lower.N + higher.N);
        if (lower.N == 0 || higher.N == 0)
            return Estimate.Undefined(n);

        var won = SharesBelow(higher, lower);
        var lost = SharesBelow(lower, higher).Select(share => 1 - share).ToArray();
        var auc = Weighted(won, higher) / higher.N;
        if (lower.N < 2 || higher.N < 2)
            return new Estimate(auc, null, null, n);

        var variance = (Spread(won, higher, auc) / (higher.N - 1) / higher.N) + (Spread(lost, lower, auc) / (lower.N - 1) / lower.N);
        return NormalInterval.Around(auc, Math.Sqrt(variance), n, 0, 1);
    }

    /// <summary>
    /// AUC of items that come in clusters (an interview's items), each cluster belonging to one group, with Obuchowski's
    /// variance: the clusters' summed placements vary, not the items'. Ties count half; interval cut to 0..1; n counts items.
    /// Without interval below two clusters in either group.
    /// Source: Obuchowski, N. A. (1997), Biometrics 53, 567-578.
    /// </summary>
    /// <param name="lower">Items of the group that should score lower.</param>
    /// <param name="higher">Items of the group that should score higher.</param>
    public static Estimate Clustered(ClusterMoments lower, ClusterMoments higher)
    {
        ArgumentNullException.ThrowIfNull(lower);
        ArgumentNullException.ThrowIfNull(higher);
        var n = (int)(lower.Items + higher.Items);
        if (lower.Shares() is not { } low || higher.Shares() is not { } high)
            return Estimate.Undefined(n);

        var won = Enumerable.Range(0, ClusterMoments.Levels).Select(i => low.Take(i).Sum() + (low[i] / 2)).ToArray();
        var lost = Enumerable.Range(0, ClusterMoments.Levels).Select(i => high.Skip(i + 1).Sum() + (high[i] / 2)).ToArray();
        var auc = won.Zip(high, (w, p) => w * p).Sum();
        if (lower.Covariance() is not { } lowCovariance || higher.Covariance() is not { } highCovariance)
            return new Estimate(auc, null, null, n);

        var variance = DeltaMethod.Quadratic(won, highCovariance) + DeltaMethod.Quadratic(lost, lowCovariance);
        return NormalInterval.Around(auc, DeltaMethod.Root(variance), n, 0, 1);
    }

    /// <summary>
    /// p value against an AUC of one half, two-sided, from the normal approximation; null without a standard error.
    /// With a standard error of 0 it is 0, or 1 when the AUC is exactly one half.
    /// </summary>
    public static double? PValue(Estimate auc)
    {
        ArgumentNullException.ThrowIfNull(auc);
        if (auc is not { Value: { } value, StandardError: { } se })
            return null;
        if (se == 0)
            return value == 0.5 ? 1 : 0;
        return 2 * MathNet.Numerics.Distributions.Normal.CDF(0, 1, -Math.Abs(value - 0.5) / se);
    }

    // For every value of "of": the share of "against" below it, plus half the share equal to it.
    private static double[] SharesBelow(Distribution of, Distribution against)
    {
        var shares = new double[of.Values.Count];
        var next = 0;
        var below = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            while (next < against.Values.Count && against.Values[next] < of.Values[i])
                below += against.Counts[next++];
            var ties = next < against.Values.Count && against.Values[next] == of.Values[i] ? against.Counts[next] : 0;
            shares[i] = (below + (ties / 2)) / against.N;
        }

        return shares;
    }

    private static double Weighted(double[] placements, Distribution of) => placements.Select((p, i) => p * of.Counts[i]).Sum();

    private static double Spread(double[] placements, Distribution of, double auc) =>
        placements.Select((p, i) => of.Counts[i] * (p - auc) * (p - auc)).Sum();
}
