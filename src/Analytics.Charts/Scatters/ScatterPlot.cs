namespace Analytics.Charts.Scatters;

/// <summary>Two measurements of the same things against each other: how far from the diagonal do they lie?</summary>
internal static class ScatterPlot
{
    private const double BandOpacity = 0.2;

    public static void Draw(ChartPlot chart, ScatterData data)
    {
        AddEntries(chart, data);
        chart.Heading.Caption = data.Groups.Any(group => group.Dots.Any(dot => dot.N > 1)) ? $"{data.YUnit}; area: number of {data.Noun}s" : data.YUnit;
        var ticks = NiceScale.Within(data.Low, data.High, true, true, chart.HeightBelowHeading / 48);
        var pad = (data.High - data.Low) * 0.05;
        var (low, high) = (data.Low - pad, data.High + pad);
        chart.Plot.Axes.SetLimits(low, high, low, high);
        chart.ValuesLeft(ticks, data.Format);
        chart.ValuesBelow(ticks, data.Format, data.XUnit);
        chart.Plot.Axes.Right.MinimumSize = 12;
        var area = chart.Layout();
        if (data.Band is { } band)
        {
            // What lies within the band's reach of the diagonal, cut at the edges of the plot.
            var reach = Math.Min(band, high - low);
            Coordinates[] edge = [new(low, low), new(low, low + reach), new(high - reach, high), new(high, high), new(high, high - reach), new(low + reach, low)];
            chart.Area(edge, chart.Colours.Muted, BandOpacity);
        }

        chart.Line([new(low, low), new(high, high)], chart.Colours.Muted, 1.5f, dashed: true);
        foreach (var dot in ScatterPlaces.Of(chart, area, data.Groups))
            DrawDot(chart, data, data.Groups[dot.Group].Name, dot, area);
    }

    private static void AddEntries(ChartPlot chart, ScatterData data)
    {
        for (var i = 0; i < data.Groups.Count; i++)
        {
            if (data.Groups[i] is { Name.Length: > 0, Dots.Count: > 0 } group)
                chart.DotEntry(group.Name, chart.Colours.Category(i), Shapes.ShapeOf(i));
        }

        chart.LineEntry(data.IdentityName, chart.Colours.Muted, dashed: true);
        if (data.Band is not null)
            chart.FillEntry(data.BandName, chart.Colours.Muted, BandOpacity);
    }

    private static void DrawDot(ChartPlot chart, ScatterData data, string group, PlacedDot dot, PixelRect area)
    {
        var shape = Shapes.ShapeOf(dot.Group);
        var place = new Coordinates(chart.Plot.Axes.Bottom.GetCoordinate(dot.X, area), chart.Plot.Axes.Left.GetCoordinate(dot.Y, area));
        chart.Dots([place], dot.Radius, chart.Colours.Category(dot.Group), shape: shape, opacity: 0.8);
        string[] parts = [.. new[] { group, dot.Dot.Label ?? "" }.Where(part => part.Length > 0)];
        var (first, second) = (Shown.Value(dot.Dot.X, data.Format), Shown.Value(dot.Dot.Y, data.Format));
        chart.Mark(
            new PixelRect(new Pixel(dot.X, dot.Y), Math.Max(5, Shapes.Reach(shape, dot.Radius))), parts.Length == 0 ? data.Noun : string.Join(", ", parts),
            $"{first}, then {second}", dot.Dot);
    }
}
