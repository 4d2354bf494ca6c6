using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Curve;

/// <summary>Figures of several groups put together so that every group counts the same, whatever its size.</summary>
public static class EqualWeights
{
    /// <summary>
    /// The plain mean of independent groups' figures, with standard error √Σse² / groups and Student's t interval on Satterthwaite's degrees of freedom,
    /// (Σse²)² / Σ(se⁴ / (n - 1)), n being each group's observations. Groups without a value are left out; no interval when a group has no standard error.
    /// Source: Satterthwaite, F. E. (1946), Biometrics Bulletin 2, 110-114.
    /// </summary>
    /// <param name="groups">One estimate per group.</param>
    public static Estimate Mean(IEnumerable<Estimate> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var used = groups.Where(g => g.Value is not null).ToList();
        if (used.Count == 0) return Estimate.Undefined();
        var (value, n) = (used.Average(g => g.Value!.Value), used.Sum(g => g.N));
        if (used.Exists(g => g.StandardError is null || g.N < 2)) return new Estimate(value, null, null, n);

        var variances = used.Select(g => g.StandardError!.Value * g.StandardError.Value).ToArray();
        var total = variances.Sum();
        var freedom = total == 0 ? n - used.Count : total * total / variances.Zip(used, (v, g) => v * v / (g.N - 1)).Sum();
        return NormalInterval.StudentT(value, Math.Sqrt(total) / used.Count, n, freedom);
    }

    /// <summary>
    /// The weighted mean of independent groups' shares, its interval put together from theirs (MOVER): m - √Σ w²(p - l)² to m + √Σ w²(u - p)². It keeps
    /// inside 0 to 1, and has a width where every share is 0 or 1.
    /// Source: Zou, G. Y., Donner, A. (2008), Statistics in Medicine 27, 1693-1702.
    /// </summary>
    /// <param name="shares">A share with its Wilson interval per group, and its weight on any positive scale; those without a value are left out.</param>
    public static Estimate Shares(IEnumerable<(Estimate Share, double Weight)> shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        var used = shares.Where(s => s.Share.HasInterval && s.Weight > 0).ToList();
        if (used.Count == 0) return Estimate.Undefined();
        var total = used.Sum(s => s.Weight);
        double value = 0, below = 0, above = 0;
        foreach (var (share, weight) in used)
        {
            var part = weight / total;
            value += part * share.Value!.Value;
            below += Square(part * (share.Value.Value - share.Low!.Value));
            above += Square(part * (share.High!.Value - share.Value.Value));
        }

        return new Estimate(value, Math.Max(0, value - Math.Sqrt(below)), Math.Min(1, value + Math.Sqrt(above)), used.Sum(s => s.Share.N));
    }

    private static double Square(double x) => x * x;
}
