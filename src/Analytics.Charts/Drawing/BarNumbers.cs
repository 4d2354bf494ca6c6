namespace Analytics.Charts.Drawing;

/// <summary>Numbers above upright bars: large bars get theirs before small ones, and none touches another number or a bar.</summary>
internal sealed class BarNumbers(ChartPlot chart, Plot plot, Colour colour)
{
    private const float Height = 14;

    private readonly List<(Bar Bar, PixelRect Place, string Text)> bars = [];

    public void Add(Bar bar, PixelRect place, string text) => bars.Add((bar, place, text));

    public void Write()
    {
        var taken = bars.Select(bar => bar.Place).ToList();
        foreach (var (bar, place, text) in bars.OrderByDescending(bar => bar.Bar.Value))
        {
            var half = (Lettering.Width(text, Lettering.Small) / 2) - 1;
            var box = new PixelRect(place.HorizontalCenter - half, place.HorizontalCenter + half, place.Top - 1, place.Top - Height);
            if (taken.Any(other => other.Left < box.Right && other.Right > box.Left && other.Top < box.Bottom && other.Bottom > box.Top))
                continue;
            taken.Add(box);
            chart.Words(text, new(bar.Position, bar.Value), Alignment.MiddleCenter, colour, below: -8, plot: plot);
        }
    }
}
