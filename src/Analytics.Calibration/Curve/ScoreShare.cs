using Analytics.Calibration.Cubes;
using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Curve;

/// <summary>Shares of items at a score, with intervals that know that a candidate's items go together.</summary>
public static class ScoreShare
{
    /// <summary>
    /// Share of items at one score, Wilson's interval on N / max(1, deff). n counts items. Null without items.
    /// </summary>
    /// <param name="moments">Items in their clusters.</param>
    /// <param name="score">1 to 5.</param>
    /// <param name="likeness">
    /// Intraclass correlation of items within candidates, pooled over profiles; null when nothing varies. It decides where the share itself is too near 0 or 1.
    /// </param>
    public static Estimate At(ClusterMoments moments, int score, double? likeness = null)
    {
        ArgumentNullException.ThrowIfNull(moments);
        ArgumentOutOfRangeException.ThrowIfLessThan(score, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(score, ClusterMoments.Levels);
        if (moments.Shares() is not { } shares) return Estimate.Undefined();
        return Clustered(shares[score - 1], DesignEffect(moments, score), [moments], likeness);
    }

    /// <summary>
    /// A share of items whose own design effect counts in the middle. Near 0 and 1, where fewer than five candidates' worth of items lie on the rarer side, it
    /// is at least 1 + (m - 1) · likeness, m items per candidate; with no likeness known, n is the number of candidates.
    /// </summary>
    internal static Estimate Clustered(double share, double? designEffect, IReadOnlyList<ClusterMoments> groups, double? likeness)
    {
        double items = groups.Sum(g => g.Items), clusters = groups.Sum(g => g.Clusters);
        var effect = Math.Max(1, designEffect ?? 1);
        if (Math.Min(share, 1 - share) * clusters < CandidateShare.Rare)
        {
            var size = groups.Sum(g => g.SumSquaredSizes) / items;
            var pooled = likeness is { } icc ? 1 + ((size - 1) * Math.Clamp(icc, 0, 1)) : items / clusters;
            effect = Math.Min(Math.Max(effect, pooled), Math.Max(1, items / clusters));
        }

        return Proportion.WilsonEffective(share, items / effect, (int)items);
    }

    /// <summary>
    /// Design effect of the share at one score: its cluster-robust variance over p(1 - p)/N. Null with fewer than two clusters and where the
    /// share is 0 or 1, which leaves nothing to compare.
    /// Source: Kish, L. (1965), Survey Sampling, section 8.2.
    /// </summary>
    public static double? DesignEffect(ClusterMoments moments, int score)
    {
        ArgumentNullException.ThrowIfNull(moments);
        if (moments.Covariance() is not { } covariance) return null;
        var p = moments.Shares()![score - 1];
        return p is <= 0 or >= 1 ? null : covariance[score - 1, score - 1] / (p * (1 - p) / moments.Items);
    }

    /// <summary>Mean score of items, points, with its cluster-robust standard error and t interval on clusters less one. n counts items.</summary>
    public static Estimate MeanItem(ClusterMoments moments)
    {
        ArgumentNullException.ThrowIfNull(moments);
        if (moments.Shares() is not { } shares) return Estimate.Undefined();
        double[] points = [1, 2, 3, 4, 5];
        var error = moments.CovarianceOrFloor() is { } covariance
            ? DeltaMethod.Root(DeltaMethod.Quadratic(points, covariance))
            : (double?)null;
        return NormalInterval.StudentT(shares.Zip(points, (p, x) => p * x).Sum(), error, (int)moments.Items, moments.Clusters - 1).Within(1, ClusterMoments.Levels);
    }
}
