namespace Analytics.Charts.Trends;

/// <summary>Values over time with the intervals they may lie in. Gaps stay gaps, and what cannot be compared is not joined.</summary>
internal static class TrendChart
{
    public static void Draw(ChartPlot chart, TrendData data)
    {
        IReadOnlyList<TrendLine> lines = [.. data.Series.Select((series, i) => TrendLine.Of(series, chart.Colours.Category(i)))];
        chart.Heading.Caption = Shown.Measured(data.Unit, lines.SelectMany(line => line.Known), data.SmallN);
        var beside = LineNames.Reserve(chart, lines);
        for (var i = 0; i < lines.Count && !beside; i++)
            chart.LineEntry(lines[i].Name, lines[i].Colour);
        SetAxes(chart, data, lines);
        var area = chart.Layout();
        DrawReference(chart, data, lines);
        DrawBreaks(chart, data, area);
        foreach (var line in lines)
            line.DrawIntervals(chart, data, alone: lines.Count == 1);
        foreach (var line in lines)
            line.DrawStrokes(chart, data);
        foreach (var line in lines)
            line.DrawPoints(chart, data, area);
        if (beside)
            LineNames.Write(chart, lines, area);
    }

    /// <summary>Every moment has its place, gaps included.</summary>
    private static void SetAxes(ChartPlot chart, TrendData data, IReadOnlyList<TrendLine> lines)
    {
        var moments = lines.SelectMany(line => line.Points).GroupBy(point => point.At).OrderBy(moment => moment.Key).ToArray();
        double[] places = [.. moments.Select(moment => TrendLine.Place(moment.Key))];
        var edge = places.Length == 1 ? 1 : (places[^1] - places[0]) * 0.025;
        var ticks = NiceScale.Around(lines.SelectMany(line => line.Known), [data.Reference], data.Low, data.High, chart.HeightBelowHeading / 48);
        chart.Plot.Axes.SetLimits(places[0] - edge, places[^1] + edge, ticks[0], ticks[^1]);
        chart.ValuesLeft(ticks, data.Format);
        chart.CategoriesBelow(
            places, [.. moments.Select(moment => moment.First().Label)], lines.Count == 1 ? [.. moments.Select(moment => Shown.N(moment.Sum(point => point.N)))] : null);
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
        var (end, alignment) = atLeft ? (left, Alignment.MiddleLeft) : (right, Alignment.MiddleRight);
        chart.Words(data.ReferenceLabel ?? "", new Coordinates(end, reference), alignment, chart.Colours.Muted, atLeft ? 4 : -4, below: -9, overLines: true);
    }

    private static void DrawBreaks(ChartPlot chart, TrendData data, PixelRect area)
    {
        var (bottom, top) = (chart.Plot.Axes.Left.Min, chart.Plot.Axes.Left.Max);
        // Words that would stand in those before them stand a line lower.
        var (row, taken) = (0, float.NegativeInfinity);
        foreach (var change in data.Breaks ?? [])
        {
            var x = TrendLine.Place(change.At);
            if (x < chart.Plot.Axes.Bottom.Min || x > chart.Plot.Axes.Bottom.Max)
                continue;
            chart.Line([new(x, bottom), new(x, top)], chart.Colours.Muted, 1, dashed: true);
            var pixel = chart.Plot.Axes.Bottom.GetPixel(x, area);
            var text = Lettering.Fit(change.Label, Lettering.Small, Math.Max(pixel - area.Left, area.Right - pixel) - 8);
            var width = Lettering.Width(text, Lettering.Small) + 6;
            var fitsRight = pixel + width <= area.Right;
            var start = fitsRight ? pixel : pixel - width;
            row = start < taken ? row + 1 : 0;
            taken = Math.Max(taken, start + width);
            chart.Words(
                text, new(x, top), fitsRight ? Alignment.MiddleLeft : Alignment.MiddleRight, chart.Colours.Muted, fitsRight ? 6 : -6, below: 10 + (14 * row), overLines: true);
        }
    }
}
