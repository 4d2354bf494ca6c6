using ScottPlot.LayoutEngines;

namespace Analytics.Charts.Drawing;

/// <summary>ScottPlot's automatic layout inside a margin, with the data area on whole pixels so that bars and grid lines are crisp.</summary>
internal sealed class WholePixelLayout(PixelPadding margin) : ILayoutEngine
{
    private readonly Automatic automatic = new();

    public Layout GetLayout(PixelRect figureRect, Plot plot, Paint paint)
    {
        var layout = automatic.GetLayout(figureRect.Contract(margin), plot, paint);
        var (left, top) = (MathF.Ceiling(layout.DataRect.Left), MathF.Ceiling(layout.DataRect.Top));

        // On pictures smaller than their words a sliver is left, inside the picture.
        (left, top) = (Math.Min(left, figureRect.Right - 12), Math.Min(top, figureRect.Bottom - 12));
        var right = Math.Max(MathF.Floor(layout.DataRect.Right), left + 10);
        var bottom = Math.Max(MathF.Floor(layout.DataRect.Bottom), top + 10);
        return new Layout(figureRect, new PixelRect(left, right, bottom, top), layout.PanelSizes, layout.PanelOffsets);
    }
}
