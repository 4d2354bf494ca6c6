using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>A chart whose shapes are recorded once and played back into either format. Immutable, so any thread may play it.</summary>
internal sealed record RecordedPicture(
    ChartSize Size, IReadOnlyList<ChartMark> Marks, ChartTable Table, string Description, SKPicture Shapes, IReadOnlyList<TextRun> Texts)
    : ChartPicture(Size, Marks, Table, Description)
{
    /// <summary>
    /// Row filters help photographs; on flat colours they take twice the time for a larger file. (The flag is None: NoFilters, which is
    /// no flag at all, leaves the choice to the encoder.)
    /// </summary>
    private static readonly SKPngEncoderOptions FlatColours = new(SKPngEncoderFilterFlags.None, 6);

    public override string ToSvg()
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Size.Width}\" height=\"{Size.Height}\" ");
        svg.Append(CultureInfo.InvariantCulture, $"viewBox=\"0 0 {Size.Width} {Size.Height}\" role=\"img\" aria-label=\"{SvgText.Encode(Description)}\">");
        svg.Append(ShapesAsSvg());
        svg.Append(CultureInfo.InvariantCulture, $"<g font-family=\"{Lettering.SvgFamilies}\">\n");
        foreach (var text in Texts)
            text.AppendSvg(svg);
        return svg.Append("</g>\n</svg>\n").ToString();
    }

    public override byte[] ToPng(double pixelRatio = 1)
    {
        if (!(pixelRatio is >= 0.5 and <= 4))
            throw new ArgumentOutOfRangeException(nameof(pixelRatio), pixelRatio, "The pixel ratio must be between 0.5 and 4; screens have 1 or 2.");
        var info = new SKImageInfo(
            (int)Math.Round(Size.Width * pixelRatio), (int)Math.Round(Size.Height * pixelRatio), SKColorType.Rgba8888, SKAlphaType.Premul);
        using var surface = SKSurface.Create(info)
            ?? throw new InvalidOperationException($"No memory for a picture of {info.Width} x {info.Height} pixels; ask for a smaller one.");
        surface.Canvas.Clear(SKColors.Transparent);
        surface.Canvas.Scale((float)pixelRatio);
        surface.Canvas.DrawPicture(Shapes);
        foreach (var text in Texts)
            text.Draw(surface.Canvas);
        using var pixels = surface.PeekPixels();
        using var data = pixels.Encode(FlatColours)
            ?? throw new InvalidOperationException($"A picture of {info.Width} x {info.Height} pixels could not be written as PNG.");
        return data.ToArray();
    }

    /// <summary>What Skia writes between its own root tags: a root of our own says more. Nothing when there are no shapes.</summary>
    private string ShapesAsSvg()
    {
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(SKRect.Create(Size.Width, Size.Height), stream))
            canvas.DrawPicture(Shapes);
        var document = Encoding.UTF8.GetString(stream.ToArray());
        var start = document.IndexOf('>', document.IndexOf("<svg", StringComparison.Ordinal)) + 1;
        var end = document.LastIndexOf("</svg>", StringComparison.Ordinal);
        return end < start ? "" : document[start..end];
    }
}
