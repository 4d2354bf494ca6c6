using Analytics.Charts.Drawing;

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
        Ticks = TicksOf(data, lines, (int)Math.Clamp(room / 48, 2, 6));
        Values = new(Ticks[0], Ticks[^1]);
    }

    public AxisRange Time { get; }

    public AxisRange Values { get; }

    public IReadOnlyList<double> Ticks { get; }

    /// <summary>A moment as days, which is what a ScottPlot axis counts in.</summary>
    public static double Place(DateTime moment) => moment.ToOADate();

    public bool Holds(DateTime moment) => Place(moment) >= Time.From && Place(moment) <= Time.To;

    /// <summary>Names of the moments; with a single series each with its n, gaps included.</summary>
    public static IReadOnlyList<CategoryLabel> Labels(IReadOnlyList<TrendLine> lines) =>
        [.. lines.SelectMany(line => line.Points).GroupBy(point => point.At).OrderBy(moment => moment.Key).Select(moment =>
            new CategoryLabel(Place(moment.Key), moment.First().Label, lines.Count == 1 ? Shown.N(moment.Sum(point => point.N)) : ""))];

    private static IReadOnlyList<double> TicksOf(TrendData data, IReadOnlyList<TrendLine> lines, int wanted)
    {
        var values = lines.SelectMany(line => line.Known)
            .SelectMany(point => new[] { point.Value, point.Low, point.High }).Concat([data.Reference]).OfType<double>().ToArray();
        var (low, high) = (data.Low ?? values.Min(), data.High ?? values.Max());
        if (low >= high)
            (low, high) = (data.Low ?? low - 0.5, data.High ?? high + 0.5);
        return NiceScale.Within(low, high, data.Low is not null, data.High is not null, wanted);
    }
}
