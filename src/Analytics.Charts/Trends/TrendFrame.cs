namespace Analytics.Charts.Trends;

/// <summary>The stretch of time and of values a trend is drawn in.</summary>
internal sealed class TrendFrame
{
    public TrendFrame(TrendData data, IReadOnlyList<TrendLine> lines, float room)
    {
        var moments = lines.SelectMany(line => line.Points).Select(point => Place(point.At)).ToArray();
        var (first, last) = (moments.Min(), moments.Max());
        var edge = first == last ? 1 : (last - first) * 0.025;
        Time = new(first - edge, last + edge);
        Ticks = TicksOf(data, lines, room / 48);
        Values = new(Ticks[0], Ticks[^1]);
    }

    public CoordinateRange Time { get; }

    public CoordinateRange Values { get; }

    public IReadOnlyList<double> Ticks { get; }

    /// <summary>A moment as days, which is what a ScottPlot axis counts in.</summary>
    public static double Place(DateTime moment) => moment.ToOADate();

    public bool Holds(DateTime moment) => Place(moment) >= Time.Min && Place(moment) <= Time.Max;

    /// <summary>The points of every moment, in order, gaps included.</summary>
    public static IReadOnlyList<IGrouping<DateTime, TrendPoint>> Moments(IReadOnlyList<TrendLine> lines) =>
        [.. lines.SelectMany(line => line.Points).GroupBy(point => point.At).OrderBy(moment => moment.Key)];

    private static IReadOnlyList<double> TicksOf(TrendData data, IReadOnlyList<TrendLine> lines, float wanted)
    {
        var values = lines.SelectMany(line => line.Known)
            .SelectMany(point => new[] { point.Value, point.Low, point.High }).Concat([data.Reference]).OfType<double>().ToArray();
        return NiceScale.Around(values, data.Low, data.High, wanted);
    }
}
