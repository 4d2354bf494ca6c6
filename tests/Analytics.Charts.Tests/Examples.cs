using Analytics.Charts.Changes;
using Analytics.Charts.Confusion;
using Analytics.Charts.ControlCharts;
using Analytics.Charts.Coverage;
using Analytics.Charts.Curves;
using Analytics.Charts.DotIntervals;
using Analytics.Charts.HeatMaps;
using Analytics.Charts.Histograms;
using Analytics.Charts.Scatters;
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

    public static CurveData Curve { get; } = new("Calibration curve", "expected mean", "mean of interview means",
    [
        new(1.5, "Weak", 2.1, 1.8, 2.4, 20, "/i?weak", Band: new(1, 2)), new(3.5, "Average", 3.4, 3.2, 3.6, 4, "/i?average", Band: new(3, 4)),
        new(4.5, "Strong", null, null, null, 0, null, Band: new(4, 5)), new(5, "Exceptional", 4.7, 4.4, 5.1, 23, "/i?exceptional", Band: new(5, 5)),
    ], new(1, 5), new(1, 5))
    {
        Category = "Profile",
        DotName = "mean",
        Fit = new("rising fit", [new(1.5, 2.1), new(3.5, 3.4), new(5, 4.7)]),
        Expected = new("as expected", [new(1, 1), new(5, 5)]),
    };

    public static CurveData Threshold { get; } = new("Told to proceed", "interview mean", "share told to proceed",
        [.. Enumerable.Range(0, 21).Select(i => new CurvePoint(
            1 + (i * 0.2), $"mean {1 + (i * 0.2):0.0}", Math.Clamp((i - 8) / 6.0, 0, 1), null, null, 1 + (i % 5 * 9), $"/i?mean={i}"))],
        new(1, 5), new(0, 1))
    {
        Format = ValueFormat.Share,
        NamePoints = false,
        AreaIsN = true,
        Zone = new(2.8, 3.6, "either outcome"),
    };

    public static ScatterData Scatter { get; } = new("First against second", "first mean", "second mean",
    [
        new("weak", [new(1.5, 2, 1, "C001", "/i?1", 2), new(1.5, 2, 1, "C002", "/i?1", 2), new(2, 1.5, 1, "C003", "/i?3", 2)]),
        new("strong", [new(5, 5, 9, null, "/i?4", 18), new(4, 2.5, 1, "C004", "/i?5", 2)]),
        new("exceptional", [new(5, 5, 4, null, "/i?6", 8)]),
    ], 1, 5, 0.8, Category: "Profile", Noun: "candidate");

    public static ControlChartData Control { get; } = new("Control chart", "mean score",
    [
        new("w0", 3.0, 2.8, 3.2, 20, "/i?w0") { Smoothed = 3.0, LowerLimit = 2.9, UpperLimit = 3.1 },
        new("w1", null, null, null, 0, null),
        new("w2", 3.1, 2.9, 3.3, 4, "/i?w2") { Smoothed = 3.05, LowerLimit = 2.85, UpperLimit = 3.15 },
        new("w3", 3.9, 3.7, 4.1, 20, "/i?w3") { Smoothed = 3.4, LowerLimit = 2.8, UpperLimit = 3.2 },
    ], SmoothedName: "EWMA");

    public static ControlChartData Intervals { get; } = Control with
    {
        Points = [.. Control.Points.Select(point => point with { Smoothed = null, LowerLimit = null, UpperLimit = null })],
    };

    public static StripData Noted { get; } = Strip with { Groups = [Strip.Groups[0], Strip.Groups[1] with { Note = "above weak in 93 of 100 pairs" }] };

    public static HeatMapData Framed { get; } = Heat with { Emphasised = ["weak", "strong"] };

    public static SmallMultiplesData Multiples { get; } = new("Scores by position", "scored items", ["1", "2", "3", "4", "5"],
        [Group("Engineer", 4, 10, 20, 18, 6), Group("Analyst", 1, 2, 1, 0, 0), Group("Manager", 9, 9, 9, 9, 9)]);

    public static ConfusionData Confusion { get; } = new("Recommendation by evaluator", "interviews", "Baseline", "New", ["not a fit", "reservations", "proceed"],
    [
        new("not a fit", "not a fit", 30, "/i?1"), new("not a fit", "reservations", 6, "/i?2"), new("reservations", "reservations", 18, "/i?3"),
        new("reservations", "proceed", 9, "/i?4"), new("reservations", "not a fit", 3, "/i?5"), new("proceed", "proceed", 40, "/i?6"),
    ]);

    public static ScatterData Paired { get; } = Scatter with { Title = "New against baseline", IdentityName = "no change", SecondName = "by the new evaluator" };

    public static ChangeData Change { get; } = new("Change since the last period", "change of the mean score",
    [
        new("Engineer", Course(3.1, 3.2, 3.2, 3.6), 3.2, 3.6, 0.4, 0.1, 0.7, 40, "/i?engineer"), new("Analyst", Course(3.4, null, 3.3, 3.2), 3.3, 3.2, -0.1, -0.5, 0.3, 6, "/i?analyst"),
        new("Site reliability engineer of the platform group", Course(), null, 3.9, null, null, null, 3, null), new("Manager", Course(4, 3.9, 3.8, 3.3), 3.8, 3.3, -0.5, -0.8, -0.2, 25, "/i?manager"),
    ], Category: "Position");

    public static HeatMapData OverTime { get; } = new("Mean score by position over time", "mean score", "Position", ["Engineer", "Analyst", "Manager"], "Week",
        [.. Enumerable.Range(0, 26).Select(i => $"{At(i):d MMM}")],
        [.. Enumerable.Range(0, 78).Where(i => i % 7 != 3).Select(i => new HeatCell(
            new[] { "Engineer", "Analyst", "Manager" }[i % 3], $"{At(i / 3):d MMM}", 1 + (i * 37 % 40 / 10.0), 4 + (i % 12), $"/i?{i}"))], 1, 5);

    public static HistogramData Overlaid { get; } = Scores with { Title = "Scores of two cohorts", Overlaid = true };

    public static CoverageData Coverage { get; } = new("Measured relevance", "questions",
        [new("measured", 320, "/q?measured", 80), new("stated only", 60, "/q?stated", 31), new("neither", 20, "/q?neither", 12)]);

    public static StackedBarData Crowd { get; } = Lying with
    {
        Bars = [.. Enumerable.Range(0, 60).Select(i => Run($"Position {i} with a name that is longer than its room", i, 3, 9))],
        AllLink = "/positions",
    };

    public static TrendData Long { get; } = new("Mean score per run", "mean score (1 to 5)", [new("", [.. Enumerable.Range(0, 40).Select(i => Point(i, 3 + Math.Sin(i / 4.0)))])], Low: 1, High: 5);

    public static DotIntervalData Foreign { get; } = Bias with
    {
        Rows = [new("مهندس برمجيات", 0.31, 0.1, 0.52, 41, "/a"), new("Growth 🚀 Engineer", -0.2, -0.6, 0.2, 17, "/b"), new("ソフトウェアエンジニア", 0.1, 0, 0.2, 20, "/c"), new("Инженер", 0, -0.1, 0.1, 20, "/d")],
    };

    public static SparklineData Spark { get; } = new("Mean score",
        [new("r1", 3, 20, "/r1"), new("r2", 3.4, 20, "/r2"), new("r3", null, 0, null), new("r4", 3.3, 20, "/r4")]);

    public static IReadOnlyDictionary<string, Func<ChartSize, ChartTheme, ChartDress, ChartPicture>> All { get; } =
        new Dictionary<string, Func<ChartSize, ChartTheme, ChartDress, ChartPicture>>
        {
            ["stacked"] = (size, theme, dress) => Mix.Draw(size, theme, dress),
            ["stacked counts"] = (size, theme, dress) => Counts.Draw(size, theme, dress),
            ["stacked lying"] = (size, theme, dress) => Lying.Draw(size, theme, dress),
            ["trend"] = (size, theme, dress) => Trend.Draw(size, theme, dress),
            ["trend alone"] = (size, theme, dress) => Lone.Draw(size, theme, dress),
            ["histogram"] = (size, theme, dress) => Scores.Draw(size, theme, dress),
            ["heat map"] = (size, theme, dress) => Heat.Draw(size, theme, dress),
            ["strip"] = (size, theme, dress) => Strip.Draw(size, theme, dress),
            ["dots"] = (size, theme, dress) => Bias.Draw(size, theme, dress),
            ["multiples"] = (size, theme, dress) => Multiples.Draw(size, theme, dress),
            ["curve"] = (size, theme, dress) => Curve.Draw(size, theme, dress),
            ["threshold curve"] = (size, theme, dress) => Threshold.Draw(size, theme, dress),
            ["scatter"] = (size, theme, dress) => Scatter.Draw(size, theme, dress),
            ["control"] = (size, theme, dress) => Control.Draw(size, theme, dress),
            ["control without limits"] = (size, theme, dress) => Intervals.Draw(size, theme, dress),
            ["strip with notes"] = (size, theme, dress) => Noted.Draw(size, theme, dress),
            ["heat map with frames"] = (size, theme, dress) => Framed.Draw(size, theme, dress),
            ["confusion matrix"] = (size, theme, dress) => Confusion.Draw(size, theme, dress),
            ["paired scatter"] = (size, theme, dress) => Paired.Draw(size, theme, dress),
            ["change"] = (size, theme, dress) => Change.Draw(size, theme, dress),
            ["position over time"] = (size, theme, dress) => OverTime.Draw(size, theme, dress),
            ["overlaid"] = (size, theme, dress) => Overlaid.Draw(size, theme, dress),
            ["coverage"] = (size, theme, dress) => Coverage.Draw(new(size.Width, dress == ChartDress.Standalone ? 100 : CoverageData.Height), theme, dress),
            ["crowd"] = (size, theme, dress) => Crowd.Draw(size with { Height = 1000 }, theme, dress),
            ["long trend"] = (size, theme, dress) => Long.Draw(size, theme, dress),
            ["other scripts"] = (size, theme, dress) => Foreign.Draw(size, theme, dress),
            ["sparkline"] = (_, theme, _) => Spark.Draw(new(120, 32), theme),
        };

    public static IReadOnlyDictionary<string, Func<ChartPicture>> Empty { get; } = new Dictionary<string, Func<ChartPicture>>
    {
        ["stacked"] = () => (Mix with { Bars = [] }).Draw(Size, ChartTheme.Light),
        ["stacked without parts"] = () => (Mix with { Bars = [new("7 Sep", null, [])] }).Draw(Size, ChartTheme.Light),
        ["trend"] = () => (Trend with { Series = [] }).Draw(Size, ChartTheme.Light),
        ["trend of gaps"] = () => (Trend with { Series = [new("", [Point(0, null), Point(1, null)])] }).Draw(Size, ChartTheme.Light),
        ["histogram"] = () => (Scores with { Groups = [Group("weak", 0, 0, 0, 0, 0)] }).Draw(Size, ChartTheme.Light),
        ["heat map"] = () => (Heat with { Cells = [] }).Draw(Size, ChartTheme.Light),
        ["strip"] = () => (Strip with { Groups = [new("weak", [])] }).Draw(Size, ChartTheme.Light),
        ["dots"] = () => (Bias with { Rows = [] }).Draw(Size, ChartTheme.Light),
        ["multiples"] = () => (Multiples with { Panels = [] }).Draw(Size, ChartTheme.Light),
        ["curve"] = () => (Curve with { Points = [] }).Draw(Size, ChartTheme.Light),
        ["curve of bands only"] = () => (Curve with { Points = [Curve.Points[2]] }).Draw(Size, ChartTheme.Light),
        ["scatter"] = () => (Scatter with { Groups = [new("weak", [])] }).Draw(Size, ChartTheme.Light),
        ["control"] = () => (Control with { Points = [] }).Draw(Size, ChartTheme.Light),
        ["control of gaps"] = () => (Control with { Points = [Control.Points[1]] }).Draw(Size, ChartTheme.Light),
        ["confusion matrix"] = () => (Confusion with { Cells = [] }).Draw(Size, ChartTheme.Light),
        ["change"] = () => (Change with { Rows = [] }).Draw(Size, ChartTheme.Light),
        ["coverage"] = () => new CoverageData("Measured relevance", "questions", []).Draw(Size, ChartTheme.Light),
        ["sparkline"] = () => (Spark with { Points = [] }).Draw(Size, ChartTheme.Light),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    public static TheoryData<string> EmptyNames => [.. Empty.Keys];

    public static ChartPicture Draw(string name, ChartTheme theme = ChartTheme.Light, ChartDress dress = ChartDress.InPage) => All[name](Size, theme, dress);

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

    private static SparkPoint[] Course(params double?[] values) => [.. values.Select((value, i) => new SparkPoint($"r{i}", value, value is null ? 0 : 20, $"/r{i}"))];

    private static HistogramGroup Group(string name, params int[] counts) =>
        new(name, [.. counts.Select((count, i) => new BinCount(count, $"/interviews?group={name}&score={i + 1}"))]);
}
