namespace Analytics.Charts.Sparklines;

/// <summary>The course of one figure without axes: a line, its gaps, and a dot on the last value.</summary>
internal static class Sparkline
{
    public static void Draw(ChartPlot chart, SparklineData data)
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
