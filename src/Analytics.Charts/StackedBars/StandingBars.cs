using Analytics.Charts.Drawing;
using SkiaSharp;

namespace Analytics.Charts.StackedBars;

/// <summary>Stacked bars from the base up, names and n below.</summary>
internal static class StandingBars
{
    private const float WidestBar = 56;

    public static void Draw(Sheet sheet, StackedBarData data, IReadOnlyList<PartSeries> series)
    {
        sheet.PutCaption(StackedBarChart.Caption(data));
        var ticks = StackedBarChart.Ticks(data, sheet.Bottom - sheet.Top - 40);
        var area = PlotArea.WithLeftTicks(sheet, ticks, data.Format, belowArea: 36);
        sheet.Panel(area, new(-0.5, data.Bars.Count - 0.5), new(0, StackedBarChart.End(data)), pen =>
        {
            ValueAxis.Left(pen, ticks, data.Format, baseline: 0);
            for (var i = 0; i < data.Bars.Count; i++)
                DrawBar(pen, data, series, i);
            CategoryAxis.Below(pen, [.. data.Bars.Select((bar, i) => new CategoryLabel(i, bar.Label, Shown.N(bar.N)))]);
        });
    }

    private static void DrawBar(Pen pen, StackedBarData data, IReadOnlyList<PartSeries> series, int index)
    {
        var half = Math.Min(0.36, WidestBar / 2 * data.Bars.Count / pen.Area.Width);
        var bar = data.Bars[index];
        var filled = 0.0;
        foreach (var fill in series)
        {
            foreach (var part in bar.Parts.Where(part => part.Series == fill.Name && part.Value > 0))
            {
                var box = pen.Box(index - half, filled, index + half, filled + part.Value);
                filled += part.Value;
                var shape = box.Height > 3 ? new SKRect(box.Left, box.Top + 1, box.Right, box.Bottom) : box;
                BarShape.Draw(pen, shape, data, bar, part, fill);
            }
        }
    }
}
