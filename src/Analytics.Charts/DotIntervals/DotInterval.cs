using Analytics.Charts.Drawing;
using SkiaSharp;

namespace Analytics.Charts.DotIntervals;

/// <summary>Estimates with their intervals, one a row, so that groups can be compared and a threshold seen to be met or not proven.</summary>
public static class DotInterval
{
    /// <summary>Draws the chart. Every row with a value is a mark over dot and interval; table and description hold the same numbers.</summary>
    /// <param name="data">What to show; without any value it shows "No data for this selection" and has no marks.</param>
    /// <param name="size">From 120 x 60 CSS pixels; some 26 a row read well.</param>
    /// <param name="theme">Light or dark.</param>
    /// <param name="dress">On a page, or on its own with title and ground.</param>
    /// <exception cref="ArgumentException">A number is NaN or infinite, a count is negative, or an interval does not hold its value.</exception>
    public static ChartPicture Draw(DotIntervalData data, ChartSize size, ChartTheme theme, ChartDress dress = ChartDress.InPage)
    {
        ArgumentNullException.ThrowIfNull(data);
        foreach (var row in data.Rows)
            ChartInput.RequireEstimate(row.Value, row.Low, row.High, row.N, $"'{row.Label}'");
        using var sheet = new Sheet(size, theme, dress, data.Title);
        var table = DotIntervalTable.Of(data);
        var description = DotIntervalTable.Describe(data);
        if (data.Rows.All(row => row.Value is null))
            return sheet.Nothing(table, description);

        var names = PlotArea.NamesWidth(sheet, data.Rows.Select(row => row.Label));
        var counts = data.Rows.Max(row => Lettering.Width(Shown.N(row.N), Lettering.Small));
        var values = data.Rows.Max(row => Lettering.Width(Shown.Value(row.Value, data.Format), Lettering.Small));
        var top = sheet.Top + (data.Band is null ? 2 : 18);
        var area = new SKRect(sheet.Left + names + 10, MathF.Round(top), MathF.Floor(sheet.Right - values - counts - 24), sheet.Bottom - 36);
        var ticks = Ticks(data, area.Width);
        sheet.Panel(area, new(ticks[0], ticks[^1]), new(data.Rows.Count - 0.5, -0.5), pen =>
        {
            DrawBand(pen, data);
            ValueAxis.Bottom(pen, ticks, data.Format, data.Reference, Caption(data));
            if (data.Reference is { } reference)
                pen.Vertical(pen.X(reference), area.Top, area.Bottom, pen.Colours.Muted.ToSkia());
            for (var i = 0; i < data.Rows.Count; i++)
                DrawRow(pen, data, i, names, sheet.Right, counts);
        });
        return sheet.Finish(table, description);
    }

    private static void DrawRow(Pen pen, DotIntervalData data, int index, float names, float right, float counts)
    {
        var row = data.Rows[index];
        var y = MathF.Round(pen.Y(index));
        RowName.Draw(pen, row.Label, names, y);
        pen.Text(Shown.Value(row.Value, data.Format), right - counts - 10, y, Anchor.End, pen.Colours.Ink);
        pen.Text(Shown.N(row.N), right, y, Anchor.End, pen.Colours.Muted);
        if (row.Value is not { } value)
            return;

        var colour = pen.Colours.Accent.ToSkia();
        var x = Inside(pen, value);
        var (from, to) = (Inside(pen, row.Low ?? value), Inside(pen, row.High ?? value));
        if (to - from > 1)
            pen.Fill(new SKRect(MathF.Round(from), y - 1, MathF.Round(to), y + 1), colour);
        pen.Dot(x, y, 5, colour, hollow: row.N < data.SmallN);
        var box = new SKRect(MathF.Floor(Math.Min(from, x - 6)), y - 12, MathF.Ceiling(Math.Max(to, x + 6)), y + 12);
        pen.Mark(box, row.Label, Shown.WithInterval(row.Value, row.Low, row.High, data.Format), row.N, row.Link, row.Interviews);
    }

    private static void DrawBand(Pen pen, DotIntervalData data)
    {
        if (data.Band is not { } band)
            return;
        var (from, to) = (Inside(pen, band.From), Inside(pen, band.To));
        pen.Fill(new SKRect(MathF.Round(from), pen.Area.Top, MathF.Round(to), pen.Area.Bottom), pen.Colours.Accent.ToSkia(0.1));
        var half = Lettering.Width(band.Label, Lettering.Small) / 2;
        var x = Math.Clamp((from + to) / 2, pen.Area.Left + Math.Min(half, pen.Area.Width / 2), pen.Area.Right - Math.Min(half, pen.Area.Width / 2));
        pen.Text(band.Label, x, pen.Area.Top - 10, Anchor.Middle, pen.Colours.Muted);
    }

    private static IReadOnlyList<double> Ticks(DotIntervalData data, float width)
    {
        var values = data.Rows.SelectMany(row => new[] { row.Value, row.Low, row.High })
            .Concat([data.Reference, data.Band?.From, data.Band?.To]).OfType<double>().ToArray();
        var (low, high) = (data.Low ?? values.Min(), data.High ?? values.Max());
        if (low >= high)
            (low, high) = (data.Low ?? low - 0.5, data.High ?? high + 0.5);
        return NiceScale.Within(low, high, data.Low is not null, data.High is not null, (int)Math.Clamp(width / 70, 2, 6));
    }

    private static string Caption(DotIntervalData data) =>
        data.Rows.Any(row => row.Value is not null && row.N < data.SmallN) ? $"{data.Unit}; hollow: n below {data.SmallN}" : data.Unit;

    private static float Inside(Pen pen, double value) => Math.Clamp(pen.X(value), pen.Area.Left, pen.Area.Right);
}
