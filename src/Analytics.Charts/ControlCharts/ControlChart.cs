using Analytics.Charts.Drawing;
using SkiaSharp;

namespace Analytics.Charts.ControlCharts;

/// <summary>Estimates in their order with intervals, and a smoothed line with the limits it should keep to. Gaps stay gaps.</summary>
public static class ControlChart
{
    /// <summary>Draws the chart. Every point with a value is a mark; without limits it is a plain plot of intervals.</summary>
    /// <param name="data">What to show; without any value it shows "No data for this selection" and has no marks.</param>
    /// <param name="size">From 120 x 60 CSS pixels.</param>
    /// <param name="theme">Light or dark.</param>
    /// <param name="dress">On a page, or on its own with title and ground.</param>
    /// <exception cref="ArgumentException">A number is NaN or infinite, a count is negative, or an interval does not hold its value.</exception>
    public static ChartPicture Draw(ControlChartData data, ChartSize size, ChartTheme theme, ChartDress dress = ChartDress.InPage)
    {
        ArgumentNullException.ThrowIfNull(data);
        Check(data);
        using var sheet = new Sheet(size, theme, dress, data.Title);
        var table = ControlChartTable.Of(data);
        var description = ControlChartTable.Describe(data);
        if (data.Points.All(point => point.Value is null))
            return sheet.Nothing(table, description);

        PutKey(sheet, data);
        sheet.PutCaption(data.Points.Any(point => point.Value is not null && point.N < data.SmallN) ? $"{data.Unit}; hollow: n below {data.SmallN}" : data.Unit);
        var ticks = Ticks(data, sheet.Bottom - sheet.Top);
        var area = PlotArea.WithLeftTicks(sheet, ticks, data.Format, belowArea: 36, right: 12);
        sheet.Panel(area, new(-0.5, data.Points.Count - 0.5), new(ticks[0], ticks[^1]), pen =>
        {
            ValueAxis.Left(pen, ticks, data.Format, baseline: null);
            ControlLines.Draw(pen, data);
            for (var i = 0; i < data.Points.Count; i++)
                DrawPoint(pen, data, i);
            ControlLines.DrawOut(pen, data);
            CategoryAxis.Below(pen, [.. data.Points.Select((point, i) => new CategoryLabel(i, point.Label, Shown.N(point.N)))]);
        });
        return sheet.Finish(table, description);
    }

    private static void PutKey(Sheet sheet, ControlChartData data)
    {
        if (data.Points.All(point => point.Smoothed is null))
            return;
        var colours = sheet.Colours;
        List<KeyEntry> entries =
        [
            new(data.Category, colours.Accent, Shape: MarkerShape.Circle),
            new(data.SmoothedName, colours.Category(1), IsLine: true),
            new("control limits", colours.Muted, IsDashed: true),
        ];
        if (data.Points.Any(point => point.IsOut))
            entries.Add(new KeyEntry("out of limits", colours.Category(1), Shape: MarkerShape.Diamond));
        Key.Put(sheet, entries);
    }

    private static void DrawPoint(Pen pen, ControlChartData data, int index)
    {
        var point = data.Points[index];
        if (point.Value is not { } value)
            return;
        var room = pen.Area.Width / data.Points.Count;
        var (x, y, radius) = (pen.X(index), pen.Y(value), Math.Clamp(room / 4, 2.5f, 4.5f));
        var colour = pen.Colours.Accent.ToSkia();
        Whisker.Draw(pen, x, point.Low, point.High, colour, cap: Math.Clamp(room / 5, 1, 4));
        pen.Dot(x, y, radius, colour, hollow: point.N < data.SmallN);

        var half = Math.Clamp(room / 2, radius, 12);
        var shown = Shown.WithInterval(point.Value, point.Low, point.High, data.Format);
        var place = point.Place(limit => Shown.Value(limit, data.Format));
        var words = place.Length == 0 ? shown : $"{shown}; {data.SmoothedName} {Shown.Value(point.Smoothed, data.Format)}, {place}";
        pen.Mark(new SKRect(x - half, y - 12, x + half, y + 12), point.Label, words, point.N, point.Link, point.Interviews);
    }

    private static IReadOnlyList<double> Ticks(ControlChartData data, float room)
    {
        var values = data.Points
            .SelectMany(point => new[] { point.Value, point.Low, point.High, point.Smoothed, point.LowerLimit, point.UpperLimit }).OfType<double>().ToArray();
        var (low, high) = (data.Low ?? values.Min(), data.High ?? values.Max());
        if (low >= high)
            (low, high) = (data.Low ?? low - 0.5, data.High ?? high + 0.5);
        return NiceScale.Within(low, high, data.Low is not null, data.High is not null, (int)Math.Clamp(room / 48, 2, 6));
    }

    private static void Check(ControlChartData data)
    {
        ChartInput.RequireFinite(data.Low, "The lower end of the value axis");
        ChartInput.RequireFinite(data.High, "The upper end of the value axis");
        if (data.Low >= data.High)
            throw new ArgumentException("The lower end of the value axis must be below the upper end.", nameof(data));
        foreach (var point in data.Points)
        {
            ChartInput.RequireEstimate(point.Value, point.Low, point.High, point.N, $"'{point.Label}'");
            ChartInput.RequireFinite(point.Smoothed, $"The smoothed value of '{point.Label}'");
            ChartInput.RequireFinite(point.LowerLimit, $"The lower limit of '{point.Label}'");
            ChartInput.RequireFinite(point.UpperLimit, $"The upper limit of '{point.Label}'");
        }
    }
}
