using Analytics.Charts.Drawing;
using SkiaSharp;

namespace Analytics.Charts.Curves;

/// <summary>Estimates over a number, with the bands they should lie in and the lines they should follow.</summary>
public static class CurveChart
{
    // Room beyond the ends of both axes, as a share of their length, so that dots at the ends are whole.
    private const double Edge = 0.04;

    /// <summary>Draws the chart. Every point with a value is a mark; the table and the description hold the same numbers.</summary>
    /// <param name="data">What to show; without any value it shows "No data for this selection" and has no marks.</param>
    /// <param name="size">From 120 x 60 CSS pixels.</param>
    /// <param name="theme">Light or dark.</param>
    /// <param name="dress">On a page, or on its own with title and ground.</param>
    /// <exception cref="ArgumentException">A number is NaN or infinite or outside its axis, a count is negative, or an interval does not hold its value.</exception>
    public static ChartPicture Draw(CurveData data, ChartSize size, ChartTheme theme, ChartDress dress = ChartDress.InPage)
    {
        ArgumentNullException.ThrowIfNull(data);
        CurveCheck.Require(data);
        using var sheet = new Sheet(size, theme, dress, data.Title);
        var table = CurveTable.Of(data);
        var description = CurveTable.Describe(data);
        if (data.Points.All(point => point.Value is null))
            return sheet.Nothing(table, description);

        PutKey(sheet, data);
        sheet.PutCaption(data.Points.Any(point => point.Value is not null && point.N < data.SmallN) ? $"{data.YUnit}; hollow: n below {data.SmallN}" : data.YUnit);
        var yTicks = Ticks(data.Y, sheet.Bottom - sheet.Top, 48);
        var area = PlotArea.WithLeftTicks(sheet, yTicks, data.Format, belowArea: 38, right: 14, above: 10);
        var (pad, rise) = ((data.X.To - data.X.From) * Edge, (data.Y.To - data.Y.From) * Edge);
        var names = NamesAbove(sheet, data, area, pad);
        var zone = data.Zone is null ? 0 : 16;
        area.Top = Math.Min(area.Top + names.Height + zone, area.Bottom - 10);
        sheet.Panel(area, new(data.X.From - pad, data.X.To + pad), new(data.Y.From - rise, data.Y.To + rise), pen =>
        {
            DrawZone(pen, data);
            ValueAxis.Left(pen, yTicks, data.Format, baseline: null);
            ValueAxis.Bottom(pen, Ticks(data.X, area.Width, 70), ValueFormat.Mean, baseline: null, data.XUnit);
            CurveDots.DrawBands(pen, data);
            DrawLines(pen, data);
            CurveDots.Draw(pen, data);
            names.Draw(pen, area.Top - zone - 6);
        });
        return sheet.Finish(table, description);
    }

    private static void PutKey(Sheet sheet, CurveData data)
    {
        var colours = sheet.Colours;
        var entries = new List<KeyEntry>();
        if (data.DotName.Length > 0)
            entries.Add(new KeyEntry(data.DotName, colours.Accent, Shape: MarkerShape.Circle));
        if (data.Points.Any(point => point.Band is not null))
            entries.Add(new KeyEntry(data.BandName, colours.Muted, Opacity: CurveDots.BandOpacity));
        if (data.Fit is { Places.Count: > 1 } fit)
            entries.Add(new KeyEntry(fit.Name, colours.Category(1), IsLine: true));
        if (data.Expected is { Places.Count: > 1 } expected)
            entries.Add(new KeyEntry(expected.Name, colours.Muted, IsDashed: true));
        if (entries.Count > 0)
            Key.Put(sheet, entries);
    }

    private static PackedNames NamesAbove(Sheet sheet, CurveData data, SKRect area, double pad)
    {
        float Place(double x) => area.Left + (float)((x - data.X.From + pad) / (data.X.To - data.X.From + (2 * pad)) * area.Width);
        var named = data.NamePoints ? data.Points : [];
        return new PackedNames(named.Select(point => (Place(point.X), $"{point.Label}, {Shown.N(point.N)}")), sheet.Left, sheet.Right);
    }

    private static void DrawZone(Pen pen, CurveData data)
    {
        if (data.Zone is not { } zone)
            return;
        var (left, right) = (MathF.Round(Inside(pen, zone.From)), MathF.Round(Inside(pen, zone.To)));
        pen.Fill(new SKRect(left, pen.Area.Top, Math.Max(right, left + 2), pen.Area.Bottom), pen.Colours.Category(1).ToSkia(0.16));
        var text = Lettering.Fit($"{zone.Label}, {Shown.Value(zone.From, ValueFormat.Mean)} to {Shown.Value(zone.To, ValueFormat.Mean)}", Lettering.Small, pen.PictureRight - pen.PictureLeft);
        var half = Lettering.Width(text, Lettering.Small) / 2;
        var x = Math.Max(Math.Min((left + right) / 2, pen.PictureRight - half), pen.PictureLeft + half);
        pen.Text(text, x, pen.Area.Top - 13, Anchor.Middle, pen.Colours.Muted);
    }

    private static void DrawLines(Pen pen, CurveData data)
    {
        if (data.Expected is { Places.Count: > 1 } expected)
            Dashes.Draw(pen, Places(pen, expected), pen.Colours.Muted.ToSkia());
        if (data.Fit is { Places.Count: > 1 } fit)
            pen.Polyline(Places(pen, fit), pen.Colours.Category(1).ToSkia(), 2);
    }

    private static SKPoint[] Places(Pen pen, CurveLine line) => [.. line.Places.Select(place => new SKPoint(pen.X(place.X), pen.Y(place.Y)))];

    private static IReadOnlyList<double> Ticks(CurveScale scale, float room, float each) =>
        NiceScale.Within(scale.From, scale.To, true, true, (int)Math.Clamp(room / each, 2, 6));

    private static float Inside(Pen pen, double value) => Math.Clamp(pen.X(value), pen.Area.Left, pen.Area.Right);
}
