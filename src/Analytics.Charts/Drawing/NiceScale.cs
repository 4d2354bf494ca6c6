namespace Analytics.Charts.Drawing;

/// <summary>Round numbers along an axis.</summary>
internal static class NiceScale
{
    /// <summary>Round numbers from 0 to at most the end of an axis that ends wherever its longest bar needs.</summary>
    public static IReadOnlyList<double> FromZero(double end, float wanted, double smallestStep = 0) =>
        [.. Within(0, end > 0 ? end : 1, false, false, wanted, smallestStep).Where(tick => tick <= end + 1e-9)];

    /// <summary>Steps of 1, 2 or 5 times a power of ten, about as many as wanted. A fixed end stays where it is, even where they would pass it: nobody scores below 1.</summary>
    public static IReadOnlyList<double> Within(double low, double high, bool lowIsFixed, bool highIsFixed, float wanted, double smallestStep = 0)
    {
        var step = Step(low, high, (int)Math.Clamp(wanted, 2, 6), smallestStep);
        var start = lowIsFixed ? low : Math.Floor((low / step) + 1e-9) * step;
        var count = (int)(highIsFixed ? Math.Floor(((high - start) / step) + 1e-9) : Math.Ceiling(((high - start) / step) - 1e-9));
        var ticks = Enumerable.Range(0, count + 1).Select(i => Math.Round(start + (i * step), 10)).ToList();
        if (highIsFixed && high - ticks[^1] > 1e-9)
            ticks = [.. ticks.Where(tick => high - tick > step * 0.6), high];
        return ticks;
    }

    /// <summary>Round numbers round estimates, their intervals and other values, between ends that may be fixed.</summary>
    public static IReadOnlyList<double> Around(IEnumerable<ChartEstimate> estimates, IEnumerable<double?> others, double? lowest, double? highest, float wanted)
    {
        var values = estimates.SelectMany(estimate => new[] { estimate.Value, estimate.Low, estimate.High }).Concat(others).OfType<double>().ToArray();
        var (low, high) = (lowest ?? values.Min(), highest ?? values.Max());
        if (low >= high)
            (low, high) = (lowest ?? low - 0.5, highest ?? high + 0.5);
        return Within(low, high, lowest is not null, highest is not null, wanted);
    }

    /// <summary>
    /// Which of the labels to write so that none touches the next: every second, third… counted from the last,
    /// which is the one a reader of a time axis looks for.
    /// </summary>
    public static IReadOnlyList<int> Thinned(IReadOnlyList<float> positions, IReadOnlyList<float> widths, float gap = 8)
    {
        for (var step = 1; step < positions.Count; step++)
        {
            var shown = Enumerable.Range(0, positions.Count).Where(i => (positions.Count - 1 - i) % step == 0).ToArray();
            if (shown.Zip(shown.Skip(1)).All(pair =>
                positions[pair.Second] - positions[pair.First] >= ((widths[pair.First] + widths[pair.Second]) / 2) + gap))
                return shown;
        }

        return positions.Count == 0 ? [] : [positions.Count - 1];
    }

    private static double Step(double low, double high, int wanted, double smallest)
    {
        var raw = (high - low) / wanted;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        return Math.Max(smallest, power * ((raw / power) switch { <= 1.0001 => 1, <= 2.0001 => 2, <= 5.0001 => 5, _ => 10 }));
    }
}
