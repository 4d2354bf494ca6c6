using System.Globalization;
using System.Net;
using System.Text;
using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>A chart whose shapes are recorded once and played back into either format. Immutable, so any thread may play it.</summary>
internal sealed record RecordedPicture(
    ChartSize Size, IReadOnlyList<ChartMark> Marks, ChartTable Table, string Description, SKPicture Shapes, IReadOnlyList<TextRun> Texts)
    : ChartPicture(Size, Marks, Table, Description)
{
    public override string ToSvg()
    {
        var svg = new StringBuilder(SkiaSvg());
        svg.Remove(0, svg.ToString().IndexOf("<svg", StringComparison.Ordinal));
        var size = string.Create(CultureInfo.InvariantCulture, $"width=\"{Size.Width}\" height=\"{Size.Height}\"");
        var root = string.Create(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" {size} viewBox=\"0 0 {Size.Width} {Size.Height}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(Description)}\">");
        svg.Remove(0, svg.ToString().IndexOf('>') + 1).Insert(0, root);

        svg.Length = svg.ToString().LastIndexOf("</svg>", StringComparison.Ordinal);
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
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private string SkiaSvg()
    {
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(SKRect.Create(Size.Width, Size.Height), stream))
            canvas.DrawPicture(Shapes);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
