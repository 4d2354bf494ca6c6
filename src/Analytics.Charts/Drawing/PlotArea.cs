using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>How much of a sheet is left for shapes once the words around them have their room.</summary>
internal static class PlotArea
{
    /// <summary>The box right of tick labels and above what stands below, with room at the top for the topmost number.</summary>
    public static SKRect WithLeftTicks(Sheet sheet, IReadOnlyList<double> ticks, ValueFormat format, float belowArea, float right = 0, float above = 6)
    {
        var labels = ticks.Max(tick => Lettering.Width(ValueAxis.Label(tick, ticks, format), Lettering.Small));
        return new SKRect(
            MathF.Ceiling(sheet.Left + labels + 8), MathF.Round(sheet.Top + above),
            MathF.Floor(sheet.Right - right), MathF.Round(sheet.Bottom - belowArea));
    }

    /// <summary>Width of the names at the left: as wide as the longest, at most two fifths of the sheet.</summary>
    public static float NamesWidth(Sheet sheet, IEnumerable<string> names) =>
        MathF.Ceiling(Math.Min(names.Max(name => Lettering.Width(name, Lettering.Normal)), (sheet.Right - sheet.Left) * 0.4f));
}
