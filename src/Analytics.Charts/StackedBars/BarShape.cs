using Analytics.Charts.Drawing;
using SkiaSharp;

namespace Analytics.Charts.StackedBars;

/// <summary>One part of a bar: its fill, its label where there is room, and the mark exactly over it.</summary>
internal static class BarShape
{
    public static void Draw(Pen pen, SKRect box, StackedBarData data, StackedBar bar, BarPart part, PartSeries fill)
    {
        var value = Shown.Value(part.Value, data.Format);
        Fills.Draw(pen, box, fill.Colour, fill.Hatched);
        Fills.Label(pen, box, value, fill.Colour, fill.Hatched);
        pen.Mark(box, $"{bar.Name}, {part.Series}", value, part.N, part.Link, part.Interviews);
    }
}
