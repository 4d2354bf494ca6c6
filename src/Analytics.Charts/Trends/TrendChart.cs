using Analytics.Charts.Drawing;

namespace Analytics.Charts.Trends;

/// <summary>Values over time with the intervals they may lie in. Gaps stay gaps, and what cannot be compared is not joined.</summary>
public static class TrendChart
{
    /// <summary>Draws the chart. Every point with a value is a mark; the table and the description hold the same numbers.</summary>
    /// <param name="data">What to show; without any value it shows "No data for this selection" and has no marks.</param>
    /// <param name="size">From 120 x 60 CSS pixels.</param>
    /// <param name="theme">Light or dark.</param>
    /// <param name="dress">On a page, or on its own with title and ground.</param>
    /// <exception cref="ArgumentException">A number is NaN or infinite, a count is negative, or an interval does not hold its value.</exception>
    public static ChartPicture Draw(TrendData data, ChartSize size, ChartTheme theme, ChartDress dress = ChartDress.InPage)
    {
        ArgumentNullException.ThrowIfNull(data);
        TrendCheck.Require(data);
        using var sheet = new Sheet(size, theme, dress, data.Title);
        IReadOnlyList<TrendLine> lines = [.. data.Series.Select((series, i) => TrendLine.Of(series, sheet.Colours.Category(i)))];
        var table = TrendTable.Of(data);
        var description = TrendTable.Describe(data);
        if (lines.All(line => line.Known.Count == 0))
            return sheet.Nothing(table, description);

        sheet.PutCaption(lines.Any(line => line.Known.Any(point => point.N < data.SmallN)) ? $"{data.Unit}; hollow: n below {data.SmallN}" : data.Unit);
        var names = new LineNames(sheet, lines);
        if (!names.BesideLines)
            Key.Put(sheet, [.. lines.Select(line => new KeyEntry(line.Name, line.Colour, IsLine: true))]);
        var frame = new TrendFrame(data, lines, sheet.Bottom - sheet.Top);
        var area = PlotArea.WithLeftTicks(sheet, frame.Ticks, data.Format, belowArea: lines.Count == 1 ? 36 : 22, right: Math.Max(names.Width, 12));
        sheet.Panel(area, frame.Time, frame.Values, pen => DrawAll(pen, data, lines, frame, names));
        return sheet.Finish(table, description);
    }

    private static void DrawAll(Pen pen, TrendData data, IReadOnlyList<TrendLine> lines, TrendFrame frame, LineNames names)
    {
        ValueAxis.Left(pen, frame.Ticks, data.Format, baseline: null);
        DrawReference(pen, data, lines);
        DrawBreaks(pen, data, frame);
        foreach (var line in lines)
            line.DrawIntervals(pen, data, alone: lines.Count == 1);
        foreach (var line in lines)
            line.DrawStrokes(pen, data);
        foreach (var line in lines)
            line.DrawPoints(pen, data);
        names.Draw(pen, lines);
        CategoryAxis.Below(pen, TrendFrame.Labels(lines));
    }

    private static void DrawReference(Pen pen, TrendData data, IReadOnlyList<TrendLine> lines)
    {
        if (data.Reference is not { } reference)
            return;
        var y = pen.Y(reference);
        pen.HorizontalDashed(y, pen.Area.Left, pen.Area.Right, pen.Colours.Muted.ToSkia());

        // At the end of the line where the values are further away.
        var known = lines.Where(line => line.Known.Count > 0).ToArray();
        double Away(TrendPoint point) => Math.Abs(point.Value!.Value - reference);
        var atLeft = known.Min(line => Away(line.Known[0])) > known.Min(line => Away(line.Known[^1]));
        var (x, anchor) = atLeft ? (pen.Area.Left + 4, Anchor.Start) : (pen.Area.Right - 4, Anchor.End);
        pen.TextOverLines(data.ReferenceLabel ?? "", x, y - 8, anchor, pen.Colours.Muted);
    }

    private static void DrawBreaks(Pen pen, TrendData data, TrendFrame frame)
    {
        foreach (var change in data.Breaks ?? [])
        {
            if (!frame.Holds(change.At))
                continue;
            var x = pen.X(TrendFrame.Place(change.At));
            pen.VerticalDashed(x, pen.Area.Top, pen.Area.Bottom, pen.Colours.Muted.ToSkia());
            var text = Lettering.Fit(change.Label, Lettering.Small, Math.Max(x - pen.Area.Left, pen.Area.Right - x) - 8);
            var fitsRight = x + 6 + Lettering.Width(text, Lettering.Small) <= pen.Area.Right;
            pen.TextOverLines(text, fitsRight ? x + 6 : x - 6, pen.Area.Top + 10, fitsRight ? Anchor.Start : Anchor.End, pen.Colours.Muted);
        }
    }
}
