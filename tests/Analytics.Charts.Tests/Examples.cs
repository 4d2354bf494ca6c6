using Analytics.Charts.DotIntervals;
using Analytics.Charts.HeatMaps;
using Analytics.Charts.Histograms;
using Analytics.Charts.SmallMultiples;
using Analytics.Charts.Sparklines;
using Analytics.Charts.StackedBars;
using Analytics.Charts.Strips;
using Analytics.Charts.Trends;

namespace Analytics.Charts.Tests;

/// <summary>One example of every chart, and the same charts without data.</summary>
internal static class Examples
{
    public static readonly ChartSize Size = new(640, 300);

    public static StackedBarData Mix { get; } = new("Recommendation mix per run", "interviews",
    [
        Run("7 Sep", 4, 6, 10), Run("14 Sep", 0, 3, 9), Run("21 Sep", 5, 5, 5), Run("28 Sep", 1, 40, 159),
    ]);

    public static StackedBarData Counts { get; } = Mix with
    {
        Format = ValueFormat.Count,
        Bars = [.. Mix.Bars.Select(bar => bar with { Parts = [.. bar.Parts.Select(part => part with { Value = part.N })] })],
    };

    public static StackedBarData Lying { get; } = Mix with { Horizontal = true, Category = "Position" };

    public static TrendData Trend { get; } = new("Mean score per run", "mean score (1 to 5)",
    [
        new("calibrated", [Point(0, 3.1), Point(1, 3.4), Point(2, null), Point(3, 3.6, n: 4), Point(4, 3.5)]),
        new("lenient", [Point(0, 4.2), Point(1, 4.4), Point(2, 4.5), Point(3, 4.6), Point(4, 4.7)]),
    ], Low: 1, High: 5);

    public static TrendData Lone { get; } = Trend with
    {
        Series = [Trend.Series[0] with { Name = "" }],
        Breaks = [new TrendBreak(At(1).AddDays(3), "scale: judge")],
        Reference = 3,
        ReferenceLabel = "target",
    };

    public static HistogramData Scores { get; } = new("Scores by profile", "scored items", ["1", "2", "3", "4", "5"],
    [
        Group("weak", 40, 60, 33, 8, 0), Group("strong", 0, 6, 30, 60, 44),
    ]);

    public static HeatMapData Heat { get; } = new("Mean score by position and profile", "mean score", "Position", ["Engineer", "Analyst"],
        "Profile", ["weak", "average", "strong"],
        [
            new("Engineer", "weak", 1.8, 12, "/e?weak"), new("Engineer", "strong", 4.2, 20, "/e?strong"),
            new("Analyst", "average", 3.1, 3, "/a?average"), new("Analyst", "strong", null, 2, null),
        ], 1, 5);

    public static StripData Strip { get; } = new("Interview means by profile", "interview mean (1 to 5)",
    [
        new("weak", [.. Enumerable.Range(0, 12).Select(i => new StripDot(1 + (i * 0.15), 1, $"C{i:000}", $"/interviews/{i}"))]),
        new("strong", [new(3.5, 4, null, "/s?3.5"), new(4, 9, null, "/s?4"), new(4.5, 2, null, "/s?4.5")]),
    ], 1, 5);

    public static DotIntervalData Bias { get; } = new("Bias by profile", "points above the expected score",
    [
        new("weak", 0.31, 0.1, 0.52, 41, "/bias?weak"), new("strong", -0.2, -0.6, 0.2, 7, "/bias?strong"), new("exceptional", null, null, null, 0, null),
    ], Band: new GoodBand(-0.25, 0.25, "good"), Reference: 0);

    public static SmallMultiplesData Multiples { get; } = new("Scores by position", "scored items", ["1", "2", "3", "4", "5"],
        [Group("Engineer", 4, 10, 20, 18, 6), Group("Analyst", 1, 2, 1, 0, 0), Group("Manager", 9, 9, 9, 9, 9)]);

    public static SparklineData Spark { get; } = new("Mean score",
        [new("r1", 3, 20, "/r1"), new("r2", 3.4, 20, "/r2"), new("r3", null, 0, null), new("r4", 3.3, 20, "/r4")]);

    public static IReadOnlyDictionary<string, Func<ChartTheme, ChartDress, ChartPicture>> All { get; } = new Dictionary<string, Func<ChartTheme, ChartDress, ChartPicture>>
    {
        ["stacked"] = (theme, dress) => StackedBarChart.Draw(Mix, Size, theme, dress),
        ["stacked counts"] = (theme, dress) => StackedBarChart.Draw(Counts, Size, theme, dress),
        ["stacked lying"] = (theme, dress) => StackedBarChart.Draw(Lying, Size, theme, dress),
        ["trend"] = (theme, dress) => TrendChart.Draw(Trend, Size, theme, dress),
        ["trend alone"] = (theme, dress) => TrendChart.Draw(Lone, Size, theme, dress),
        ["histogram"] = (theme, dress) => Histogram.Draw(Scores, Size, theme, dress),
        ["heat map"] = (theme, dress) => HeatMap.Draw(Heat, Size, theme, dress),
        ["strip"] = (theme, dress) => StripPlot.Draw(Strip, Size, theme, dress),
        ["dots"] = (theme, dress) => DotInterval.Draw(Bias, Size, theme, dress),
        ["multiples"] = (theme, dress) => SmallMultiplesChart.Draw(Multiples, Size, theme, dress),
        ["sparkline"] = (theme, _) => Sparkline.Draw(Spark, new(120, 32), theme),
    };

    public static IReadOnlyDictionary<string, Func<ChartPicture>> Empty { get; } = new Dictionary<string, Func<ChartPicture>>
    {
        ["stacked"] = () => StackedBarChart.Draw(Mix with { Bars = [] }, Size, ChartTheme.Light),
        ["stacked without parts"] = () => StackedBarChart.Draw(Mix with { Bars = [new("7 Sep", null, [])] }, Size, ChartTheme.Light),
        ["trend"] = () => TrendChart.Draw(Trend with { Series = [] }, Size, ChartTheme.Light),
        ["trend of gaps"] = () => TrendChart.Draw(Trend with { Series = [new("", [Point(0, null), Point(1, null)])] }, Size, ChartTheme.Light),
        ["histogram"] = () => Histogram.Draw(Scores with { Groups = [Group("weak", 0, 0, 0, 0, 0)] }, Size, ChartTheme.Light),
        ["heat map"] = () => HeatMap.Draw(Heat with { Cells = [] }, Size, ChartTheme.Light),
        ["strip"] = () => StripPlot.Draw(Strip with { Groups = [new("weak", [])] }, Size, ChartTheme.Light),
        ["dots"] = () => DotInterval.Draw(Bias with { Rows = [] }, Size, ChartTheme.Light),
        ["multiples"] = () => SmallMultiplesChart.Draw(Multiples with { Panels = [] }, Size, ChartTheme.Light),
        ["sparkline"] = () => Sparkline.Draw(Spark with { Points = [] }, Size, ChartTheme.Light),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    public static TheoryData<string> EmptyNames => [.. Empty.Keys];

    public static ChartPicture Draw(string name, ChartTheme theme = ChartTheme.Light, ChartDress dress = ChartDress.InPage) => All[name](theme, dress);

    public static DateTime At(int week) => new DateTime(2026, 9, 7, 9, 0, 0, DateTimeKind.Unspecified).AddDays(7 * week);

    public static TrendPoint Point(int week, double? value, int n = 20) =>
        new(At(week), $"w{week}", value, value - 0.25, value + 0.25, value is null ? 0 : n, value is null ? null : $"/runs/{week}");

    private static StackedBar Run(string label, int notAFit, int reservations, int proceed)
    {
        double all = notAFit + reservations + proceed;
        return new(label, $"Run {label}",
        [
            new("not_a_fit", notAFit / all, notAFit, $"/interviews?run={label}&recommendation=not_a_fit"),
            new("reservations", reservations / all, reservations, $"/interviews?run={label}&recommendation=reservations"),
            new("proceed", proceed / all, proceed, $"/interviews?run={label}&recommendation=proceed"),
        ]);
    }

    private static HistogramGroup Group(string name, params int[] counts) =>
        new(name, [.. counts.Select((count, i) => new BinCount(count, $"/interviews?group={name}&score={i + 1}"))]);
}
