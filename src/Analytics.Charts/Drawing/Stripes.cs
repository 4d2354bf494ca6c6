using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>
/// Diagonal stripes as a repeated gradient. ScottPlot's own hatches are bitmaps behind a colour filter, which SVG cannot hold: there the fill would be plain.
/// </summary>
internal sealed class Stripes : IHatch
{
    public static Stripes Diagonal { get; } = new();

    // Every six pixels along an edge, a stroke of 1.4 across: the gradient runs at right angles to the strokes.
    private static readonly float[] Stops = [0, 0.33f, 0.33f, 1];

    public SKShader GetShader(Color backgroundColor, Color hatchColor, PixelRect rect)
    {
        var (ground, stroke) = (backgroundColor.ToSKColor(), hatchColor.ToSKColor());
        return SKShader.CreateLinearGradient(new(0, 0), new(3, 3), [stroke, stroke, ground, ground], Stops, SKShaderTileMode.Repeat);
    }
}
