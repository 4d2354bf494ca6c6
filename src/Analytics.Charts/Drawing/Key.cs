using Analytics.Charts.Colours;
using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>A sample of a fill, a line or a shape and the name of what it stands for.</summary>
internal sealed record KeyEntry(
    string Name, Colour Colour, bool Hatched = false, bool IsLine = false, bool IsDashed = false, MarkerShape? Shape = null, double Opacity = 1);

/// <summary>The row above a chart that names its fills. Wraps where it must.</summary>
internal static class Key
{
    private const float Swatch = 11;
    private const float Row = 20;

    public static void Put(Sheet sheet, IReadOnlyList<KeyEntry> entries)
    {
        var x = sheet.Left;
        var middle = sheet.TakeStrip(Row);
        var places = new List<(KeyEntry Entry, float X, float Middle)>();
        foreach (var entry in entries)
        {
            var width = Swatch + 6 + Lettering.Width(entry.Name, Lettering.Normal);
            if (x > sheet.Left && x + width > sheet.Right)
            {
                x = sheet.Left;
                middle = sheet.TakeStrip(Row);
            }

            places.Add((entry, x, middle));
            x += width + 18;
        }

        sheet.Panel(SKRect.Create(sheet.Left, 0, sheet.Right - sheet.Left, sheet.Top), new(0, 1), new(0, 1), pen =>
        {
            foreach (var place in places)
                Draw(pen, place.Entry, place.X, place.Middle, sheet.Right);
        });
        sheet.TakeStrip(4);
    }

    private static void Draw(Pen pen, KeyEntry entry, float x, float middle, float right)
    {
        var box = SKRect.Create(MathF.Round(x), MathF.Round(middle - (Swatch / 2)), Swatch, Swatch);
        if (entry.Shape is { } shape)
            Marker.Draw(pen, shape, box.MidX, box.MidY, 4.5f, entry.Colour.ToSkia(), entry.Hatched);
        else if (entry.IsDashed)
            Dashes.Draw(pen, [new(box.Left - 1, box.MidY), new(box.Right + 2, box.MidY)], entry.Colour.ToSkia());
        else if (entry.Opacity < 1)
            pen.Fill(box, entry.Colour.ToSkia(entry.Opacity));
        else if (entry.IsLine)
            pen.Fill(SKRect.Create(box.Left, MathF.Round(middle) - 1, Swatch, 3), entry.Colour.ToSkia());
        else
            Fills.Draw(pen, box, entry.Colour, entry.Hatched);
        var start = x + Swatch + 6;
        pen.Text(Lettering.Fit(entry.Name, Lettering.Normal, right - start), start, middle, Anchor.Start, pen.Colours.Ink, Lettering.Normal);
    }
}
