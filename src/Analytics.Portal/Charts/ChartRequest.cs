using System.Globalization;
using Analytics.Charts;

namespace Analytics.Portal.Charts;

/// <summary>Which picture of a chart: its size, theme and dress. The query string of its address.</summary>
public sealed record ChartRequest(ChartSize Size, ChartTheme Theme, ChartDress Dress)
{
    private const int Least = 240;
    private const int Most = 2400;

    /// <summary>Size of a picture beside another one on a desktop page.</summary>
    public static ChartSize Wide { get; } = new(560, 280);

    /// <summary>Size of a picture on a phone.</summary>
    public static ChartSize Narrow { get; } = new(340, 260);

    /// <summary>Reads a query string.</summary>
    /// <param name="query">theme light or dark; width and height in CSS pixels; dress page or standalone.</param>
    /// <param name="fault">One sentence when it cannot be read.</param>
    public static ChartRequest? Read(IQueryCollection query, out string? fault)
    {
        fault = null;
        if (Length(query, "width", Wide.Width) is not { } width) fault = Allowed("width");
        else if (Length(query, "height", Wide.Height) is not { } height) fault = Allowed("height");
        else
        {
            return new ChartRequest(
                new ChartSize(width, height),
                query["theme"] == "dark" ? ChartTheme.Dark : ChartTheme.Light,
                query["dress"] == "page" ? ChartDress.InPage : ChartDress.Standalone);
        }

        return null;
    }

    /// <summary>The query string of this picture.</summary>
    public string ToQuery() => string.Create(
        CultureInfo.InvariantCulture,
        $"?theme={(Theme == ChartTheme.Dark ? "dark" : "light")}&width={Size.Width}&height={Size.Height}{(Dress == ChartDress.InPage ? "&dress=page" : "")}");

    private static int? Length(IQueryCollection query, string name, int usual) =>
        !query.TryGetValue(name, out var written) ? usual
        : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is >= Least and <= Most ? value
        : null;

    private static string Allowed(string name) => $"{name} is a whole number of pixels from {Least} to {Most}.";
}
