using Analytics.Charts.Drawing;
using SkiaSharp;

namespace Analytics.Charts.ControlCharts;

/// <summary>The smoothed line and its limits. A point without them parts the lines.</summary>
internal static class ControlLines
{
    public static void Draw(Pen pen, ControlChartData data)
    {
        foreach (var piece in Pieces(data.Points, point => point.LowerLimit is not null && point.UpperLimit is not null))
        {
            var upper = Steps(pen, piece, point => point.UpperLimit!.Value);
            var lower = Steps(pen, piece, point => point.LowerLimit!.Value);
            pen.Polygon([.. upper, .. lower.Reverse()], pen.Colours.Muted.ToSkia(0.12));
            Dashes.Draw(pen, upper, pen.Colours.Muted.ToSkia());
            Dashes.Draw(pen, lower, pen.Colours.Muted.ToSkia());
        }

        foreach (var piece in Pieces(data.Points, point => point.Smoothed is not null).Where(piece => piece.Count > 1))
            pen.Polyline([.. piece.Select(i => new SKPoint(pen.X(i.Index), pen.Y(i.Point.Smoothed!.Value)))], pen.Colours.Category(1).ToSkia(), 2);
    }

    /// <summary>Points out of their limits: a diamond on the line, and a word where the line leaves them.</summary>
    public static void DrawOut(Pen pen, ControlChartData data)
    {
        const string Word = "out of limits";
        var width = Lettering.Width(Word, Lettering.Small);
        for (var i = 0; i < data.Points.Count; i++)
        {
            if (data.Points[i] is not { IsOut: true } point)
                continue;
            var (x, y) = (pen.X(i), pen.Y(point.Smoothed!.Value));
            Marker.Draw(pen, MarkerShape.Diamond, x, y, 6, pen.Colours.Category(1).ToSkia(), hollow: false);

            // Once a stretch, outwards and to the side the line came from: elsewhere it would cover the line or its next points.
            if (i > 0 && data.Points[i - 1].IsOut)
                continue;
            var outwards = point.Smoothed > point.UpperLimit ? -15 : 15;
            pen.TextOverLines(Word, Math.Max(x + 6, pen.PictureLeft + width), y + outwards, Anchor.End, pen.Colours.Ink);
        }
    }

    /// <summary>Limits hold for the whole of a point's place, so they change in steps between points.</summary>
    private static SKPoint[] Steps(Pen pen, IReadOnlyList<(int Index, ControlChartPoint Point)> piece, Func<ControlChartPoint, double> limit) =>
    [
        .. piece.SelectMany(i => new[]
        {
            new SKPoint(Math.Max(pen.X(i.Index - 0.5), pen.Area.Left), pen.Y(limit(i.Point))),
            new SKPoint(Math.Min(pen.X(i.Index + 0.5), pen.Area.Right), pen.Y(limit(i.Point))),
        }),
    ];

    private static IEnumerable<IReadOnlyList<(int Index, ControlChartPoint Point)>> Pieces(IReadOnlyList<ControlChartPoint> points, Func<ControlChartPoint, bool> has)
    {
        var piece = new List<(int, ControlChartPoint)>();
        for (var i = 0; i < points.Count; i++)
        {
            if (has(points[i]))
            {
                piece.Add((i, points[i]));
                continue;
            }

            if (piece.Count > 0)
                yield return piece;
            piece = [];
        }

        if (piece.Count > 0)
            yield return piece;
    }
}
