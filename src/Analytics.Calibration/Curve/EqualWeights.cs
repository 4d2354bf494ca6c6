using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Curve;

/// <summary>Figures of several groups put together so that every group counts the same, whatever its size.</summary>
public static class EqualWeights
{
    /// <summary>
    /// The plain mean of independent groups' figures, with standard error √Σse² / groups and Student's t interval on I - 1, I being all
    /// observations.
    /// Groups without a value are left out; no interval when a group has no standard error.
    /// </summary>
    /// <param name="groups">One estimate per group.</param>
    public static Estimate Mean(IEnumerable<Estimate> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var used = groups.Where(g => g.Value is not null).ToList();
        if (used.Count == 0)
            return Estimate.Undefined();
        var n = used.Sum(g => g.N);
        var error = used.All(g => g.StandardError is not null)
            ? Math.Sqrt(used.Sum(g => g.StandardError!.Value * g.StandardError.Value)) / used.Count
            : (double?)null;
        return NormalInterval.StudentT(used.Average(g => g.Value!.Value), error, n, n - 1);
    }
}
