using Analytics.Charts.Drawing;
using SkiaSharp;

namespace Analytics.Charts.Sparklines;

/// <summary>The course of one figure without axes: a line, its gaps, and a dot on the last value.</summary>
public static class Sparkline
{
    /// <summary>Draws the line. Every value is a mark as wide as its step; the table and the description hold the same numbers.</summary>
    /// <param name="data">What to show; without any value the picture is empty and has no marks.</param>
    /// <param name="size">From 24 x 12 CSS pixels.</param>
    /// <param name="theme">Light or dark.</param>
    /// <exception cref="ArgumentException">A number is NaN or infinite, or a count is negative.</exception>
    public static ChartPicture Draw(SparklineData data, ChartSize size, ChartTheme theme)
    {
        ArgumentNullException.ThrowIfNull(data);
        foreach (var point in data.Points)
            ChartInput.RequireEstimate(point.Value, null, null, point.N, $"'{point.Label}'");
        using var sheet = new Sheet(size, theme, ChartDress.InPage, data.Title, smallestWidth: 24, smallestHeight: 12);
        var known = data.Points.Select(point => point.Value).OfType<double>().ToArray();
        if (known.Length > 0)
        {
            var (low, high) = (data.Low ?? known.Min(), data.High ?? known.Max());
            if (low >= high)
                (low, high) = (low - 0.5, low + 0.5);
            var area = SKRect.Inflate(SKRect.Create(size.Width, size.Height), -4, -4);
            var last = data.Points.Count - 1;
            sheet.Panel(area, new(last == 0 ? -1 : 0, last == 0 ? 1 : last), new(low, high), pen => DrawAll(pen, data, size));
        }

        return sheet.Finish(Table(data), Describe(data));
    }

    private static void DrawAll(Pen pen, SparklineData data, ChartSize size)
    {
        var colour = pen.Colours.Accent.ToSkia();
        var step = data.Points.Count > 1 ? pen.Area.Width / (data.Points.Count - 1) : pen.Area.Width;
        for (var i = 0; i < data.Points.Count; i++)
        {
            if (data.Points[i] is not { Value: { } value } point)
                continue;
            var (x, y) = (pen.X(i), Inside(pen, value));
            var before = i > 0 ? data.Points[i - 1].Value : null;
            var after = i + 1 < data.Points.Count ? data.Points[i + 1].Value : null;
            if (before is { } earlier)
                pen.Polyline([new(pen.X(i - 1), Inside(pen, earlier)), new(x, y)], colour, 1.5f);
            if (i == data.Points.Count - 1)
                pen.Dot(x, y, 3, colour, hollow: false);
            else if (before is null && after is null)
                pen.Dot(x, y, 1.5f, colour, hollow: false);
            var box = new SKRect(Math.Max(0, x - (step / 2)), 0, Math.Min(size.Width, x + (step / 2)), size.Height);
            pen.Mark(box, point.Label, Shown.Value(value, data.Format), point.N, point.Link);
        }
    }

    private static float Inside(Pen pen, double value) => Math.Clamp(pen.Y(value), pen.Area.Top, pen.Area.Bottom);

    private static ChartTable Table(SparklineData data) => new(
        [new("When", false), new(data.Title, true), new("n", true)],
        [.. data.Points.Select(point => new ChartRow([
            new(point.Label), new(Shown.Value(point.Value, data.Format), point.Value, point.Link), new(Shown.Count(point.N), point.N)]))]);

    private static string Describe(SparklineData data) =>
        data.Points.All(point => point.Value is null)
            ? ChartDescription.Nothing(data.Title)
            : ChartDescription.Range(data.Title, [.. data.Points.Select(point => (point.Label, point.Value))], data.Format);
}
