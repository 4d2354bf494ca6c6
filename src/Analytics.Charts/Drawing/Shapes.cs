using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>Lines, bands, dots and intervals in the product's style, each one of ScottPlot's plottables.</summary>
internal static class Shapes
{
    private const float Dash = 5;
    private const float Gap = 4;
    private static readonly MarkerShape[] Dotted = [MarkerShape.FilledCircle, MarkerShape.FilledSquare, MarkerShape.FilledTriangleUp, MarkerShape.FilledDiamond];

    /// <summary>The shape of the nth group, from 0; repeats after the last one.</summary>
    public static MarkerShape ShapeOf(int index) => Dotted[index % Dotted.Length];

    /// <summary>How far a shape with the area of a circle of some radius reaches from its centre.</summary>
    public static float Reach(MarkerShape shape, float radius) => radius * shape switch
    {
        MarkerShape.FilledSquare => 0.886f,
        MarkerShape.FilledTriangleUp => 1.56f,
        MarkerShape.FilledDiamond => 1.253f,
        _ => 1,
    };

    /// <summary>Dots of one size; hollow ones have the ground showing through a ring. All shapes of one radius have the same area, so that area can mean n.</summary>
    public static void Dots(
        this ChartPlot chart, IEnumerable<Coordinates> places, float radius, Colour colour,
        bool hollow = false, MarkerShape shape = MarkerShape.FilledCircle, double opacity = 1) =>
        Style(chart, chart.Plot.Add.Markers(places.ToArray()).MarkerStyle, radius, colour, hollow, shape, opacity);

    /// <summary>A dot as a symbol of the legend.</summary>
    public static void DotEntry(this ChartPlot chart, string name, Colour colour, MarkerShape shape = MarkerShape.FilledCircle) =>
        Style(chart, chart.Heading.Entry(name).MarkerStyle = new MarkerStyle(), 4.5f, colour, hollow: false, shape, 1);

    /// <summary>A line as a symbol of the legend.</summary>
    public static void LineEntry(this ChartPlot chart, string name, Colour colour, bool dashed = false)
    {
        var item = chart.Heading.Entry(name);
        (item.LineColor, item.LineWidth) = (colour.ToPlot(), dashed ? 0 : 3);
        if (dashed)
            item.MarkerStyle = new MarkerStyle { Size = 12, CustomRenderer = new DashedSymbol(), LineColor = colour.ToPlot(), LineWidth = 1.5f };
    }

    /// <summary>A fill as a symbol of the legend.</summary>
    public static void FillEntry(this ChartPlot chart, string name, Colour colour, double opacity = 1) =>
        chart.Heading.Entry(name).FillColor = colour.ToPlot(opacity);

    public static void Line(this ChartPlot chart, IEnumerable<Coordinates> places, Colour colour, float width = 2, bool dashed = false)
    {
        var line = chart.Plot.Add.ScatterLine((dashed ? Dashes(chart, places) : places).ToArray(), colour.ToPlot());
        line.LineWidth = width;
        line.LineStyle.StrokeJoin = SKStrokeJoin.Round;
    }

    public static void Area(this ChartPlot chart, IEnumerable<Coordinates> outline, Colour colour, double opacity)
    {
        var area = chart.Plot.Add.Polygon(outline.ToArray());
        (area.FillColor, area.LineWidth) = (colour.ToPlot(opacity), 0);
    }

    /// <summary>A band over a stretch of x, kept inside the axis.</summary>
    public static void Zone(this ChartPlot chart, double from, double to, Colour colour, double opacity)
    {
        var axis = chart.Plot.Axes.Bottom;
        var zone = chart.Plot.Add.HorizontalSpan(axis.Inside(from), axis.Inside(to), colour.ToPlot(opacity));
        zone.LineWidth = 0;
    }

    /// <summary>Upright intervals with caps, kept inside the axis.</summary>
    public static void Intervals(
        this ChartPlot chart, IEnumerable<(double X, ChartEstimate Estimate)> estimates, Colour colour, float cap = 4, float width = 1.5f, double opacity = 1)
    {
        var known = estimates.Where(place => place.Estimate is { Low: not null, High: not null }).ToArray();
        if (known.Length == 0)
            return;
        var axis = chart.Plot.Axes.Left;
        var bars = new ScottPlot.Plottables.ErrorBar(
            known.Select(place => place.X).ToArray(), known.Select(place => place.Estimate.Value!.Value).ToArray(), null, null,
            known.Select(place => Math.Max(0, Math.Min(place.Estimate.High!.Value, axis.Max) - place.Estimate.Value!.Value)).ToArray(),
            known.Select(place => Math.Max(0, place.Estimate.Value!.Value - Math.Max(place.Estimate.Low!.Value, axis.Min))).ToArray());
        (bars.Color, bars.LineWidth, bars.CapSize) = (colour.ToPlot(opacity), width, cap);
        chart.Plot.Add.Plottable(bars);
    }

    /// <summary>A line in dashes, a gap behind each: Skia's SVG knows no path effects, which is what ScottPlot's line patterns are.</summary>
    private static IEnumerable<Coordinates> Dashes(ChartPlot chart, IEnumerable<Coordinates> places)
    {
        using var line = new SKPath();
        line.AddPoly([.. places.Select(place => chart.Plot.GetPixel(place).ToSKPoint())], close: false);
        using var measure = new SKPathMeasure(line);
        for (var at = 0f; at < measure.Length; at += Dash + Gap)
        {
            using var dash = new SKPath();
            measure.GetSegment(at, Math.Min(at + Dash, measure.Length), dash, startWithMoveTo: true);
            foreach (var point in dash.Points)
                yield return chart.Plot.GetCoordinates(new Pixel(point.X, point.Y));
            yield return Coordinates.NaN;
        }
    }

    private static void Style(ChartPlot chart, MarkerStyle style, float radius, Colour colour, bool hollow, MarkerShape shape, double opacity)
    {
        (style.Shape, style.FillColor, style.LineWidth) = (shape, (hollow ? chart.Colours.Ground : colour).ToPlot(opacity), 0);
        style.Size = shape == MarkerShape.FilledTriangleUp ? 2.7f * radius : 2 * Reach(shape, radius);
        if (hollow)
            (style.OutlineColor, style.OutlineWidth, style.Size) = (colour.ToPlot(opacity), 1.5f, style.Size - 1.5f);
    }

    /// <summary>A dash, a gap and what is left of the next dash, across the symbol's width.</summary>
    private sealed class DashedSymbol : IMarker
    {
        public void Render(SKCanvas canvas, Paint paint, Pixel center, float size, MarkerStyle markerStyle)
        {
            var left = center.X - (size / 2);
            ScottPlot.Drawing.DrawLine(canvas, paint, new Pixel(left, center.Y), new Pixel(left + Dash, center.Y), markerStyle.LineStyle);
            ScottPlot.Drawing.DrawLine(canvas, paint, new Pixel(left + Dash + Gap, center.Y), new Pixel(left + size, center.Y), markerStyle.LineStyle);
        }
    }
}
