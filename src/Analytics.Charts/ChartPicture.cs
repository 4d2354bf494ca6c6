namespace Analytics.Charts;

/// <summary>Light or dark, so a picture fits the page it stands on.</summary>
public enum ChartTheme
{
    /// <summary>Dark ink on a light ground.</summary>
    Light,

    /// <summary>Light ink on a dark ground.</summary>
    Dark,
}

/// <summary>Where a picture is going to stand.</summary>
public enum ChartDress
{
    /// <summary>On a page that carries the title itself: no title, transparent ground.</summary>
    InPage,

    /// <summary>On its own, saved, mailed or embedded: with its title and the theme's ground.</summary>
    Standalone,
}

/// <summary>How the values of a chart are written.</summary>
public enum ValueFormat
{
    /// <summary>Whole numbers with thousands separators: 1,204.</summary>
    Count,

    /// <summary>Shares between 0 and 1, written as percentages: 43 %.</summary>
    Share,

    /// <summary>Means and scores, two decimals: 3.87.</summary>
    Mean,
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
/// <inheritdoc cref="ChartEvidence" path="/param"/>
public sealed record ChartMark(double X, double Y, double Width, double Height, string Label, string Value, int N, string? Link, int? Interviews = null)
    : ChartEvidence(N, Link, Interviews);

/// <summary>A drawn chart: the picture in two formats, the places on it, and the same numbers as a table and as a sentence.</summary>
/// <param name="Size">Size in CSS pixels.</param>
/// <param name="Marks">The places on it, in reading order; empty when there is nothing to show.</param>
/// <param name="Table">The numbers the picture shows, for the table under it.</param>
/// <param name="Description">What the picture shows, in a sentence or two computed from the data: its alternative text.</param>
public abstract record ChartPicture(ChartSize Size, IReadOnlyList<ChartMark> Marks, ChartTable Table, string Description)
{
    /// <summary>What the picture shows, as its data say it; empty where they do not.</summary>
    public string Title { get; init; } = "";

    /// <summary>The picture as SVG that needs no installed font: its letters are inside. The same data give the same bytes.</summary>
    public abstract string ToSvg();

    /// <summary>The picture as SVG to stand inside a page that serves <see cref="ChartFont"/>, without a copy of the letters. No XML prolog.</summary>
    public abstract string ToInlineSvg();

    /// <summary>The picture as PNG. The same data give the same bytes on one machine.</summary>
    /// <param name="pixelRatio">Device pixels a CSS pixel: 1 or 2; anything from 0.5 to 4 is accepted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ratio is outside 0.5 to 4.</exception>
    public abstract byte[] ToPng(double pixelRatio = 1);
}
