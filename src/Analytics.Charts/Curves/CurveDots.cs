using Analytics.Charts.Drawing;
using SkiaSharp;

namespace Analytics.Charts.Curves;

/// <summary>The points of a curve with their bands and intervals.</summary>
internal static class CurveDots
{
    private const float LargestDot = 9;
    private const float SmallestDot = 2.5f;
    private const float PlainDot = 5;

    // A band that is one value is still to be seen.
    private const float ThinnestBand = 5;

    public static void DrawBands(Pen pen, CurveData data)
    {
        var places = data.Points.Select(point => pen.X(point.X)).Distinct().Order().ToArray();
        var half = MathF.Round(Math.Clamp(places.Zip(places.Skip(1)).Select(pair => (pair.Second - pair.First) * 0.42f).DefaultIfEmpty(24).Min(), 4, 24));
        foreach (var point in data.Points)
        {
            if (point.Band is not { } band)
                continue;
            var x = MathF.Round(pen.X(point.X));
            var (top, bottom) = (MathF.Round(Inside(pen, band.To)), MathF.Round(Inside(pen, band.From)));
            if (bottom - top < ThinnestBand)
                (top, bottom) = (top - 2, top - 2 + ThinnestBand);
            pen.Fill(new SKRect(x - half, top, x + half, bottom), pen.Colours.Muted.ToSkia(BandOpacity));
        }
    }

    /// <summary>How much of the ink a band is.</summary>
    public const double BandOpacity = 0.22;

    public static void Draw(Pen pen, CurveData data)
    {
        var colour = pen.Colours.Accent.ToSkia();
        var known = data.Points.Where(point => point.Value is not null).OrderBy(point => point.X).ToArray();
        foreach (var point in known)
            DrawInterval(pen, data, point);
        foreach (var point in known)
        {
            var (x, y, radius) = (pen.X(point.X), pen.Y(point.Value!.Value), Radius(data, point));
            pen.Dot(x, y, radius, colour, hollow: point.N < data.SmallN);
            var half = data.NamePoints ? 12 : MathF.Max(radius, 5);
            pen.Mark(
                new SKRect(x - half, y - half, x + half, y + half), point.Label,
                Shown.WithInterval(point.Value, point.Low, point.High, data.Format), point.N, point.Link, point.Interviews);
        }
    }

    /// <summary>Where dots are many, the intervals of small ones are thin, because a forest of them would hide the others.</summary>
    private static void DrawInterval(Pen pen, CurveData data, CurvePoint point)
    {
        var x = pen.X(point.X);
        if (!data.AreaIsN)
            Whisker.Draw(pen, x, point.Low, point.High, pen.Colours.Accent.ToSkia());
        else if (point.N >= data.SmallN)
            Whisker.Draw(pen, x, point.Low, point.High, pen.Colours.Accent.ToSkia(0.5), cap: 0);
        else if (point is { Low: { } low, High: { } high })
            pen.Vertical(x, Inside(pen, high), Inside(pen, low), pen.Colours.Accent.ToSkia(0.35));
    }

    private static float Radius(CurveData data, CurvePoint point) =>
        data.AreaIsN ? Math.Max(SmallestDot, LargestDot * MathF.Sqrt(point.N / (float)data.Points.Max(p => p.N))) : PlainDot;

    private static float Inside(Pen pen, double value) => Math.Clamp(pen.Y(value), pen.Area.Top, pen.Area.Bottom);
}
