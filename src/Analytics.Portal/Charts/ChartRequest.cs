using System.Globalization;
using Analytics.Charts;

namespace Analytics.Portal.Charts;

/// <summary>Which picture of a chart: its size, theme and dress. A part of the query string of its address.</summary>
/// <param name="Width">CSS pixels.</param>
/// <param name="Theme">Light or dark.</param>
/// <param name="Dress">On a page or on its own.</param>
/// <param name="Height">CSS pixels; null for the height that suits the chart.</param>
public sealed record ChartRequest(int Width, ChartTheme Theme, ChartDress Dress, int? Height = null)
{
    /// <summary>Width of a picture beside another one on a desktop page.</summary>
    public const int Wide = 560;

    /// <summary>Width of a picture over a whole desktop page.</summary>
    public const int Full = 1120;

    /// <summary>Width of a picture on a phone.</summary>
    public const int Narrow = 340;

    private const int Least = 240;
    private const int Most = 2400;

    /// <summary>The size, with the usual height where none is given.</summary>
    public ChartSize Size => new(Width, Height ?? (Width < Wide ? 260 : 280));

    /// <summary>Reads a query string.</summary>
    /// <param name="query">theme light or dark; width and height in CSS pixels; dress page or standalone.</param>
    /// <param name="fault">One sentence when it cannot be read.</param>
    public static ChartRequest? Read(IQueryCollection query, out string? fault)
    {
        fault = null;
        if (!TryLength(query, "width", out var width)) fault = Allowed("width");
        else if (!TryLength(query, "height", out var height)) fault = Allowed("height");
        else
        {
            return new ChartRequest(
                width ?? Wide,
                query["theme"] == "dark" ? ChartTheme.Dark : ChartTheme.Light,
                query["dress"] == "page" ? ChartDress.InPage : ChartDress.Standalone,
                height);
        }

        return null;
    }

    /// <summary>The query string of this picture, without a question mark.</summary>
    public string ToQuery() => string.Create(
        CultureInfo.InvariantCulture,
        $"theme={(Theme == ChartTheme.Dark ? "dark" : "light")}&width={Width}{(Height is { } height ? $"&height={height}" : "")}{(Dress == ChartDress.InPage ? "&dress=page" : "")}");

    private static bool TryLength(IQueryCollection query, string name, out int? length)
    {
        length = null;
        if (!query.TryGetValue(name, out var written)) return true;
        if (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value is < Least or > Most) return false;
        length = value;
        return true;
    }

    private static string Allowed(string name) => $"{name} is a whole number of pixels from {Least} to {Most}.";
}
