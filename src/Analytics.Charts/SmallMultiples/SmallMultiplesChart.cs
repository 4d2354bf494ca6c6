using Analytics.Charts.Drawing;
using Analytics.Charts.Histograms;
using SkiaSharp;

namespace Analytics.Charts.SmallMultiples;

/// <summary>The same histogram for many groups, each as shares of its own observations, all on one scale.</summary>
public static class SmallMultiplesChart
{
    private const float Gap = 20;

    /// <summary>Draws the chart. Every bar is a mark; the table and the description hold the same numbers.</summary>
    /// <param name="data">What to show; without observations it shows "No data for this selection" and has no marks.</param>
    /// <param name="size">From 120 x 60 CSS pixels; some 130 x 110 a panel read well.</param>
    /// <param name="theme">Light or dark.</param>
    /// <param name="dress">On a page, or on its own with title and ground.</param>
    /// <exception cref="ArgumentException">A count is negative, or a group has another number of counts than there are bins.</exception>
    public static ChartPicture Draw(SmallMultiplesData data, ChartSize size, ChartTheme theme, ChartDress dress = ChartDress.InPage)
    {
        ArgumentNullException.ThrowIfNull(data);
        var asHistogram = new HistogramData(data.Title, data.Unit, data.Bins, data.Panels, ValueFormat.Share, data.BinName);
        Histogram.Check(asHistogram);
        using var sheet = new Sheet(size, theme, dress, data.Title);
        var table = HistogramTable.Of(asHistogram);
        var description = HistogramTable.Describe(asHistogram);
        if (data.Panels.All(panel => panel.N == 0))
            return sheet.Nothing(table, description);

        var anySmall = data.Panels.Any(panel => panel.N > 0 && panel.N < data.SmallN);
        sheet.PutCaption($"share of {data.Unit}, one scale{(anySmall ? $"; hatched: n below {data.SmallN}" : "")}");
        var highest = data.Panels.Max(panel => data.Bins.Select((_, bin) => panel.Value(bin, ValueFormat.Share) ?? 0).Max());
        var places = Places(sheet, data.Panels);
        for (var i = 0; i < data.Panels.Count; i++)
        {
            var panel = data.Panels[i];
            sheet.Panel(places[i], new(-0.5, data.Bins.Count - 0.5), new(0, highest), pen => DrawPanel(pen, data, panel));
        }

        return sheet.Finish(table, description);
    }

    /// <summary>As many panels in a row as stay legible; names above and bin names below each.</summary>
    private static IReadOnlyList<SKRect> Places(Sheet sheet, IReadOnlyList<HistogramGroup> panels)
    {
        var (width, count) = (sheet.Right - sheet.Left, panels.Count);
        var heading = panels.Max(panel => Lettering.Width(panel.Name, Lettering.Normal) + Lettering.Width(Shown.N(panel.N), Lettering.Small)) + 12;
        var columns = Math.Clamp((int)((width + Gap) / (Math.Clamp(heading, 120, 220) + Gap)), 1, count);
        var rows = (count + columns - 1) / columns;
        var (across, down) = ((width + Gap) / columns, (sheet.Bottom - sheet.Top) / rows);
        return [.. Enumerable.Range(0, count).Select(i => new SKRect(
            MathF.Round(sheet.Left + (i % columns * across)), MathF.Round(sheet.Top + (i / columns * down) + 38),
            MathF.Round(sheet.Left + (i % columns * across) + across - Gap), MathF.Round(sheet.Top + ((i / columns) + 1) * down - 20)))];
    }

    private static void DrawPanel(Pen pen, SmallMultiplesData data, HistogramGroup panel)
    {
        var n = Shown.N(panel.N);
        var room = pen.Area.Width - Lettering.Width(n, Lettering.Small) - 8;
        pen.Text(Lettering.Fit(panel.Name, Lettering.Normal, room), pen.Area.Left, pen.Area.Top - 26, Anchor.Start, pen.Colours.Ink, Lettering.Normal);
        pen.Text(n, pen.Area.Right, pen.Area.Top - 26, Anchor.End, pen.Colours.Muted);
        pen.Horizontal(pen.Area.Bottom, pen.Area.Left, pen.Area.Right, pen.Colours.Axis.ToSkia());
        for (var bin = 0; bin < data.Bins.Count; bin++)
        {
            if (panel.Counts[bin].N > 0)
                DrawBar(pen, data, panel, bin);
        }

        CategoryAxis.Below(pen, [.. data.Bins.Select((name, i) => new CategoryLabel(i, name, ""))], gap: 4);
    }

    private static void DrawBar(Pen pen, SmallMultiplesData data, HistogramGroup panel, int bin)
    {
        var value = panel.Value(bin, ValueFormat.Share)!.Value;
        var shown = Shown.Value(value, ValueFormat.Share);
        var box = pen.Box(bin - 0.42, 0, bin + 0.42, value);
        Fills.Draw(pen, box, pen.Colours.Accent, hatched: panel.N < data.SmallN);
        if (Lettering.Width(shown, Lettering.Small) <= (pen.Area.Width / data.Bins.Count) + 2)
            pen.Text(shown, box.MidX, box.Top - 8, Anchor.Middle, pen.Colours.Muted);
        var (count, link, interviews) = panel.Counts[bin];
        pen.Mark(box, $"{panel.Name}, {data.BinName} {data.Bins[bin]}", shown, count, link, interviews);
    }
}
