using System.Globalization;
using System.Net;
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
internal sealed record TextRun(string Text, float X, float Baseline, Anchor Anchor, float Size, SKColor Colour)
{
    public void Draw(SKCanvas canvas)
    {
        using var font = Lettering.FontFor(Text, Size);
        using var paint = new SKPaint { Color = Colour, IsAntialias = true };
        canvas.DrawText(Text, X, Baseline, Anchor switch
        {
            Anchor.Start => SKTextAlign.Left,
            Anchor.Middle => SKTextAlign.Center,
            _ => SKTextAlign.Right,
        }, font, paint);
    }

    public void AppendSvg(StringBuilder svg)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X:0.##}\" y=\"{Baseline:0.##}\" font-size=\"{Size:0.##}\" fill=\"{Hex(Colour)}\"");
        if (Anchor != Anchor.Start)
            svg.Append(Anchor == Anchor.Middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"");
        svg.Append('>').Append(WebUtility.HtmlEncode(Text)).Append("</text>\n");
    }

    private static string Hex(SKColor colour) => $"#{colour.Red:x2}{colour.Green:x2}{colour.Blue:x2}";
}
