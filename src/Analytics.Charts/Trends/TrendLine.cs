namespace Analytics.Charts.Trends;

/// <summary>One series on its way through time.</summary>
internal sealed record TrendLine(string Name, IReadOnlyList<TrendPoint> Points, IReadOnlyList<TrendPoint> Known, Colour Colour)
{
    public static TrendLine Of(TrendSeries series, Colour colour) =>
        new(series.Name, [.. series.InOrder], [.. series.InOrder.Where(point => point.Value is not null)], colour);

    /// <summary>A moment as days, which is what a ScottPlot axis counts in.</summary>
    public static double Place(DateTime moment) => moment.ToOADate();

    /// <summary>A series that stands alone has a band; several have whiskers, because bands hide each other.</summary>
    public void DrawIntervals(ChartPlot chart, TrendData data, bool alone)
    {
        Coordinates End(TrendPoint point, double? end) => new(Place(point.At), chart.Plot.Axes.Left.Inside(end!.Value));
        foreach (var piece in Pieces(data))
        {
            var spans = piece.Where(point => point.Low is not null && point.High is not null).ToArray();
            if (alone && spans.Length == piece.Count && spans.Length > 1)
                chart.Area(spans.Select(point => End(point, point.High)).Concat(spans.Reverse().Select(point => End(point, point.Low))), Colour, 0.16);
            else
                chart.Intervals(spans.Select(point => (Place(point.At), (ChartEstimate)point)), Colour, cap: 0, opacity: 0.55);
        }
    }

    public void DrawStrokes(ChartPlot chart, TrendData data)
    {
        foreach (var piece in Pieces(data).Where(piece => piece.Count > 1))
            chart.Line(piece.Select(At), Colour);
    }

    public void DrawPoints(ChartPlot chart, TrendData data, PixelRect area)
    {
        var radius = Math.Clamp(area.Width / Math.Max(1, Points.Count) / 4, 2.5f, 4);
        foreach (var kind in Known.GroupBy(point => point.N < data.SmallN))
            chart.Dots(kind.Select(At), radius, Colour, hollow: kind.Key);
        foreach (var point in Known)
        {
            // As large as a finger or a pointer needs, centred on the dot.
            var place = chart.Plot.GetPixel(At(point));
            var label = Name.Length == 0 ? point.Label : $"{Name}, {point.Label}";
            chart.Mark(new PixelRect(new Pixel(MathF.Round(place.X), MathF.Round(place.Y)), 12), label, Shown.WithInterval(point, data.Format), point);
        }
    }

    /// <summary>The stretches without a gap and without a change of scale.</summary>
    private IEnumerable<IReadOnlyList<TrendPoint>> Pieces(TrendData data) =>
        Stretches.Of(Points, point => point.Value is not null, (before, point) => (data.Breaks ?? []).Any(change => before.At < change.At && change.At <= point.At));

    private static Coordinates At(TrendPoint point) => new(Place(point.At), point.Value!.Value);
}
