namespace Analytics.Calibration.Agreement;

/// <summary>Krippendorff's alpha from sums over units, for corpora whose rows stay where they are. Equals <see cref="KrippendorffAlpha.Of"/> of the rows.</summary>
public static class AlphaSums
{
    /// <summary>
    /// Alpha with the interval metric. With m values of variance s² in a unit and S² the variance of all N values of units that have two or more,
    /// it is 1 - Σ m s² / (N S²).
    /// </summary>
    /// <param name="units">Units with two or more values.</param>
    /// <param name="values">Their values, N.</param>
    /// <param name="within">Σ m s², s² with divisor m - 1.</param>
    /// <param name="variance">S², divisor N - 1; null without values.</param>
    public static Estimate Interval(int units, long values, double within, double? variance) =>
        variance is > 0 and { } v ? new Estimate(1 - (within / (values * v)), null, null, units) : Estimate.Undefined(units);

    /// <summary>Alpha with the ordinal metric of labels counted per unit.</summary>
    /// <param name="units">How often each label was given to a unit, lowest label first, and how many units have these counts.</param>
    public static Estimate Ordinal(IEnumerable<(IReadOnlyList<int> Counts, long Units)> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        var pairable = units.Where(u => u.Counts.Sum() >= 2).ToList();
        var n = (int)pairable.Sum(u => u.Units);
        if (n == 0)
            return Estimate.Undefined();

        var labels = pairable[0].Counts.Count;
        var totals = new double[labels];
        foreach (var (counts, times) in pairable)
            for (var c = 0; c < labels; c++)
                totals[c] += counts[c] * (double)times;
        var distance = KrippendorffAlpha.Distances([.. Enumerable.Range(0, labels).Select(c => (double)c)], totals, AlphaMetric.Ordinal);
        var expected = Disagreement(totals, distance);
        var observed = pairable.Sum(u => u.Units * Disagreement([.. u.Counts.Select(c => (double)c)], distance) / (u.Counts.Sum() - 1));
        return expected == 0 ? Estimate.Undefined(n) : new Estimate(1 - ((totals.Sum() - 1) * observed / expected), null, null, n);
    }

    private static double Disagreement(double[] counts, double[,] distance)
    {
        var sum = 0.0;
        for (var c = 0; c < counts.Length; c++)
            for (var k = 0; k < counts.Length; k++)
                sum += counts[c] * counts[k] * distance[c, k];
        return sum;
    }
}
