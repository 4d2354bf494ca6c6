using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>Dashed lines in any direction; the dashes are shapes, because SVG playback drops dash patterns.</summary>
internal static class Dashes
{
    private const float On = 5;
    private const float Off = 4;

    public static void Draw(Pen pen, IReadOnlyList<SKPoint> line, SKColor colour, float width = 1.5f)
    {
        using var dashes = new SKPath();
        var walked = 0f;
        for (var i = 1; i < line.Count; i++)
            walked = Walk(dashes, line[i - 1], line[i], walked);
        pen.Stroke(dashes, colour, width);
    }

    /// <summary>Dashes of one stretch, continuing the pattern of what was walked before.</summary>
    private static float Walk(SKPath dashes, SKPoint from, SKPoint to, float walked)
    {
        var length = SKPoint.Distance(from, to);
        if (length == 0)
            return walked;
        var first = MathF.Floor(walked / (On + Off)) * (On + Off);
        for (var start = first; start < walked + length; start += On + Off)
        {
            var (begin, end) = (Math.Max(start, walked) - walked, Math.Min(start + On, walked + length) - walked);
            if (end <= begin)
                continue;
            dashes.MoveTo(from + Scaled(to - from, begin / length));
            dashes.LineTo(from + Scaled(to - from, end / length));
        }

        return walked + length;
    }

    private static SKPoint Scaled(SKPoint point, float by) => new(point.X * by, point.Y * by);
}
