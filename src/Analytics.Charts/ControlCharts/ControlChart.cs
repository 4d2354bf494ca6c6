namespace Analytics.Charts.ControlCharts;

/// <summary>Estimates in their order with intervals, and a smoothed line with the limits it should keep to. Gaps stay gaps.</summary>
internal static class ControlChart
{
    public static void Draw(ChartPlot chart, ControlChartData data)
    {
        if (data.HasSmoothed)
            AddEntries(chart, data);
        chart.Heading.Caption = Shown.Measured(data.Unit, data.Points, data.SmallN);
        var lines = data.Points.SelectMany(point => new[] { point.Smoothed, point.LowerLimit, point.UpperLimit });
        var ticks = NiceScale.Around(data.Points, lines, data.Low, data.High, chart.HeightBelowHeading / 48);
        chart.Plot.Axes.SetLimits(-0.5, data.Points.Count - 0.5, ticks[0], ticks[^1]);
        chart.ValuesLeft(ticks, data.Format);
        chart.CategoriesBelow([.. Enumerable.Range(0, data.Points.Count)], [.. data.Points.Select(point => point.Label)], [.. data.Points.Select(point => Shown.N(point.N))]);
        var area = chart.Layout();
        ControlLines.Draw(chart, data);
        DrawPoints(chart, data, area);
        ControlLines.DrawOut(chart, data, area);
    }

    private static void AddEntries(ChartPlot chart, ControlChartData data)
    {
        var colours = chart.Colours;
        chart.DotEntry(data.Category, colours.Accent);
        chart.LineEntry(data.SmoothedName, colours.Category(1));
        chart.LineEntry("control limits", colours.Muted, dashed: true);
        if (data.Points.Any(point => point.IsOut))
            chart.DotEntry("out of limits", colours.Category(1), MarkerShape.FilledDiamond);
    }

    private static void DrawPoints(ChartPlot chart, ControlChartData data, PixelRect area)
    {
        var room = area.Width / data.Points.Count;
        var radius = Math.Clamp(room / 4, 2.5f, 4.5f);
        var known = data.Points.Select((point, i) => (X: (double)i, Point: point)).Where(place => place.Point.Value is not null).ToArray();
        chart.Intervals(known.Select(place => (place.X, (ChartEstimate)place.Point)), chart.Colours.Accent, Math.Clamp(room / 5, 0, 4), 2);
        foreach (var kind in known.GroupBy(place => place.Point.N < data.SmallN))
            chart.Dots(kind.Select(place => new Coordinates(place.X, place.Point.Value!.Value)), radius, chart.Colours.Accent, hollow: kind.Key);
        var half = Math.Clamp(room / 2, radius, 12);
        foreach (var (i, point) in known)
        {
            var (x, y) = (chart.Plot.Axes.Bottom.GetPixel(i, area), chart.Plot.Axes.Left.GetPixel(point.Value!.Value, area));
            var shown = Shown.WithInterval(point, data.Format);
            var place = point.Place(limit => Shown.Value(limit, data.Format));
            var words = place.Length == 0 ? shown : $"{shown}; {data.SmoothedName} {Shown.Value(point.Smoothed, data.Format)}, {place}";
            chart.Mark(new PixelRect(x - half, x + half, y + 12, y - 12), point.Label, words, point);
        }
    }
}
