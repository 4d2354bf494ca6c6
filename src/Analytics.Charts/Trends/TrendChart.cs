namespace Analytics.Charts.Trends;

/// <summary>Values over time with the intervals they may lie in. Gaps stay gaps, and what cannot be compared is not joined.</summary>
public static class TrendChart
{
    /// <summary>Draws the chart. Every point with a value is a mark; the table and the description hold the same numbers.</summary>
    /// <inheritdoc cref="ChartDrawing{TData}" path="/param"/>
    /// <exception cref="ArgumentException">A number is NaN or infinite, a count is negative, or an interval does not hold its value.</exception>
    public static ChartPicture Draw(TrendData data, ChartSize size, ChartTheme theme, ChartDress dress = ChartDress.InPage)
    {
        ArgumentNullException.ThrowIfNull(data);
        Check(data);
        var (series, others) = Groups.Split(data.Series);
        data = data with { Series = series };
        using var chart = new ChartPlot(size, theme, dress, data.Title);
        IReadOnlyList<TrendLine> lines = [.. series.Select((line, i) => TrendLine.Of(line, chart.Colours.Category(i)))];
        var table = TrendTable.Of(data).With(others.Count, "line", data.AllLink);
        if (lines.All(line => line.Known.Count == 0))
            return chart.Nothing(table);

        chart.Heading.Caption = Shown.Measured(data.Unit, lines.SelectMany(line => line.Known), data.SmallN);
        chart.Heading.More(others.Count, "line", others.Sum(line => line.Points.Sum(point => point.N)), data.AllLink);
        var beside = LineNames.FitBeside(chart, lines);
        for (var i = 0; i < lines.Count && !beside; i++)
            chart.LineEntry(lines[i].Name, lines[i].Colour);
        var frame = new TrendFrame(data, lines, chart.HeightBelowHeading);
        SetAxes(chart, data, lines, frame);
        if (beside)
            LineNames.Reserve(chart, lines);
        var area = chart.Layout();
        DrawReference(chart, data, lines);
        DrawBreaks(chart, data, frame, area);
        foreach (var line in lines)
            line.DrawIntervals(chart, data, alone: lines.Count == 1);
        foreach (var line in lines)
            line.DrawStrokes(chart, data);
        foreach (var line in lines)
            line.DrawPoints(chart, data, area);
        if (beside)
            LineNames.Write(chart, lines, area);
        return chart.Finish(table, TrendTable.Describe(data).With(others.Count, "line"));
    }

    private static void SetAxes(ChartPlot chart, TrendData data, IReadOnlyList<TrendLine> lines, TrendFrame frame)
    {
        chart.Plot.Axes.SetLimits(frame.Time.Min, frame.Time.Max, frame.Values.Min, frame.Values.Max);
        chart.ValuesLeft(frame.Ticks, data.Format);
        var moments = TrendFrame.Moments(lines);
        chart.CategoriesBelow(
            [.. moments.Select(moment => TrendFrame.Place(moment.Key))], [.. moments.Select(moment => moment.First().Label)],
            lines.Count == 1 ? [.. moments.Select(moment => Shown.N(moment.Sum(point => point.N)))] : null);
    }

    private static void DrawReference(ChartPlot chart, TrendData data, IReadOnlyList<TrendLine> lines)
    {
        if (data.Reference is not { } reference)
            return;
        var (left, right) = (chart.Plot.Axes.Bottom.Min, chart.Plot.Axes.Bottom.Max);
        chart.Line([new(left, reference), new(right, reference)], chart.Colours.Muted, 1, dashed: true);

        // At the end of the line where the values are further away.
        var known = lines.Where(line => line.Known.Count > 0).ToArray();
        double Away(TrendPoint point) => Math.Abs(point.Value!.Value - reference);
        var atLeft = known.Min(line => Away(line.Known[0])) > known.Min(line => Away(line.Known[^1]));
        var words = chart.Words(
            data.ReferenceLabel ?? "", new Coordinates(atLeft ? left : right, reference), atLeft ? Alignment.MiddleLeft : Alignment.MiddleRight, chart.Colours.Muted, overLines: true);
        (words.LabelStyle.OffsetX, words.LabelStyle.OffsetY) = (atLeft ? 4 : -4, words.LabelStyle.OffsetY - 9);
    }

    private static void DrawBreaks(ChartPlot chart, TrendData data, TrendFrame frame, PixelRect area)
    {
        var (bottom, top) = (chart.Plot.Axes.Left.Min, chart.Plot.Axes.Left.Max);
        foreach (var change in (data.Breaks ?? []).Where(change => frame.Holds(change.At)))
        {
            var x = TrendFrame.Place(change.At);
            chart.Line([new(x, bottom), new(x, top)], chart.Colours.Muted, 1, dashed: true);
            var pixel = chart.Plot.Axes.Bottom.GetPixel(x, area);
            var text = Lettering.Fit(change.Label, Lettering.Small, Math.Max(pixel - area.Left, area.Right - pixel) - 8);
            var fitsRight = pixel + 6 + Lettering.Width(text, Lettering.Small) <= area.Right;
            var words = chart.Words(text, new Coordinates(x, top), fitsRight ? Alignment.MiddleLeft : Alignment.MiddleRight, chart.Colours.Muted, overLines: true);
            (words.LabelStyle.OffsetX, words.LabelStyle.OffsetY) = (fitsRight ? 6 : -6, words.LabelStyle.OffsetY + 10);
        }
    }

    private static void Check(TrendData data)
    {
        ChartInput.RequireFinite(data.Reference, "The reference");
        ChartInput.RequireAxis(data.Low, data.High);
        foreach (var series in data.Series)
        {
            foreach (var point in series.Points)
                ChartInput.RequireEstimate(point, $"'{series.Name}' at {point.Label}");
        }
    }
}
