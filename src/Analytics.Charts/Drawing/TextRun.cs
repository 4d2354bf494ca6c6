using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>Which point of a text its x coordinate is.</summary>
internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>
/// A piece of text on a picture. Kept apart from the shapes, because Skia's SVG pins every glyph of its own font to a place
/// and a browser with another font would show gaps; an anchored text stays in place with any font.
/// </summary>
/// <param name="Text">What is written.</param>
/// <param name="X">The anchor, in CSS pixels.</param>
/// <param name="Baseline">The line the letters stand on.</param>
/// <param name="Anchor">Which point of the text the anchor is.</param>
/// <param name="Size">Font size in CSS pixels.</param>
/// <param name="Colour">Of the letters.</param>
/// <param name="Halo">A ring of ground round the letters where lines pass behind them.</param>
internal sealed record TextRun(string Text, float X, float Baseline, Anchor Anchor, float Size, SKColor Colour, SKColor? Halo = null)
{
    public void Draw(SKCanvas canvas)
    {
        using var font = Lettering.FontFor(Text, Size);
        var align = Anchor switch { Anchor.Start => SKTextAlign.Left, Anchor.Middle => SKTextAlign.Center, _ => SKTextAlign.Right };
        if (Halo is { } halo)
        {
            using var around = new SKPaint { Color = halo, IsAntialias = true, IsStroke = true, StrokeWidth = 3, StrokeJoin = SKStrokeJoin.Round };
            canvas.DrawText(Text, X, Baseline, align, font, around);
        }

        using var paint = new SKPaint { Color = Colour, IsAntialias = true };
        canvas.DrawText(Text, X, Baseline, align, font, paint);
    }

    public void AppendSvg(StringBuilder svg)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X:0.##}\" y=\"{Baseline:0.##}\" font-size=\"{Size:0.##}\" fill=\"{Hex(Colour)}\"");
        if (Anchor != Anchor.Start)
            svg.Append(Anchor == Anchor.Middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"");
        if (Halo is { } halo)
            svg.Append(CultureInfo.InvariantCulture, $" stroke=\"{Hex(halo)}\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
        svg.Append('>').Append(SvgText.Encode(Text)).Append("</text>\n");
    }

    private static string Hex(SKColor colour) => $"#{colour.Red:x2}{colour.Green:x2}{colour.Blue:x2}";
}
