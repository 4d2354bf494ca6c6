namespace Analytics.Charts.Histograms;

/// <summary>How scores are spread over their scale, for one group or side by side for a few.</summary>
internal static class Histogram
{
    public static void Draw(ChartPlot chart, HistogramData data)
    {
        for (var i = 0; i < data.Groups.Count && data.Groups.Any(group => group.Name.Length > 0); i++)
            FilledBars.Entry(chart, $"{data.Groups[i].Name} ({Shown.N(data.Groups[i].N)})", chart.Colours.Category(i), IsStriped(i));
        chart.Heading.Caption = (data.Format == ValueFormat.Share ? $"share of {data.Unit}" : data.Unit) + (data.Groups.Count == 1 ? $", {Shown.N(data.Groups[0].N)}" : "");
        var room = chart.HeightBelowHeading - 22;
        chart.Plot.Axes.SetLimits(-0.5, data.Bins.Count - 0.5, 0, data.Highest * room / Math.Max(room - 16, 16));
        chart.ValuesLeft(NiceScale.FromZero(data.Highest, chart.HeightBelowHeading / 48, data.Format == ValueFormat.Count ? 1 : 0), data.Format);
        chart.CategoriesBelow([.. Enumerable.Range(0, data.Bins.Count)], data.Bins);
        chart.Layout();
        chart.Baseline(chart.Plot);
        DrawBars(chart, chart.Plot, data, data.Groups.Count == 1 ? 0.88 : 0.8, IsStriped, chart.Colours.Ink);
    }

    /// <summary>Bars of every bin over some of its width, with their numbers and marks.</summary>
    internal static void DrawBars(ChartPlot chart, Plot plot, HistogramData data, double share, Func<int, bool> isStriped, Colour ink)
    {
        var axes = new WholePixelAxes(plot);
        var width = share / data.Groups.Count;
        var gap = data.Groups.Count > 1 && width > 4 * axes.UnitX ? axes.UnitX : 0;
        var fills = data.Groups.Select((_, i) => new FilledBars(chart, plot, axes, chart.Colours.Category(i), isStriped(i))).ToArray();
        var numbers = new BarNumbers(chart, plot, ink);
        foreach (var (bin, i) in data.Bins.SelectMany((_, bin) => data.Groups.Select((_, i) => (bin, i))))
        {
            var group = data.Groups[i];
            if (group.Value(bin, data.Format) is not ({ } value and > 0))
                continue;
            var left = bin + (width * (i - (data.Groups.Count / 2.0)));
            var bar = data.Overlaid
                ? new Bar { Position = bin, Size = i == 0 ? 0.9 : 0.4, Value = value }
                : new Bar { Position = left + ((width - gap) / 2), Size = width - gap, Value = value };
            var place = fills[i].Add(bar);
            var shown = Shown.Value(value, data.Format);
            numbers.Add(bar, place, shown);
            var name = group.Name.Length == 0 ? "" : $"{group.Name}, ";
            chart.Mark(place, $"{name}{data.BinName} {data.Bins[bin]}", shown, group.Counts[bin]);
        }

        numbers.Write();
    }

    /// <summary>Every second group is striped, so that neighbours differ by more than their colour.</summary>
    private static bool IsStriped(int group) => group % 2 == 1;
}
