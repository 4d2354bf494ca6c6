namespace Analytics.Charts.Drawing;

/// <summary>
/// A plot's axes for bars: edges on whole pixels, so that a bar is crisp and its mark is the bar to the pixel; at least one pixel long.
/// </summary>
internal sealed class WholePixelAxes(Plot plot) : IAxes
{
    public PixelRect DataRect { get; set; } = plot.RenderManager.LastRender.DataRect;

    public IXAxis XAxis { get; set; } = plot.Axes.Bottom;

    public IYAxis YAxis { get; set; } = plot.Axes.Left;

    /// <summary>How much of the x axis a pixel is.</summary>
    public double UnitX => XAxis.GetCoordinateDistance(1, DataRect);

    /// <summary>How much of the y axis a pixel is.</summary>
    public double UnitY => YAxis.GetCoordinateDistance(1, DataRect);

    public PixelRect GetPixelRect(CoordinateRect rect)
    {
        var (left, bottom) = (GetPixelX(rect.Left), GetPixelY(rect.Bottom));
        return new PixelRect(left, Math.Max(GetPixelX(rect.Right), left + 1), bottom, Math.Min(GetPixelY(rect.Top), bottom - 1));
    }

    public PixelLine GetPixelLine(CoordinateLine rect) => new(GetPixel(rect.Start), GetPixel(rect.End));

    public Pixel GetPixel(Coordinates coordinates) => new(GetPixelX(coordinates.X), GetPixelY(coordinates.Y));

    public float GetPixelX(double xCoordinate) => MathF.Floor(XAxis.GetPixel(xCoordinate, DataRect) + 0.5f);

    public float GetPixelY(double yCoordinate) => MathF.Floor(YAxis.GetPixel(yCoordinate, DataRect) + 0.5f);

    public Coordinates GetCoordinates(Pixel pixel) => new(GetCoordinateX(pixel.X), GetCoordinateY(pixel.Y));

    public double GetCoordinateX(float pixel) => XAxis.GetCoordinate(pixel, DataRect);

    public double GetCoordinateY(float pixel) => YAxis.GetCoordinate(pixel, DataRect);
}
