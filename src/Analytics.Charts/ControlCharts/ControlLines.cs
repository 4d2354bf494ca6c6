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

    /// <summary>Points out of their limits: a diamond on the line with the word beside it, where there is room for it.</summary>
    public static void DrawOut(Pen pen, ControlChartData data)
    {
        const string Word = "out of limits";
        var half = Lettering.Width(Word, Lettering.Small) / 2;
        var written = float.MinValue;
        for (var i = 0; i < data.Points.Count; i++)
        {
            if (data.Points[i] is not { IsOut: true } point)
                continue;
            var (x, y) = (pen.X(i), pen.Y(point.Smoothed!.Value));
            Marker.Draw(pen, MarkerShape.Diamond, x, y, 6, pen.Colours.Category(1).ToSkia(), hollow: false);
            var centre = Math.Max(Math.Min(x, pen.PictureRight - half), pen.PictureLeft + half);
            if (centre - half <= written)
                continue;
            var above = point.Smoothed > point.UpperLimit ? y - 16 > pen.Area.Top : y + 16 > pen.Area.Bottom;
            pen.TextOverLines(Word, centre, above ? y - 15 : y + 15, Anchor.Middle, pen.Colours.Ink);
            written = centre + half + 8;
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
