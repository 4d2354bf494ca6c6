namespace Analytics.Charts.Sparklines;

/// <summary>The course of one figure without axes: a line, its gaps, and a dot on the last value.</summary>
public static class Sparkline
{
    /// <summary>Draws the line. Every value is a mark as wide as its step; the table and the description hold the same numbers.</summary>
    /// <param name="data">What to show; without any value the picture is empty and has no marks.</param>
    /// <param name="size">From 24 x 12 CSS pixels.</param>
    /// <param name="theme">Light or dark.</param>
    /// <exception cref="ArgumentException">A number is NaN or infinite, or a count is negative.</exception>
    public static ChartPicture Draw(SparklineData data, ChartSize size, ChartTheme theme) =>
        ChartPlot.Draw(data, size, theme, ChartDress.InPage, DrawLine);

    private static void DrawLine(ChartPlot chart, SparklineData data)
    {
        var known = data.Points.Select(point => point.Value).OfType<double>().ToArray();
        if (known.Length == 0)
            return;
        var (low, high) = (data.Low ?? known.Min(), data.High ?? known.Max());
        if (low >= high)
            (low, high) = (low - 0.5, low + 0.5);
        var last = data.Points.Count - 1;
        chart.Plot.Axes.SetLimits(last == 0 ? -1 : 0, last == 0 ? 1 : last, low, high);
        chart.Plot.Layout.Fixed(new PixelRect(4, chart.Size.Width - 4, chart.Size.Height - 4, 4));
        var area = chart.Layout();
        SparkPath.Draw(chart, [.. data.Points.Select((point, i) => new Coordinates(i, Math.Clamp(point.Value ?? double.NaN, low, high)))]);
        var half = area.Width / Math.Max(1, last) / 2;
        foreach (var (i, point) in data.Points.Index().Where(place => place.Item.Value is not null))
        {
            var x = chart.Plot.Axes.Bottom.GetPixel(i, area);
            chart.Mark(new PixelRect(x - half, x + half, chart.Size.Height, 0), point.Label, Shown.Value(point.Value, data.Format), point);
        }
    }
}
