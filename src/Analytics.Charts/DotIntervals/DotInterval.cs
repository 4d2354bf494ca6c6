namespace Analytics.Charts.DotIntervals;

/// <summary>Estimates with their intervals, one a row, so that groups can be compared and a threshold seen to be met or not proven.</summary>
internal static class DotInterval
{
    private const double BandOpacity = 0.1;

    public static void Draw(ChartPlot chart, DotIntervalData data)
    {
        if (data.Band is { } named)
            chart.FillEntry(named.Label, chart.Colours.Accent, BandOpacity);
        var ticks = NiceScale.Around(data.Rows, [data.Reference, data.Band?.From, data.Band?.To], data.Low, data.High, chart.Room * 0.55f / 70);
        chart.LayOutRows(data, data.Rows, ticks, value => Shown.Value(value, data.Format));
        if (data.Band is { } band)
            chart.Zone(band.From, band.To, chart.Colours.Accent, BandOpacity);
        if (data.Reference is { } reference)
            chart.Plot.Add.VerticalLine(reference, 1, chart.Colours.Muted.ToPlot());
        for (var i = 0; i < data.Rows.Count; i++)
            chart.Estimate(data.Rows[i], -i, data.SmallN, Shown.WithInterval(data.Rows[i], data.Format));
    }
}
