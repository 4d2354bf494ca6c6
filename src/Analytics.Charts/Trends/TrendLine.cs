using Analytics.Charts.Colours;
using Analytics.Charts.Drawing;
using SkiaSharp;

namespace Analytics.Charts.Trends;

/// <summary>One series on its way through time.</summary>
internal sealed record TrendLine(string Name, IReadOnlyList<TrendPoint> Points, IReadOnlyList<TrendPoint> Known, Colour Colour)
{
    public static TrendLine Of(TrendSeries series, Colour colour)
    {
        var points = series.Points.OrderBy(point => point.At).ToArray();
        return new(series.Name, points, [.. points.Where(point => point.Value is not null)], colour);
    }

    /// <summary>A series that stands alone has a band; several have whiskers, because bands hide each other.</summary>
    public void DrawIntervals(Pen pen, TrendData data, bool alone)
    {
        foreach (var piece in Pieces(data))
        {
            var spans = piece.Where(point => point.Low is not null && point.High is not null).ToArray();
            if (alone && spans.Length == piece.Count && spans.Length > 1)
            {
                var upper = spans.Select(point => At(pen, point, Inside(pen, point.High!.Value)));
                var lower = spans.Reverse().Select(point => At(pen, point, Inside(pen, point.Low!.Value)));
                pen.Polygon([.. upper, .. lower], Colour.ToSkia(0.16));
            }
            else
            {
                foreach (var point in spans)
                    Whisker(pen, point);
            }
        }
    }

    public void DrawStrokes(Pen pen, TrendData data)
    {
        foreach (var piece in Pieces(data).Where(piece => piece.Count > 1))
            pen.Polyline([.. piece.Select(point => At(pen, point, pen.Y(point.Value!.Value)))], Colour.ToSkia(), 2);
    }

    public void DrawPoints(Pen pen, TrendData data)
    {
        var radius = Math.Clamp(pen.Area.Width / Math.Max(1, Points.Count) / 4, 2.5f, 4);
        foreach (var point in Known)
        {
            var place = At(pen, point, pen.Y(point.Value!.Value));
            pen.Dot(place.X, place.Y, radius, Colour.ToSkia(), hollow: point.N < data.SmallN);

            // As large as a finger or a pointer needs, centred on the dot.
            var box = SKRect.Create(MathF.Round(place.X) - 12, MathF.Round(place.Y) - 12, 24, 24);
            var label = Name.Length == 0 ? point.Label : $"{Name}, {point.Label}";
            pen.Mark(box, label, Shown.WithInterval(point.Value, point.Low, point.High, data.Format), point.N, point.Link, point.Interviews);
        }
    }

    /// <summary>The stretches without a gap and without a change of scale.</summary>
    private IEnumerable<IReadOnlyList<TrendPoint>> Pieces(TrendData data)
    {
        var piece = new List<TrendPoint>();
        TrendPoint? before = null;
        foreach (var point in Points)
        {
            var parted = before is not null && (data.Breaks ?? []).Any(change => before.At < change.At && change.At <= point.At);
            if ((point.Value is null || parted) && piece.Count > 0)
            {
                yield return piece;
                piece = [];
            }

            if (point.Value is not null)
                piece.Add(point);
            before = point;
        }

        if (piece.Count > 0)
            yield return piece;
    }

    private void Whisker(Pen pen, TrendPoint point)
    {
        var x = pen.X(TrendFrame.Place(point.At));
        pen.Line(x, Inside(pen, point.Low!.Value), x, Inside(pen, point.High!.Value), Colour.ToSkia(0.55), 1.5f);
    }

    /// <summary>An interval may reach beyond a scale that ends; the picture ends with the scale.</summary>
    private static float Inside(Pen pen, double value) => Math.Clamp(pen.Y(value), pen.Area.Top, pen.Area.Bottom);

    private static SKPoint At(Pen pen, TrendPoint point, float y) => new(pen.X(TrendFrame.Place(point.At)), y);
}
