namespace Analytics.Charts.Drawing;

/// <summary>
/// A plot's axes for bars: edges on whole pixels, so that a bar is crisp and its mark is the bar to the pixel; at least one pixel long.
/// </summary>
internal sealed class WholePixelAxes : Axes, IAxes
{
    public WholePixelAxes(Plot plot) => (DataRect, XAxis, YAxis) = (plot.RenderManager.LastRender.DataRect, plot.Axes.Bottom, plot.Axes.Left);

    /// <summary>How much of the x axis a pixel is.</summary>
    public double UnitX => XAxis.GetCoordinateDistance(1, DataRect);

    /// <summary>How much of the y axis a pixel is.</summary>
    public double UnitY => YAxis.GetCoordinateDistance(1, DataRect);

    public new PixelRect GetPixelRect(CoordinateRect rect)
    {
        var (left, bottom) = (GetPixelX(rect.Left), GetPixelY(rect.Bottom));
        return new PixelRect(left, Math.Max(GetPixelX(rect.Right), left + 1), bottom, Math.Min(GetPixelY(rect.Top), bottom - 1));
    }

    public new Pixel GetPixel(Coordinates coordinates) => new(GetPixelX(coordinates.X), GetPixelY(coordinates.Y));

    public new float GetPixelX(double xCoordinate) => MathF.Floor(XAxis.GetPixel(xCoordinate, DataRect) + 0.5f);

    public new float GetPixelY(double yCoordinate) => MathF.Floor(YAxis.GetPixel(yCoordinate, DataRect) + 0.5f);
}
