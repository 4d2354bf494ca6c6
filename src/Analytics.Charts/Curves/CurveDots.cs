namespace Analytics.Charts.Curves;

/// <summary>The points of a curve with their bands and intervals.</summary>
internal static class CurveDots
{
    private const float LargestDot = 9;
    private const float SmallestDot = 2.5f;
    private const float PlainDot = 5;

    // A band that is one value is still to be seen.
    private const double ThinnestBand = 5;

    /// <summary>How much of the ink a band is.</summary>
    public const double BandOpacity = 0.22;

    public static void DrawBands(ChartPlot chart, CurveData data)
    {
        var axes = new WholePixelAxes(chart.Plot);
        var places = data.Points.Select(point => axes.GetPixelX(point.X)).Distinct().Order().ToArray();
        var half = MathF.Round(Math.Clamp(places.Zip(places.Skip(1)).Select(pair => (pair.Second - pair.First) * 0.42f).DefaultIfEmpty(24).Min(), 4, 24));
        var bands = chart.Plot.Add.Bars(Array.Empty<Bar>());
        bands.Axes = axes;
        foreach (var point in data.Points)
        {
            if (point.Band is not { } band)
                continue;
            var (low, high) = (axes.YAxis.Inside(band.From), axes.YAxis.Inside(band.To));
            if (high - low < ThinnestBand * axes.UnitY)
                (low, high) = (low - (ThinnestBand / 2 * axes.UnitY), low + (ThinnestBand / 2 * axes.UnitY));
            var fill = chart.Colours.Muted.ToPlot(BandOpacity);
            bands.Bars.Add(new Bar { Position = point.X, Size = 2 * half * axes.UnitX, ValueBase = low, Value = high, LineWidth = 0, FillColor = fill });
        }
    }

    public static void Draw(ChartPlot chart, CurveData data, PixelRect area)
    {
        var known = data.Points.Where(point => point.Value is not null).OrderBy(point => point.X).ToArray();
        DrawIntervals(chart, data, known);
        foreach (var same in known.GroupBy(point => (Radius: Radius(data, point), Hollow: point.N < data.SmallN)))
            chart.Dots(same.Select(point => new Coordinates(point.X, point.Value!.Value)), same.Key.Radius, chart.Colours.Accent, same.Key.Hollow);
        foreach (var point in known)
        {
            var place = new Pixel(chart.Plot.Axes.Bottom.GetPixel(point.X, area), chart.Plot.Axes.Left.GetPixel(point.Value!.Value, area));
            var half = data.NamePoints ? 12 : MathF.Max(Radius(data, point), 5);
            chart.Mark(new PixelRect(place, half), point.Label, Shown.WithInterval(point, data.Format), point);
        }
    }

    /// <summary>Where dots are many, the intervals of small ones are thin, because a forest of them would hide the others.</summary>
    private static void DrawIntervals(ChartPlot chart, CurveData data, IReadOnlyList<CurvePoint> known)
    {
        foreach (var same in known.GroupBy(point => !data.AreaIsN ? 0 : point.N >= data.SmallN ? 1 : 2))
        {
            var (cap, width, opacity) = same.Key switch { 0 => (4, 2, 1), 1 => (0, 2, 0.5), _ => (0, 1, 0.35) };
            chart.Intervals(same.Select(point => (point.X, (ChartEstimate)point)), chart.Colours.Accent, cap, width, opacity);
        }
    }

    private static float Radius(CurveData data, CurvePoint point) =>
        data.AreaIsN ? Math.Max(SmallestDot, LargestDot * MathF.Sqrt(point.N / (float)data.Points.Max(p => p.N))) : PlainDot;
}
