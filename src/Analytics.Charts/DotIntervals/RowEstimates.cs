namespace Analytics.Charts.DotIntervals;

/// <summary>Dots with lying intervals, one a row.</summary>
internal static class RowEstimates
{
    /// <summary>Lays the plot out for rows: names left, values and n right, numbers below. A share of it may stay free left of the value axis; returns where it starts.</summary>
    public static double LayOutRows(
        this ChartPlot chart, ChartData data, IReadOnlyList<ChartEstimate> rows, IReadOnlyList<double> ticks, Func<double?, string> written, double free = 0)
    {
        var left = ticks[0] - ((ticks[^1] - ticks[0]) * free / (1 - free));
        chart.Plot.Axes.SetLimits(left, ticks[^1], -rows.Count + 0.5, 0.5);
        chart.NamesLeft([.. rows.Select(row => row.Label)]);
        chart.ColumnsRight([.. rows.Select(row => written(row.Value))], [.. rows.Select(row => Shown.N(row.N))]);
        chart.ValuesBelow(ticks, data.Format, Shown.Measured(data.Unit, rows, data.SmallN));
        chart.Layout();
        return left;
    }

    /// <summary>Draws one, kept inside the axis, and marks dot and interval together; nothing where it is undefined.</summary>
    public static void Estimate(this ChartPlot chart, ChartEstimate row, double y, int smallN, string told)
    {
        if (row.Value is not { } value)
            return;
        var axes = new WholePixelAxes(chart.Plot);
        var (at, low, high) = (axes.XAxis.Inside(value), axes.XAxis.Inside(row.Low ?? value), axes.XAxis.Inside(row.High ?? value));
        if (high > low)
            chart.Line([new(low, y), new(high, y)], chart.Colours.Accent);
        chart.Dots([new(at, y)], 5, chart.Colours.Accent, hollow: row.N < smallN);
        var place = axes.GetPixel(new Coordinates(at, y));
        var box = new PixelRect(Math.Min(axes.GetPixelX(low), place.X - 6), Math.Max(axes.GetPixelX(high), place.X + 6), place.Y + 12, place.Y - 12);
        chart.Mark(box, row.Label, told, row);
    }
}
