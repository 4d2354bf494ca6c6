namespace Analytics.Charts.Drawing;

/// <summary>Round numbers along an axis.</summary>
internal static class NiceScale
{
    /// <summary>Steps of 1, 2 or 5 times a power of ten, about as many as wanted, covering the values.</summary>
    public static IReadOnlyList<double> Covering(double low, double high, int wanted, double smallestStep = 0)
    {
        if (high <= low)
            high = low + 1;
        var raw = (high - low) / Math.Max(1, wanted);
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = Math.Max(smallestStep, power * ((raw / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 }));
        var first = Math.Floor((low / step) + 1e-9);
        var last = Math.Ceiling((high / step) - 1e-9);
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => Math.Round((first + i) * step, 10))];
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
}
