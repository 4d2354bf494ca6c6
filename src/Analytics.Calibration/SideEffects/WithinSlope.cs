using Analytics.Calibration.Cubes;
using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.SideEffects;

/// <summary>
/// Slope of score on a property of the item within interviews, so that what an interview's items share (the candidate) drops out:
/// b = Σ Sxy / Σ Sxx, with a standard error that takes the cluster (the candidate, whose interviews go together) as the unit,
/// √(G/(G-1) · Σ(Sxy - b·Sxx)²) / Σ Sxx, and t on G - 1.
/// An association, not a cause. Items with either value missing are left out; n counts items.
/// Source: the within estimator with clustered errors, Arellano, M. (1987), Oxford Bulletin of Economics and Statistics 49, 431-434.
/// </summary>
public static class WithinSlope
{
    /// <summary>Points per unit of the property (per doubling, when it is a log2); null when the property varies within no interview.</summary>
    public static Estimate Of(WithinSlopeSums sums)
    {
        ArgumentNullException.ThrowIfNull(sums);
        if (sums.Sxx <= 0)
            return Estimate.Undefined((int)sums.Items);
        var slope = sums.Sxy / sums.Sxx;
        var meat = sums.SxySquared - (2 * slope * sums.SxxSxy) + (slope * slope * sums.SxxSquared);
        var error = sums.Clusters > 1
            ? Math.Sqrt(Math.Max(0, meat) * sums.Clusters / (sums.Clusters - 1.0)) / sums.Sxx
            : (double?)null;
        return NormalInterval.StudentT(slope, error, (int)sums.Items, sums.Clusters - 1);
    }
}
