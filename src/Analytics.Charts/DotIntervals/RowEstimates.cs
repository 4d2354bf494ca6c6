namespace Analytics.Charts.DotIntervals;

/// <summary>Dots with lying intervals, one a row.</summary>
internal static class RowEstimates
{
    /// <summary>Draws one, kept inside the axis, and marks dot and interval together; nothing where it is undefined.</summary>
    public static void Estimate(this ChartPlot chart, DotRow row, double y, int smallN, string told)
    {
        if (row.Value is not { } value)
            return;
        var axes = new WholePixelAxes(chart.Plot);
        double Inside(double at) => Math.Clamp(at, axes.XAxis.Min, axes.XAxis.Max);
        var (low, high) = (Inside(row.Low ?? value), Inside(row.High ?? value));
        if (high > low)
            chart.Line([new(low, y), new(high, y)], chart.Colours.Accent);
        chart.Dots([new(Inside(value), y)], 5, chart.Colours.Accent, hollow: row.N < smallN);
        var place = axes.GetPixel(new Coordinates(Inside(value), y));
        var box = new PixelRect(Math.Min(axes.GetPixelX(low), place.X - 6), Math.Max(axes.GetPixelX(high), place.X + 6), place.Y + 12, place.Y - 12);
        chart.Mark(box, row.Label, told, row.N, row.Link, row.Interviews);
    }
}
