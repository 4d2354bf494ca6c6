namespace Analytics.Charts.DotIntervals;

/// <summary>Estimates with their intervals, one a row, so that groups can be compared and a threshold seen to be met or not proven.</summary>
public static class DotInterval
{
    private const double BandOpacity = 0.1;

    /// <summary>Draws the chart. Every row with a value is a mark over dot and interval; table and description hold the same numbers. Some 26 a row read well.</summary>
    /// <inheritdoc cref="ChartDrawing{TData}" path="/param"/>
    /// <exception cref="ArgumentException">A number is NaN or infinite, a count is negative, or an interval does not hold its value.</exception>
    public static ChartPicture Draw(DotIntervalData data, ChartSize size, ChartTheme theme, ChartDress dress = ChartDress.InPage)
    {
        ArgumentNullException.ThrowIfNull(data);
        foreach (var row in data.Rows)
            ChartInput.RequireEstimate(row, $"'{row.Label}'");
        var (rows, others) = Groups.Split(data.Rows);
        data = data with { Rows = rows };
        using var chart = new ChartPlot(size, theme, dress, data.Title);
        var table = Table(data).With(others.Count, data.Category, data.AllLink);
        if (rows.All(row => row.Value is null))
            return chart.Nothing(table);

        if (data.Band is { } named)
            chart.FillEntry(named.Label, chart.Colours.Accent, BandOpacity);
        chart.Heading.More(others.Count, data.Category, others.Sum(row => row.N), data.AllLink);
        var ticks = NiceScale.Around(Known(data), data.Low, data.High, chart.Room * (float)(0.55 - (data.Beside / 2)) / 70);
        var left = ticks[0] - ((ticks[^1] - ticks[0]) * data.Beside / (1 - data.Beside));
        chart.Plot.Axes.SetLimits(left, ticks[^1], -rows.Count + 0.5, 0.5);
        chart.NamesLeft([.. rows.Select(row => row.Label)]);
        chart.ColumnsRight([.. rows.Select(row => data.Write(row.Value))], [.. rows.Select(row => Shown.N(row.N))]);
        chart.ValuesBelow(ticks, data.Format, Shown.Measured(data.Unit, rows, data.SmallN));
        chart.Layout();
        if (data.Band is { } band)
            chart.Zone(Inside(chart, band.From), Inside(chart, band.To), chart.Colours.Accent, BandOpacity);
        if (data.Reference is { } reference)
            chart.Plot.Add.VerticalLine(reference, 1, chart.Colours.Muted.ToPlot());
        for (var i = 0; i < rows.Count; i++)
        {
            data.DrawBeside?.Invoke(chart, i, new CoordinateRange(left, ticks[0]));
            chart.Estimate(rows[i], -i, data.SmallN, data.Told?.Invoke(i) ?? Shown.WithInterval(rows[i].Value, rows[i].Low, rows[i].High, data.Format));
        }

        return chart.Finish(table, Describe(data).With(others.Count, data.Category));
    }

    private static double[] Known(DotIntervalData data) =>
    [
        .. data.Rows.SelectMany(row => new[] { row.Value, row.Low, row.High }).Concat([data.Reference, data.Band?.From, data.Band?.To]).OfType<double>(),
    ];

    private static ChartTable Table(DotIntervalData data) => new TableOf<DotRow>(data.Rows)
        .Text(data.Category, row => row.Label)
        .Estimate(data.Unit, row => (row.Value, row.Low, row.High), data.Format, row => row.Link)
        .Count("n", row => row.N)
        .Interviews(row => row.Interviews, row => row.N, row => row.Link)
        .Table();

    private static string Describe(DotIntervalData data)
    {
        var rows = data.Rows.Take(8).Select(row => $"{row.Label} {Shown.WithInterval(row.Value, row.Low, row.High, data.Format)}, {Shown.N(row.N)}");
        var rest = data.Rows.Count > 8 ? $"; {data.Rows.Count - 8} more in the table" : "";
        return $"{ChartDescription.Sentence(data.Title)} {data.Unit}: {string.Join("; ", rows)}{rest}.";
    }

    private static double Inside(ChartPlot chart, double value) => Math.Clamp(value, chart.Plot.Axes.Bottom.Min, chart.Plot.Axes.Bottom.Max);
}
