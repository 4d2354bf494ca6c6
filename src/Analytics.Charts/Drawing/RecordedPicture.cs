using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>A chart whose rendering is recorded once and played back into either format. Immutable, so any thread may play it.</summary>
internal sealed record RecordedPicture(
    ChartSize Size, IReadOnlyList<ChartMark> Marks, ChartTable Table, string Description, SKPicture Drawing,
    IReadOnlyDictionary<string, Queue<string>> Originals)
    : ChartPicture(Size, Marks, Table, Description)
{
    /// <summary>
    /// Row filters help photographs; on flat colours they take twice the time for a larger file. (The flag is None: NoFilters, which is
    /// no flag at all, leaves the choice to the encoder.)
    /// </summary>
    private static readonly SKPngEncoderOptions FlatColours = new(SKPngEncoderFilterFlags.None, 6);

    public override string ToSvg() => new SvgWriter(this).Write(withFont: true);

    public override string ToInlineSvg() => new SvgWriter(this).Write(withFont: false);

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
        surface.Canvas.DrawPicture(Drawing);
        using var pixels = surface.PeekPixels();
        using var data = pixels.Encode(FlatColours)
            ?? throw new InvalidOperationException($"A picture of {info.Width} x {info.Height} pixels could not be written as PNG.");
        return data.ToArray();
    }
}
