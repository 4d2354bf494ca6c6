using Analytics.Calibration.Cubes;
using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Drift;

/// <summary>
/// Population stability index of two score distributions, Σ (p - q) ln(p/q), 0 or more, with the threshold chance alone exceeds once in twenty.
/// Scores that neither side has are left out; where only one side has a score, half an item is added to every remaining score on both sides, so
/// that no logarithm of 0 is taken.
/// </summary>
public static class PopulationStability
{
    /// <summary>The index; null when either side has no items.</summary>
    public static double? Index(ClusterMoments baseline, ClusterMoments candidate)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(candidate);
        if (baseline.Items == 0 || candidate.Items == 0)
            return null;

        var pairs = baseline.Counts.Zip(candidate.Counts).Where(c => c.First + c.Second > 0).ToList();
        var added = pairs.Any(c => c.First == 0 || c.Second == 0) ? 0.5 : 0;
        var (total1, total2) = (pairs.Sum(c => c.First + added), pairs.Sum(c => c.Second + added));
        return pairs.Select(c => (Q: (c.First + added) / total1, P: (c.Second + added) / total2)).Sum(s => (s.P - s.Q) * Math.Log(s.P / s.Q));
    }

    /// <summary>
    /// What the index exceeds by chance with probability .05: (deff1/n + deff2/m) · χ²(4, .95), instead of the customary .10 and .25 that
    /// know no sample size.
    /// n and m count items. Null when either side has no items.
    /// Source: Yurdakul, B., Naranjo, J. (2020), Journal of Risk Model Validation 14(4), 89-100; design effect after Rao, J. N. K., Scott, A.
    /// J. (1981), JASA 76, 221-230.
    /// </summary>
    public static double? Threshold(ClusterMoments baseline, ClusterMoments candidate)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(candidate);
        if (baseline.Items == 0 || candidate.Items == 0)
            return null;
        return ((DesignEffect(baseline) / baseline.Items) + (DesignEffect(candidate) / candidate.Items))
            * Quantile.ChiSquared(0.95, ClusterMoments.Levels - 1);
    }

    /// <summary>
    /// Mean generalised design effect of a score histogram, Σ (v/(p/N)) / (levels used - 1), at least 1; 1 when it cannot be told.
    /// </summary>
    public static double DesignEffect(ClusterMoments moments)
    {
        ArgumentNullException.ThrowIfNull(moments);
        if (moments.Covariance() is not { } covariance)
            return 1;
        var shares = moments.Shares()!;
        var used = Enumerable.Range(0, ClusterMoments.Levels).Where(i => shares[i] > 0).ToArray();
        return used.Length < 2 ? 1 : Math.Max(1, used.Sum(i => covariance[i, i] * moments.Items / shares[i]) / (used.Length - 1));
    }
}
