namespace Analytics.Calibration.Multiplicity;

/// <summary>p values corrected for being read together. Undefined p values are left out by the caller and do not count as tests.</summary>
public static class AdjustedP
{
    /// <summary>
    /// Holm's step-down adjustment: controls the chance of any false rejection. Same order as given, each between 0 and 1.
    /// Source: Holm, S. (1979), Scandinavian Journal of Statistics 6, 65-70.
    /// </summary>
    /// <param name="p">p values, each between 0 and 1.</param>
    public static IReadOnlyList<double> Holm(IReadOnlyList<double> p)
    {
        var order = Order(p);
        var adjusted = new double[p.Count];
        var running = 0.0;
        for (var i = 0; i < order.Length; i++)
            adjusted[order[i]] = running = Math.Max(running, Math.Min(1, (p.Count - i) * p[order[i]]));
        return adjusted;
    }

    /// <summary>
    /// Benjamini and Hochberg's step-up adjustment: controls the expected share of false ones among the rejected.
    /// Source: Benjamini, Y., Hochberg, Y. (1995), Journal of the Royal Statistical Society B 57, 289-300.
    /// </summary>
    /// <param name="p">p values, each between 0 and 1.</param>
    public static IReadOnlyList<double> BenjaminiHochberg(IReadOnlyList<double> p)
    {
        var order = Order(p);
        var adjusted = new double[p.Count];
        var running = 1.0;
        for (var i = order.Length - 1; i >= 0; i--)
            adjusted[order[i]] = running = Math.Min(running, p.Count * p[order[i]] / (i + 1));
        return adjusted;
    }

    private static int[] Order(IReadOnlyList<double> p)
    {
        ArgumentNullException.ThrowIfNull(p);
        if (p.Any(x => !(x >= 0 && x <= 1)))
            throw new ArgumentOutOfRangeException(nameof(p), "Every p value must be between 0 and 1; leave undefined ones out.");
        return [.. Enumerable.Range(0, p.Count).OrderBy(i => p[i])];
    }
}
