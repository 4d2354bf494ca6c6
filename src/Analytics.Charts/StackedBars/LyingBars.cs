using Analytics.Charts.Drawing;
using SkiaSharp;

namespace Analytics.Charts.StackedBars;

/// <summary>Stacked bars from left to right, long names at the left, n at the right.</summary>
internal static class LyingBars
{
    private const float ThickestBar = 26;

    public static void Draw(Sheet sheet, StackedBarData data, IReadOnlyList<PartSeries> series)
    {
        var counts = data.Bars.Select(bar => Shown.N(bar.N)).ToArray();
        var names = PlotArea.NamesWidth(sheet, data.Bars.Select(bar => bar.Label));
        var right = sheet.Right - counts.Max(text => Lettering.Width(text, Lettering.Small)) - 10;
        var area = new SKRect(sheet.Left + names + 10, sheet.Top + 2, right, sheet.Bottom - 36);
        var ticks = StackedBarChart.Ticks(data, area.Width);
        sheet.Panel(area, new(0, StackedBarChart.End(data)), new(data.Bars.Count - 0.5, -0.5), pen =>
        {
            ValueAxis.Bottom(pen, ticks, data.Format, baseline: 0, StackedBarChart.Caption(data));
            for (var i = 0; i < data.Bars.Count; i++)
            {
                DrawBar(pen, data, series, i);
                RowName.Draw(pen, data.Bars[i].Label, names, pen.Y(i));
                pen.Text(counts[i], sheet.Right, pen.Y(i), Anchor.End, pen.Colours.Muted);
            }
        });
    }

    private static void DrawBar(Pen pen, StackedBarData data, IReadOnlyList<PartSeries> series, int index)
    {
        var half = Math.Min(0.38, ThickestBar / 2 * data.Bars.Count / pen.Area.Height);
        var bar = data.Bars[index];
        var filled = 0.0;
        foreach (var fill in series)
        {
            foreach (var part in bar.Parts.Where(part => part.Series == fill.Name && part.Value > 0))
            {
                var box = pen.Box(filled, index - half, filled + part.Value, index + half);
                filled += part.Value;
                var shape = box.Width > 3 ? new SKRect(box.Left, box.Top, box.Right - 1, box.Bottom) : box;
                BarShape.Draw(pen, shape, data, bar, part, fill);
            }
        }
    }
}
