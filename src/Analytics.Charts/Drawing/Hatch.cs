using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>Diagonal strokes in a box, so that a fill is told apart without its colour. Cut by arithmetic, so that SVG needs no clip ids.</summary>
internal static class Hatch
{
    private const float Spacing = 6;

    public static void Draw(Pen pen, SKRect box, SKColor colour)
    {
        if (box.Width < 3 || box.Height < 3)
            return;

        // The strokes x + y = k, k in steps of the spacing from a multiple of it, so that neighbours continue each other.
        using var strokes = new SKPath();
        var first = (MathF.Floor((box.Left + box.Top) / Spacing) + 1) * Spacing;
        for (var k = first; k < box.Right + box.Bottom; k += Spacing)
        {
            var left = Math.Max(box.Left, k - box.Bottom);
            var right = Math.Min(box.Right, k - box.Top);
            if (right - left > 0.5f)
            {
                strokes.MoveTo(left, k - left);
                strokes.LineTo(right, k - right);
            }
        }

        pen.Stroke(strokes, colour, 1.25f);
    }
}
