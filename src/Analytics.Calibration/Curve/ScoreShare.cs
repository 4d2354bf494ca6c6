using Analytics.Calibration.Cubes;
using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Curve;

/// <summary>Shares of items at a score, with intervals that know that an interview's items go together.</summary>
public static class ScoreShare
{
    /// <summary>
    /// Share of items at one score, Wilson's interval on N / max(1, deff). n counts items. Null without items.
    /// </summary>
    /// <param name="moments">Items in their clusters.</param>
    /// <param name="score">1 to 5.</param>
    public static Estimate At(ClusterMoments moments, int score)
    {
        ArgumentNullException.ThrowIfNull(moments);
        ArgumentOutOfRangeException.ThrowIfLessThan(score, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(score, ClusterMoments.Levels);
        return Proportion.WilsonClustered(moments.Shares()?[score - 1], (int)moments.Items, DesignEffect(moments, score));
    }

    /// <summary>
    /// Design effect of the share at one score: its cluster-robust variance over p(1 - p)/N. Null with fewer than two clusters and where the
    /// share is 0 or 1, which leaves nothing to compare.
    /// Source: Kish, L. (1965), Survey Sampling, section 8.2.
    /// </summary>
    public static double? DesignEffect(ClusterMoments moments, int score)
    {
        ArgumentNullException.ThrowIfNull(moments);
        if (moments.Covariance() is not { } covariance)
            return null;
        var p = moments.Shares()![score - 1];
        return p is <= 0 or >= 1 ? null : covariance[score - 1, score - 1] / (p * (1 - p) / moments.Items);
    }

    /// <summary>Mean score of items, points, with its cluster-robust standard error and t interval on I - 1. n counts items.</summary>
    public static Estimate MeanItem(ClusterMoments moments)
    {
        ArgumentNullException.ThrowIfNull(moments);
        if (moments.Shares() is not { } shares)
            return Estimate.Undefined();
        double[] points = [1, 2, 3, 4, 5];
        var error = moments.Covariance() is { } covariance
            ? DeltaMethod.Root(DeltaMethod.Quadratic(points, covariance))
            : (double?)null;
        return NormalInterval.StudentT(shares.Zip(points, (p, x) => p * x).Sum(), error, (int)moments.Items, moments.Clusters - 1);
    }
}
