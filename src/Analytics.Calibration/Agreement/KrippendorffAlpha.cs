namespace Analytics.Calibration.Agreement;

/// <summary>
/// Krippendorff's alpha, 1 - observed disagreement / expected disagreement, over units valued by any number of observers. Missing values are simply
/// not there: a unit with fewer than two values says nothing and is left out. 1 is perfect reliability, 0 chance; null when fewer than two
/// values can be paired or all are the same.
/// Source: Krippendorff, K. (2011), Computing Krippendorff's Alpha-Reliability, University of Pennsylvania.
/// </summary>
public static class KrippendorffAlpha
{
    /// <summary>Alpha of the units; no interval, n counts the units with two or more values.</summary>
    /// <param name="units">The values each unit got, in any order; ordinal labels as ascending numbers.</param>
    /// <param name="metric">How far apart two values are.</param>
    public static Estimate Of(IEnumerable<IReadOnlyList<double>> units, AlphaMetric metric)
    {
        ArgumentNullException.ThrowIfNull(units);
        var pairable = units.Where(u => u.Count >= 2).ToList();
        var values = pairable.SelectMany(u => u).Distinct().Order().ToArray();
        var totals = new double[values.Length];
        foreach (var value in pairable.SelectMany(u => u))
            totals[Array.BinarySearch(values, value)]++;

        var n = totals.Sum();
        var distance = Distances(values, totals, metric);
        var expected = 0.0;
        for (var c = 0; c < values.Length; c++)
            for (var k = 0; k < values.Length; k++)
                expected += totals[c] * totals[k] * distance[c, k];
        if (expected == 0)
            return Estimate.Undefined(pairable.Count);

        var observed = pairable.Sum(unit => Within(unit, values, distance));
        return new Estimate(1 - ((n - 1) * observed / expected), null, null, pairable.Count);
    }

    private static double Within(IReadOnlyList<double> unit, double[] values, double[,] distance)
    {
        var at = unit.Select(v => Array.BinarySearch(values, v)).ToArray();
        return at.Sum(c => at.Sum(k => distance[c, k])) / (unit.Count - 1);
    }

    internal static double[,] Distances(double[] values, double[] totals, AlphaMetric metric)
    {
        var before = new double[values.Length + 1];
        for (var i = 0; i < values.Length; i++)
            before[i + 1] = before[i] + totals[i];

        var distance = new double[values.Length, values.Length];
        for (var c = 0; c < values.Length; c++)
            for (var k = c + 1; k < values.Length; k++)
                distance[c, k] = distance[k, c] = Square(metric switch
                {
                    AlphaMetric.Nominal => 1,
                    AlphaMetric.Ordinal => before[k + 1] - before[c] - ((totals[c] + totals[k]) / 2),
                    AlphaMetric.Interval => values[k] - values[c],
                    AlphaMetric.Ratio => (values[k] - values[c]) / (values[k] + values[c]),
                    _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "Unknown metric."),
                });
        return distance;
    }

    private static double Square(double x) => x * x;
}
