using Analytics.Charts.Colours;
using ScottPlot;
using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>Draws in one panel of a picture: data coordinates through ScottPlot's axes, shapes in whole pixels, marks where the shapes are.</summary>
internal sealed class Pen(SKCanvas canvas, IAxes axes, Sheet sheet)
{
    public ThemeColours Colours => sheet.Colours;

    public SKRect Area { get; } = new(axes.DataRect.Left, axes.DataRect.Top, axes.DataRect.Right, axes.DataRect.Bottom);

    /// <summary>Where words may start.</summary>
    public float PictureLeft => sheet.Left;

    /// <summary>Where words must end.</summary>
    public float PictureRight => sheet.Right;

    /// <summary>Picture x of a data x.</summary>
    public float X(double value) => axes.GetPixelX(value);

    /// <summary>Picture y of a data y.</summary>
    public float Y(double value) => axes.GetPixelY(value);

    /// <summary>The whole-pixel box between two corners in data coordinates, at least one pixel in each direction.</summary>
    public SKRect Box(double x1, double y1, double x2, double y2)
    {
        var (left, right) = Ordered(MathF.Round(X(x1)), MathF.Round(X(x2)));
        var (top, bottom) = Ordered(MathF.Round(Y(y1)), MathF.Round(Y(y2)));
        return new SKRect(left, top, Math.Max(right, left + 1), Math.Max(bottom, top + 1));
    }

    public void Fill(SKRect box, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = false };
        canvas.DrawRect(box, paint);
    }

    public void Frame(SKRect box, SKColor colour, float width = 1)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = false, IsStroke = true, StrokeWidth = width };
        canvas.DrawRect(SKRect.Inflate(box, -width / 2, -width / 2), paint);
    }

    public void Polygon(IReadOnlyList<SKPoint> points, SKColor colour)
    {
        using var path = new SKPath();
        path.AddPoly([.. points]);
        FillPath(path, colour);
    }

    public void FillPath(SKPath path, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawPath(path, paint);
    }

    public void Polyline(IReadOnlyList<SKPoint> points, SKColor colour, float width)
    {
        using var path = new SKPath();
        path.AddPoly([.. points], close: false);
        Stroke(path, colour, width);
    }

    public void Stroke(SKPath path, SKColor colour, float width)
    {
        using var paint = new SKPaint
        {
            Color = colour,
            IsAntialias = true,
            IsStroke = true,
            StrokeWidth = width,
            StrokeJoin = SKStrokeJoin.Round,
        };
        canvas.DrawPath(path, paint);
    }

    public void Line(float x1, float y1, float x2, float y2, SKColor colour, float width = 1)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true, IsStroke = true, StrokeWidth = width };
        canvas.DrawLine(x1, y1, x2, y2, paint);
    }

    /// <summary>A crisp horizontal hairline.</summary>
    public void Horizontal(float y, float left, float right, SKColor colour) =>
        Fill(new SKRect(MathF.Round(left), MathF.Round(y), MathF.Round(right), MathF.Round(y) + 1), colour);

    /// <summary>A crisp vertical hairline.</summary>
    public void Vertical(float x, float top, float bottom, SKColor colour) =>
        Fill(new SKRect(MathF.Round(x), MathF.Round(top), MathF.Round(x) + 1, MathF.Round(bottom)), colour);

    /// <summary>A dashed vertical hairline; the dashes are shapes, because SVG playback drops dash patterns.</summary>
    public void VerticalDashed(float x, float top, float bottom, SKColor colour)
    {
        using var dashes = new SKPath();
        for (var y = MathF.Round(top); y < bottom; y += 6)
            dashes.AddRect(new SKRect(MathF.Round(x), y, MathF.Round(x) + 1, Math.Min(y + 3, bottom)));
        FillPath(dashes, colour);
    }

    public void HorizontalDashed(float y, float left, float right, SKColor colour)
    {
        using var dashes = new SKPath();
        for (var x = MathF.Round(left); x < right; x += 6)
            dashes.AddRect(new SKRect(x, MathF.Round(y), Math.Min(x + 3, right), MathF.Round(y) + 1));
        FillPath(dashes, colour);
    }

    /// <summary>A dot; hollow ones have the ground showing through a ring.</summary>
    public void Dot(float x, float y, float radius, SKColor colour, bool hollow)
    {
        using var paint = new SKPaint { Color = hollow ? Colours.Ground.ToSkia() : colour, IsAntialias = true };
        canvas.DrawCircle(x, y, radius, paint);
        if (!hollow)
            return;
        using var ring = new SKPaint { Color = colour, IsAntialias = true, IsStroke = true, StrokeWidth = 1.5f };
        canvas.DrawCircle(x, y, radius - 0.75f, ring);
    }

    public void Text(string text, float x, float middle, Anchor anchor, Colour colour, float size = Lettering.Small) =>
        sheet.Write(text, x, middle, anchor, colour, size);

    /// <summary>Text that stays legible where lines pass behind it.</summary>
    public void TextOverLines(string text, float x, float middle, Anchor anchor, Colour colour, float size = Lettering.Small) =>
        sheet.Write(text, x, middle, anchor, colour, size, halo: true);

    public void Mark(SKRect box, string label, string value, int n, string? link, int? interviews = null) =>
        sheet.Mark(new ChartMark(box.Left, box.Top, Math.Max(1, box.Width), Math.Max(1, box.Height), label, value, n, link, interviews));

    private static (float Low, float High) Ordered(float a, float b) => a <= b ? (a, b) : (b, a);
}
