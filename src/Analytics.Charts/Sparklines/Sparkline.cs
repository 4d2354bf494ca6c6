namespace Analytics.Charts.Sparklines;

/// <summary>The course of one figure without axes: a line, its gaps, and a dot on the last value.</summary>
public static class Sparkline
{
    /// <summary>Draws the line. Every value is a mark as wide as its step; the table and the description hold the same numbers.</summary>
    /// <param name="data">What to show; without any value the picture is empty and has no marks.</param>
    /// <param name="size">From 24 x 12 CSS pixels.</param>
    /// <param name="theme">Light or dark.</param>
    /// <exception cref="ArgumentException">A number is NaN or infinite, or a count is negative.</exception>
    public static ChartPicture Draw(SparklineData data, ChartSize size, ChartTheme theme)
    {
        ArgumentNullException.ThrowIfNull(data);
        foreach (var point in data.Points)
            ChartInput.RequireEstimate(point.Value, null, null, point.N, $"'{point.Label}'");
        using var chart = new ChartPlot(size, theme, ChartDress.InPage, "", smallestWidth: 24, smallestHeight: 12);
        var known = data.Points.Select(point => point.Value).OfType<double>().ToArray();
        if (known.Length > 0)
        {
            var (low, high) = (data.Low ?? known.Min(), data.High ?? known.Max());
            if (low >= high)
                (low, high) = (low - 0.5, low + 0.5);
            var last = data.Points.Count - 1;
            chart.Plot.Axes.SetLimits(last == 0 ? -1 : 0, last == 0 ? 1 : last, low, high);
            chart.Plot.Layout.Fixed(new PixelRect(4, size.Width - 4, size.Height - 4, 4));
            var area = chart.Layout();
            SparkPath.Draw(chart, [.. data.Points.Select((point, i) => new SparkPlace(i, point.Value is { } value ? Math.Clamp(value, low, high) : null))]);
            MarkSteps(chart, data, area);
        }

        return chart.Finish(Table(data), Describe(data));
    }

    private static void MarkSteps(ChartPlot chart, SparklineData data, PixelRect area)
    {
        var step = data.Points.Count > 1 ? area.Width / (data.Points.Count - 1) : area.Width;
        for (var i = 0; i < data.Points.Count; i++)
        {
            if (data.Points[i] is not { Value: { } value } point)
                continue;
            var x = chart.Plot.Axes.Bottom.GetPixel(i, area);
            chart.Mark(new PixelRect(x - (step / 2), x + (step / 2), chart.Size.Height, 0), point.Label, Shown.Value(value, data.Format), point.N, point.Link);
        }
    }

    private static ChartTable Table(SparklineData data) => new TableOf<SparkPoint>(data.Points)
        .Text("When", point => point.Label).Number(data.Title, point => point.Value, data.Format, point => point.Link).Count("n", point => point.N).Table();

    private static string Describe(SparklineData data) =>
        data.Points.All(point => point.Value is null)
            ? ChartDescription.Nothing(data.Title)
            : ChartDescription.Range(data.Title, [.. data.Points.Select(point => (point.Label, point.Value))], data.Format);
}
