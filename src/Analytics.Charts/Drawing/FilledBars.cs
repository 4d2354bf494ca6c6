using ScottPlot.Plottables;

namespace Analytics.Charts.Drawing;

/// <summary>Bars of one fill, plain or striped, with their numbers. A striped bar is a bar of its colour and, a pixel inside it, a pale one with stripes.</summary>
internal sealed class FilledBars
{
    private readonly WholePixelAxes axes;
    private readonly Colour colour;
    private readonly Colour ground;
    private readonly bool striped;
    private readonly BarPlot frames;
    private readonly BarPlot bars;

    public FilledBars(ChartPlot chart, Plot plot, WholePixelAxes axes, Colour colour, bool striped = false)
    {
        (this.axes, this.colour, this.striped) = (axes, colour, striped);
        ground = striped ? Pale(chart, colour) : colour;
        frames = plot.Add.Bars(Array.Empty<Bar>());
        bars = plot.Add.Bars(Array.Empty<Bar>());
        frames.Axes = bars.Axes = axes;
        Lettering.Style(bars.ValueLabelStyle, [], ThemeColours.InkOn(ground));
        if (striped)
            (bars.ValueLabelStyle.BackgroundColor, bars.ValueLabelStyle.PixelPadding) = (ground.ToPlot(), new PixelPadding(3, 3, 0, 0));
    }

    /// <summary>An entry of the legend that looks like the bars.</summary>
    public static void Entry(ChartPlot chart, string name, Colour colour, bool striped)
    {
        var item = chart.Heading.Entry(name);
        item.FillColor = striped ? Pale(chart, colour).ToPlot() : colour.ToPlot();
        if (striped)
            (item.FillHatch, item.FillHatchColor, item.OutlineColor, item.OutlineWidth) = (Stripes.Diagonal, colour.ToPlot(), colour.ToPlot(), 1);
    }

    /// <summary>Adds a bar with its number inside, where there is room for it, and returns its place.</summary>
    public PixelRect Add(Bar bar, string label = "", Colour? fill = null)
    {
        var place = axes.GetPixelRect(bar.Rect);
        (bar.FillColor, bar.LineWidth) = ((fill ?? colour).ToPlot(), 0);
        var lines = label.Split('\n');
        var fits = place.Width >= lines.Max(line => Lettering.Width(line, Lettering.Small)) + 6 && place.Height >= (lines.Length * Lettering.Small) + 4;
        if (striped)
        {
            frames.Bars.Add(bar);
            bar = Inside(bar, 1);
            (bar.FillColor, bar.FillHatch, bar.FillHatchColor) = (ground.ToPlot(), Stripes.Diagonal, colour.ToPlot());
        }

        (bar.Label, bar.CenterLabel) = (fits ? label : "", true);
        if (!striped || (place.Width > 2 && place.Height > 2))
            bars.Bars.Add(bar);
        return place;
    }

    /// <summary>The bar some pixels smaller at every side.</summary>
    public Bar Inside(Bar bar, int pixels)
    {
        var place = axes.GetPixelRect(bar.Rect).Contract(pixels);
        var (left, right) = (axes.GetCoordinateX(place.Left), axes.GetCoordinateX(place.Right));
        var (bottom, top) = (axes.GetCoordinateY(place.Bottom), axes.GetCoordinateY(place.Top));
        return bar.Orientation == Orientation.Vertical
            ? new Bar { Orientation = bar.Orientation, Position = (left + right) / 2, Size = right - left, ValueBase = bottom, Value = top, LineWidth = 0 }
            : new Bar { Orientation = bar.Orientation, Position = (bottom + top) / 2, Size = top - bottom, ValueBase = left, Value = right, LineWidth = 0 };
    }

    /// <summary>Under stripes the fill is pale, so that strokes, frame and letters stand out from it.</summary>
    private static Colour Pale(ChartPlot chart, Colour colour) => colour.Towards(chart.Colours.Ground, chart.Colours.Ground.Luminance > 0.5 ? 0.72 : 0.86);
}
