using Analytics.Charts.Histograms;

namespace Analytics.Charts.SmallMultiples;

/// <summary>The same histogram for many groups, each as shares of its own observations, all on one scale; so many at a time, and further pages.</summary>
internal static class SmallMultiplesChart
{
    private const float Gap = 20;

    public static void Draw(ChartPlot chart, SmallMultiplesData data)
    {
        var anySmall = data.Panels.Any(panel => panel.N > 0 && panel.N < data.SmallN);
        chart.Heading.Caption = $"share of {data.Unit}, one scale{(anySmall ? $"; hatched: n below {data.SmallN}" : "")}";
        var multiplot = new Multiplot(ChartPlot.NewPlot());
        var area = chart.Layout();
        var columns = Columns(area, data.Panels);
        multiplot.Layout = new ScottPlot.MultiplotLayouts.Grid((data.Panels.Count + columns - 1) / columns, columns);
        foreach (var _ in data.Panels.Skip(1))
            multiplot.AddPlot(ChartPlot.NewPlot());

        // Multiplot.Render would clear the picture, heading and all, so its plots are rendered one by one at the places of its layout.
        var places = multiplot.Layout.GetSubplotRectangles(multiplot.Subplots, area);
        var highest = data.Histogram.Highest;
        for (var i = 0; i < data.Panels.Count; i++)
            DrawPanel(chart, multiplot.Subplots.GetPlot(i), Whole(places[i].WithOffset(new PixelOffset(area.Left, area.Top))), data, data.Panels[i], highest);
    }

    /// <summary>As many panels in a row as stay legible.</summary>
    private static int Columns(PixelRect area, IReadOnlyList<HistogramGroup> panels)
    {
        var heading = panels.Max(panel => Lettering.Width(panel.Name, Lettering.Normal) + Lettering.Width(Shown.N(panel.N), Lettering.Small)) + 12;
        return Math.Clamp((int)((area.Width + Gap) / (Math.Clamp(heading, 120, 220) + Gap)), 1, panels.Count);
    }

    private static PixelRect Whole(PixelRect place) =>
        new(MathF.Round(place.Left), MathF.Round(place.Right - Gap), MathF.Round(place.Bottom), MathF.Round(place.Top));

    private static void DrawPanel(ChartPlot chart, Plot plot, PixelRect place, SmallMultiplesData data, HistogramGroup panel, double highest)
    {
        plot.Layout.Fixed(new PixelRect(place.Left, place.Right, Math.Max(place.Bottom - 18, place.Top + 30), place.Top + 20));
        plot.Axes.SetLimits(-0.5, data.Bins.Count - 0.5, 0, highest * Math.Max(place.Height - 38, 30) / Math.Max(place.Height - 54, 14));
        var widths = data.Bins.Select(bin => Lettering.Width(bin, Lettering.Small)).ToArray();
        chart.Shown(plot.Axes.Bottom, data.Bins, new CategoryTicks([.. data.Bins.Select((_, i) => (double)i)], data.Bins, widths, place.Left) { Gap = 4 });
        using (var nowhere = new SkiaSharp.SKNoDrawCanvas(chart.Size.Width, chart.Size.Height))
            plot.Render(nowhere, place);
        chart.Baseline(plot);
        DrawName(chart, plot, panel, place.Width);
        Histogram.DrawBars(chart, plot, data.Histogram with { Groups = [panel] }, 0.84, _ => panel.N < data.SmallN, chart.Colours.Muted);
        chart.Panel(plot, place);
    }

    /// <summary>The group's name over its panel, and its n at the right.</summary>
    private static void DrawName(ChartPlot chart, Plot plot, HistogramGroup panel, float width)
    {
        var n = Shown.N(panel.N);
        var name = Lettering.Fit(panel.Name, Lettering.Normal, width - Lettering.Width(n, Lettering.Small) - 8);
        chart.Words(name, new(plot.Axes.Bottom.Min, plot.Axes.Left.Max), Alignment.MiddleLeft, chart.Colours.Ink, below: -10, plot: plot, size: Lettering.Normal);
        chart.Words(n, new(plot.Axes.Bottom.Max, plot.Axes.Left.Max), Alignment.MiddleRight, chart.Colours.Muted, below: -10, plot: plot);
    }
}
