namespace Analytics.Charts.Drawing;

/// <summary>The palette's colours as ScottPlot takes them.</summary>
internal static class PlotColours
{
    public static ScottPlot.Color ToPlot(this Colour colour, double opacity = 1) => new(colour.Red, colour.Green, colour.Blue, (byte)Math.Round(255 * opacity));
}
