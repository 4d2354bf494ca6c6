using ScottPlot;

namespace Analytics.Charts.Drawing;

/// <summary>Lets a chart draw inside ScottPlot's rendering, when the axes know where every value is.</summary>
internal sealed class PenLayer(Sheet sheet, Action<Pen> draw) : IPlottable
{
    private bool drawn;

    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => [];

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Render(RenderPack rp)
    {
        // A plot's first rendering goes over it twice to settle the layout; ours is fixed, so the first pass is right already.
        if (drawn)
            return;
        drawn = true;

        // Shapes are kept inside by their own arithmetic; a clip would need an id in SVG, and labels stand outside.
        rp.CanvasState.DisableClipping();
        draw(new Pen(rp.Canvas, Axes, sheet));
    }
}
