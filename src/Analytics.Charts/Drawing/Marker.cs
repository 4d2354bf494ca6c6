using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>Dots of several shapes. All shapes of one radius have the same area, so that area can mean n.</summary>
internal static class Marker
{
    private const float Ring = 1.5f;

    /// <summary>The shape of the nth group, from 0; repeats after the last one.</summary>
    public static MarkerShape ShapeOf(int index) => (MarkerShape)(index % Enum.GetValues<MarkerShape>().Length);

    /// <summary>How far a shape of a circle's radius reaches from its centre.</summary>
    public static float Reach(MarkerShape shape, float radius) => shape switch
    {
        MarkerShape.Circle => radius,
        MarkerShape.Square => radius * MathF.Sqrt(MathF.PI) / 2,
        MarkerShape.Triangle => radius * 1.56f,
        _ => radius * MathF.Sqrt(MathF.PI / 2),
    };

    /// <summary>Draws one; hollow ones have the ground showing through a ring.</summary>
    public static void Draw(Pen pen, MarkerShape shape, float x, float y, float radius, SKColor colour, bool hollow)
    {
        using var outline = Outline(shape, x, y, hollow ? radius - (Ring / 2) : radius);
        pen.FillPath(outline, hollow ? pen.Colours.Ground.ToSkia() : colour);
        if (hollow)
            pen.Stroke(outline, colour, Ring);
    }

    private static SKPath Outline(MarkerShape shape, float x, float y, float radius)
    {
        var path = new SKPath();
        var reach = Reach(shape, radius);
        switch (shape)
        {
            case MarkerShape.Circle:
                path.AddCircle(x, y, radius);
                break;
            case MarkerShape.Square:
                path.AddRect(new SKRect(x - reach, y - reach, x + reach, y + reach));
                break;
            case MarkerShape.Triangle:
                // Equilateral, its centre of gravity on the place.
                path.AddPoly([new(x, y - reach), new(x + (reach * 0.866f), y + (reach / 2)), new(x - (reach * 0.866f), y + (reach / 2))]);
                break;
            default:
                path.AddPoly([new(x, y - reach), new(x + reach, y), new(x, y + reach), new(x - reach, y)]);
                break;
        }

        return path;
    }
}
