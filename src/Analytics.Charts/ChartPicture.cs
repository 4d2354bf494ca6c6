namespace Analytics.Charts;

/// <summary>Light or dark, so a picture fits the page it stands on.</summary>
public enum ChartTheme
{
    /// <summary>Dark ink on a light ground.</summary>
    Light,

    /// <summary>Light ink on a dark ground.</summary>
    Dark,
}

/// <summary>Size of a picture in CSS pixels.</summary>
public readonly record struct ChartSize(int Width, int Height);

/// <summary>A place on a picture that can be pointed at, tabbed to, read out and followed.</summary>
/// <param name="X">Left edge in picture coordinates (CSS pixels).</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width; at least 1.</param>
/// <param name="Height">Height; at least 1.</param>
/// <param name="Label">What the mark stands for, in words: "Run 2026-09-07, proceed".</param>
/// <param name="Value">Its value as shown, "—" when undefined.</param>
/// <param name="N">How many observations are behind it.</param>
/// <param name="Link">Where its evidence is; null when there is none.</param>
public sealed record ChartMark(double X, double Y, double Width, double Height, string Label, string Value, int N, string? Link);

/// <summary>A drawn chart: the picture in two formats, and the places on it.</summary>
/// <param name="Size">Size in CSS pixels.</param>
/// <param name="Marks">The places on it, in reading order.</param>
public abstract record ChartPicture(ChartSize Size, IReadOnlyList<ChartMark> Marks)
{
    /// <summary>The picture as SVG, without an XML prolog so that it can stand inside a page.</summary>
    public abstract string ToSvg();

    /// <summary>The picture as PNG.</summary>
    /// <param name="pixelRatio">Device pixels a CSS pixel: 1 or 2.</param>
    public abstract byte[] ToPng(double pixelRatio = 1);
}
