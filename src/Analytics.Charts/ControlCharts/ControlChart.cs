namespace Analytics.Charts.ControlCharts;

/// <summary>Estimates in their order with intervals, and a smoothed line with the limits it should keep to. Gaps stay gaps.</summary>
public static class ControlChart
{
    /// <summary>Draws the chart. Every point with a value is a mark; without limits it is a plain plot of intervals.</summary>
    /// <inheritdoc cref="ChartDrawing{TData}" path="/param"/>
    /// <exception cref="ArgumentException">A number is NaN or infinite, a count is negative, or an interval does not hold its value.</exception>
    public static ChartPicture Draw(ControlChartData data, ChartSize size, ChartTheme theme, ChartDress dress = ChartDress.InPage)
    {
        ArgumentNullException.ThrowIfNull(data);
        Check(data);
        using var chart = new ChartPlot(size, theme, dress, data.Title);
        var table = ControlChartTable.Of(data);
        if (data.Points.All(point => point.Value is null))
            return chart.Nothing(table);

        AddEntries(chart, data);
        chart.Heading.Caption = Shown.Measured(data.Unit, data.Points, data.SmallN);
        var ticks = Ticks(data, chart.HeightBelowHeading);
        chart.Plot.Axes.SetLimits(-0.5, data.Points.Count - 0.5, ticks[0], ticks[^1]);
        chart.ValuesLeft(ticks, data.Format);
        chart.CategoriesBelow([.. Enumerable.Range(0, data.Points.Count)], [.. data.Points.Select(point => point.Label)], [.. data.Points.Select(point => Shown.N(point.N))]);
        var area = chart.Layout();
        ControlLines.Draw(chart, data);
        DrawPoints(chart, data, area);
        ControlLines.DrawOut(chart, data, area);
        return chart.Finish(table, ControlChartTable.Describe(data));
    }

    private static void AddEntries(ChartPlot chart, ControlChartData data)
    {
        if (data.Points.All(point => point.Smoothed is null))
            return;
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
        var known = data.Points.Select((point, i) => (Point: point, X: i)).Where(place => place.Point.Value is not null).ToArray();
        chart.Intervals(known.Select(place => ((double)place.X, place.Point.Value!.Value, place.Point.Low, place.Point.High)), chart.Colours.Accent, Math.Clamp(room / 5, 0, 4), 2);
        foreach (var kind in known.GroupBy(place => place.Point.N < data.SmallN))
            chart.Dots(kind.Select(place => new Coordinates(place.X, place.Point.Value!.Value)), radius, chart.Colours.Accent, hollow: kind.Key);
        var half = Math.Clamp(room / 2, radius, 12);
        foreach (var (point, i) in known)
        {
            var (x, y) = (chart.Plot.Axes.Bottom.GetPixel(i, area), chart.Plot.Axes.Left.GetPixel(point.Value!.Value, area));
            var shown = Shown.WithInterval(point.Value, point.Low, point.High, data.Format);
            var place = point.Place(limit => Shown.Value(limit, data.Format));
            var words = place.Length == 0 ? shown : $"{shown}; {data.SmoothedName} {Shown.Value(point.Smoothed, data.Format)}, {place}";
            chart.Mark(new PixelRect(x - half, x + half, y + 12, y - 12), point.Label, words, point.N, point.Link, point.Interviews);
        }
    }

    private static IReadOnlyList<double> Ticks(ControlChartData data, float room)
    {
        var values = data.Points
            .SelectMany(point => new[] { point.Value, point.Low, point.High, point.Smoothed, point.LowerLimit, point.UpperLimit }).OfType<double>().ToArray();
        return NiceScale.Around(values, data.Low, data.High, room / 48);
    }

    private static void Check(ControlChartData data)
    {
        ChartInput.RequireAxis(data.Low, data.High);
        foreach (var point in data.Points)
        {
            ChartInput.RequireEstimate(point, $"'{point.Label}'");
            ChartInput.RequireFinite(point.Smoothed, $"The smoothed value of '{point.Label}'");
            ChartInput.RequireFinite(point.LowerLimit, $"The lower limit of '{point.Label}'");
            ChartInput.RequireFinite(point.UpperLimit, $"The upper limit of '{point.Label}'");
        }
    }
}
