namespace Analytics.Charts.StackedBars;

/// <summary>Parts of a whole per group, such as the recommendation mix of every run.</summary>
internal static class StackedBarChart
{
    private const double WidestBar = 56;
    private const double ThickestBar = 26;

    public static void Draw(ChartPlot chart, StackedBarData data)
    {
        var series = PartSeries.Of(data, chart.Colours);
        foreach (var part in series)
            FilledBars.Entry(chart, part.Name, part.Colour, part.Hatched);
        string[] counts = [.. data.Bars.Select(bar => Shown.N(bar.N))];
        if (data.Horizontal)
            DrawLying(chart, data, series, counts);
        else
            DrawStanding(chart, data, series, counts);
    }

    /// <summary>Bars from the base up, names and n below.</summary>
    private static void DrawStanding(ChartPlot chart, StackedBarData data, IReadOnlyList<PartSeries> series, IReadOnlyList<string> counts)
    {
        var count = data.Bars.Count;
        chart.Heading.Caption = Caption(data);
        chart.Plot.Axes.SetLimits(-0.5, count - 0.5, 0, End(data));
        chart.ValuesLeft(Ticks(data, chart.HeightBelowHeading - 36), data.Format);
        chart.CategoriesBelow([.. Enumerable.Range(0, count)], [.. data.Bars.Select(bar => bar.Label)], counts);
        var area = chart.Layout();
        chart.Baseline(chart.Plot);
        DrawParts(chart, data, series, Math.Min(0.72, WidestBar * count / area.Width));
    }

    /// <summary>Bars from left to right, long names at the left, n at the right.</summary>
    private static void DrawLying(ChartPlot chart, StackedBarData data, IReadOnlyList<PartSeries> series, IReadOnlyList<string> counts)
    {
        chart.Plot.Axes.SetLimits(0, End(data), -data.Bars.Count + 0.5, 0.5);
        if (!data.IsBare)
        {
            chart.NamesLeft([.. data.Bars.Select(bar => bar.Label)]);
            chart.ColumnsRight(counts);
            chart.ValuesBelow(Ticks(data, chart.Room * 0.6f), data.Format, Caption(data));
        }

        var area = chart.Layout();
        DrawParts(chart, data, series, Math.Min(data.IsBare ? 1 : 0.76, ThickestBar * data.Bars.Count / area.Height));
    }

    /// <summary>Every part on the one before it, a pixel apart, with the mark exactly over it.</summary>
    private static void DrawParts(ChartPlot chart, StackedBarData data, IReadOnlyList<PartSeries> series, double thickness)
    {
        var axes = new WholePixelAxes(chart.Plot);
        var unit = data.Horizontal ? axes.UnitX : axes.UnitY;
        var fills = series.ToDictionary(part => part.Name, part => new FilledBars(chart, chart.Plot, axes, part.Colour, part.Hatched));
        for (var i = 0; i < data.Bars.Count; i++)
        {
            var filled = 0.0;
            foreach (var part in series.SelectMany(kind => data.Bars[i].Of(kind.Name)).Where(part => part.Value > 0))
            {
                var bar = new Bar
                {
                    Orientation = data.Horizontal ? Orientation.Horizontal : Orientation.Vertical,
                    Position = data.Horizontal ? -i : i,
                    Size = thickness,
                    ValueBase = filled,
                    Value = filled + part.Value - (part.Value > 3 * unit ? unit : 0),
                };
                filled += part.Value;
                var value = Shown.Value(part.Value, data.Format);
                var place = fills[part.Series].Add(bar, value);
                chart.Mark(place, $"{data.Bars[i].Name}, {part.Series}", value, part);
            }
        }
    }

    private static string Caption(StackedBarData data) => data.Format == ValueFormat.Share ? $"share of {data.Unit}" : data.Unit;

    /// <summary>Where the value axis ends: at the whole, or with the longest bar.</summary>
    private static double End(StackedBarData data) =>
        data.Format == ValueFormat.Share ? 1 : data.Bars.Max(bar => bar.Parts.Sum(part => part.Value));

    /// <summary>Round numbers along the value axis.</summary>
    private static IReadOnlyList<double> Ticks(StackedBarData data, float room)
    {
        if (data.Format == ValueFormat.Share)
            return room < 140 ? [0, .5, 1] : [0, .25, .5, .75, 1];
        return NiceScale.FromZero(End(data), room / 45, data.Format == ValueFormat.Count ? 1 : 0);
    }
}
