using Analytics.Charts.Drawing;

namespace Analytics.Charts.Trends;

/// <summary>Names at the right end of the lines where there is room for them, so that no key has to be matched by colour.</summary>
internal sealed class LineNames
{
    private const float LineHeight = 15;

    public LineNames(Sheet sheet, IReadOnlyList<TrendLine> lines)
    {
        var named = lines.Where(line => line.Name.Length > 0 && line.Known.Count > 0).ToArray();
        var width = named.Length == 0 ? 0 : named.Max(line => Lettering.Width(line.Name, Lettering.Normal)) + 14;
        var room = sheet.Bottom - sheet.Top - 50;
        BesideLines = width <= (sheet.Right - sheet.Left) * 0.25f && named.Length * LineHeight <= room;
        Width = BesideLines ? width : 0;
    }

    public bool BesideLines { get; }

    public float Width { get; }

    public void Draw(Pen pen, IReadOnlyList<TrendLine> lines)
    {
        if (!BesideLines)
            return;
        var named = lines.Where(line => line.Name.Length > 0 && line.Known.Count > 0)
            .Select(line => (Line: line, Y: pen.Y(line.Known[^1].Value!.Value))).OrderBy(pair => pair.Y).ToArray();
        var places = Spread([.. named.Select(pair => pair.Y)], pen.Area.Top, pen.Area.Bottom);
        for (var i = 0; i < named.Length; i++)
        {
            var x = pen.Area.Right;
            pen.Dot(x + 4, places[i], 3, named[i].Line.Colour.ToSkia(), hollow: false);
            pen.Text(named[i].Line.Name, x + 11, places[i], Anchor.Start, pen.Colours.Ink, Lettering.Normal);
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
}
