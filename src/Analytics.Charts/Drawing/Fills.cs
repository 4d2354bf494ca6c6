using Analytics.Charts.Colours;
using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>Filled boxes, plain or hatched.</summary>
internal static class Fills
{
    public static void Draw(Pen pen, SKRect box, Colour colour, bool hatched)
    {
        pen.Fill(box, Ground(pen, colour, hatched).ToSkia());
        if (!hatched)
            return;

        // The soft ends of the strokes reach a little over, so they stay a pixel away from the edge, under the frame.
        Hatch.Draw(pen, SKRect.Inflate(box, -1, -1), colour.ToSkia());
        pen.Frame(box, colour.ToSkia());
    }

    /// <summary>A label in the middle of a filled box, when there is room for it; a hatch is covered where the letters stand.</summary>
    public static void Label(Pen pen, SKRect box, string text, Colour colour, bool hatched, float size = Lettering.Small)
    {
        var width = Lettering.Width(text, size);
        if (box.Width < width + 6 || box.Height < size + 4)
            return;
        var ground = Ground(pen, colour, hatched);
        if (hatched)
        {
            var (left, top) = (MathF.Round(box.MidX - (width / 2) - 3), MathF.Round(box.MidY - (size / 2) - 1));
            pen.Fill(SKRect.Create(left, top, MathF.Round(width + 6), size + 2), ground.ToSkia());
        }

        pen.Text(text, box.MidX, box.MidY, Anchor.Middle, ThemeColours.InkOn(ground), size);
    }

    /// <summary>Under a hatch the fill is pale, so that strokes, frame and letters stand out from it.</summary>
    private static Colour Ground(Pen pen, Colour colour, bool hatched) =>
        hatched ? colour.Towards(pen.Colours.Ground, pen.Colours.Ground.Luminance > 0.5 ? 0.72 : 0.86) : colour;
}
