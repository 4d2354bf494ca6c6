namespace Analytics.Charts.Drawing;

/// <summary>
/// Draws plottables without cutting them at the data area: a dot on the edge of a scale is whole, and a name may stand beside the plot. Charts keep
/// their values inside the axes themselves.
/// </summary>
internal sealed class UnclippedPlottables : IRenderAction
{
    public void Render(RenderPack rp)
    {
        foreach (var plottable in rp.Plot.PlottableList)
        {
            plottable.Axes.DataRect = rp.DataRect;
            plottable.Render(rp);
        }
    }
}
