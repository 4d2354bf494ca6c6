namespace Analytics.Charts.Trends;

/// <summary>Names at the right end of the lines where there is room for them, so that no legend has to be matched by colour.</summary>
internal static class LineNames
{
    private const float LineHeight = 15;

    /// <summary>Takes room at the right of the plot, where there is enough.</summary>
    public static bool Reserve(ChartPlot chart, IReadOnlyList<TrendLine> lines)
    {
        var named = Named(lines);
        var width = named.Select(line => Lettering.Width(line.Name, Lettering.Normal) + 14).Append(12).Max();
        if (width > chart.Room * 0.25f || named.Length * LineHeight > chart.HeightBelowHeading - 50)
            return false;
        chart.Plot.Axes.Right.MinimumSize = width;
        return true;
    }

    public static void Write(ChartPlot chart, IReadOnlyList<TrendLine> lines, PixelRect area)
    {
        var (left, right) = (chart.Plot.Axes.Left, chart.Plot.Axes.Bottom.Max);
        var named = Named(lines).Select(line => (Line: line, Y: left.GetPixel(line.Known[^1].Value!.Value, area))).OrderBy(pair => pair.Y).ToArray();
        var places = Spread([.. named.Select(pair => pair.Y)], area.Top, area.Bottom);
        for (var i = 0; i < named.Length; i++)
        {
            var beside = new Coordinates(chart.Plot.Axes.Bottom.GetCoordinate(area.Right + 4, area), left.GetCoordinate(places[i], area));
            chart.Dots([beside], 3, named[i].Line.Colour);
            chart.Words(named[i].Line.Name, new Coordinates(right, beside.Y), Alignment.MiddleLeft, chart.Colours.Ink, right: 11).LabelFontSize = Lettering.Normal;
        }
    }

    /// <summary>Pushes ordered places apart to a line's height, down first and then back up from the bottom.</summary>
    internal static IReadOnlyList<float> Spread(IReadOnlyList<float> wanted, float top, float bottom)
    {
        var places = wanted.ToArray();
        for (var i = 0; i < places.Length; i++)
            places[i] = Math.Max(places[i], i == 0 ? top : places[i - 1] + LineHeight);
        for (var i = places.Length - 1; i >= 0; i--)
            places[i] = Math.Min(places[i], i == places.Length - 1 ? bottom : places[i + 1] - LineHeight);
        return places;
    }

    private static TrendLine[] Named(IReadOnlyList<TrendLine> lines) => [.. lines.Where(line => line.Name.Length > 0 && line.Known.Count > 0)];
}
