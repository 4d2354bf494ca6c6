using ScottPlot;

namespace Analytics.Charts.Drawing;

/// <summary>Boxes of marks.</summary>
internal static class PixelRects
{
    /// <summary>As much of a box as lies on a picture.</summary>
    public static PixelRect InsideOf(this PixelRect box, ChartSize size) =>
        new(Math.Max(box.Left, 0), Math.Min(box.Right, size.Width), Math.Min(box.Bottom, size.Height), Math.Max(box.Top, 0));
}
