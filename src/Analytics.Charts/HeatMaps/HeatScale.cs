using Analytics.Charts.Colours;
using Analytics.Charts.Drawing;
using SkiaSharp;

namespace Analytics.Charts.HeatMaps;

/// <summary>What the colours of a heat map mean, and the strip above it that says so.</summary>
internal static class HeatScale
{
    private const int Steps = 24;

    public static Colour ColourOf(HeatMapData data, ThemeColours colours, double value)
    {
        if (data.Midpoint is not { } midpoint)
            return colours.Sequential((value - data.Low) / (data.High - data.Low));
        var reach = Math.Max(data.High - midpoint, midpoint - data.Low);
        return colours.Diverging((value - midpoint) / reach);
    }

    public static void Put(Sheet sheet, HeatMapData data, bool anySmall)
    {
        var middle = sheet.TakeStrip(20);
        var unit = anySmall ? $"{data.Unit}; hollow: n below {data.SmallN}" : data.Unit;
        var low = Shown.Value(data.Low, data.Format);
        var high = Shown.Value(data.High, data.Format);
        var start = MathF.Round(sheet.Left + Lettering.Width(low, Lettering.Small) + 6);
        var end = start + (Steps * 4);
        var after = end + Lettering.Width(high, Lettering.Small) + 18;
        var fits = Lettering.Width(unit, Lettering.Small) <= sheet.Right - after;
        sheet.Panel(SKRect.Create(sheet.Left, 0, sheet.Right - sheet.Left, sheet.Top), new(0, 1), new(0, 1), pen =>
        {
            for (var i = 0; i < Steps; i++)
            {
                var value = data.Low + ((data.High - data.Low) * (i + 0.5) / Steps);
                pen.Fill(SKRect.Create(start + (i * 4), MathF.Round(middle) - 5, 4, 10), ColourOf(data, pen.Colours, value).ToSkia());
            }

            pen.Text(low, start - 6, middle, Anchor.End, pen.Colours.Muted);
            pen.Text(high, end + 6, middle, Anchor.Start, pen.Colours.Muted);
            if (fits)
                pen.Text(unit, after, middle, Anchor.Start, pen.Colours.Muted);
        });
        if (!fits)
            sheet.PutCaption(unit);
        sheet.TakeStrip(4);
    }
}
