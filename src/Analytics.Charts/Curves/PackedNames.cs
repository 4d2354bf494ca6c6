namespace Analytics.Charts.Curves;

/// <summary>Names above places on a numeric x axis, in as many lines as it takes that none touches another.</summary>
internal static class PackedNames
{
    private const float Gap = 10;

    /// <summary>Names as labels of the top axis; one in a higher line has empty lines under it.</summary>
    public static void Above(ChartPlot chart, IReadOnlyList<(double X, string Text)> names)
    {
        if (names.Count == 0)
            return;
        var bottom = chart.Plot.Axes.Bottom;

        // The data area is not laid out yet; numbers at the left take some thirty pixels.
        var (left, right) = (chart.Margin + 30, chart.Margin + chart.Room - 12);
        var packed = Packed(
            [.. names.Select(name => (left + (float)((name.X - bottom.Min) / (bottom.Max - bottom.Min) * (right - left)), name.Text))], chart.Margin, chart.Margin + chart.Room);
        var places = packed.Select(name => bottom.Min + ((name.Middle - left) / (right - left) * (bottom.Max - bottom.Min)));
        var ticks = new CategoryTicks([.. places], [.. packed.Select(name => chart.Text(name.Text) + new string('\n', name.Line))]);
        chart.Shown(chart.Plot.Axes.Top, names.Select(name => name.Text), ticks).Range.Set(bottom.Min, bottom.Max);
    }

    /// <summary>Packs names from left to right, each into the lowest line that is free there.</summary>
    internal static IReadOnlyList<(float Middle, string Text, int Line)> Packed(IReadOnlyList<(float X, string Text)> names, float left, float right)
    {
        var ends = new List<float>();
        var placed = new List<(float, string, int)>();
        foreach (var (wanted, name) in names.OrderBy(name => name.X))
        {
            var text = Lettering.Fit(name, Lettering.Small, right - left);
            var half = Lettering.Width(text, Lettering.Small) / 2;
            var x = Math.Max(Math.Min(wanted, right - half), left + half);
            var line = ends.FindIndex(end => x - half >= end + Gap);
            if (line < 0)
            {
                line = ends.Count;
                ends.Add(0);
            }

            ends[line] = x + half;
            placed.Add((x, text, line));
        }

        return placed;
    }
}
