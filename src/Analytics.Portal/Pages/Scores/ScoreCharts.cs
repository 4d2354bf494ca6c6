using Analytics.Charts;
using Analytics.Charts.DotIntervals;
using Analytics.Charts.HeatMaps;
using Analytics.Charts.Histograms;
using Analytics.Charts.SmallMultiples;
using Analytics.Portal.Components.Cohorts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Scores;

/// <summary>Rows of scores as charts, every mark with the interviews behind it.</summary>
public static class ScoreCharts
{
    /// <summary>Most groups whose bars stand side by side; more are small multiples.</summary>
    public const int SideBySide = 4;

    /// <summary>Most lines of a trend, one a group; more would be a tangle, and one line of all stands for them.</summary>
    public const int MostLines = 6;

    private static readonly string[] Scores = ["1", "2", "3", "4", "5"];

    /// <summary>Sections part interviews; what belongs to a whole interview is then split by profile instead.</summary>
    public static By WholeInterviews(By by) => by == By.Section ? By.Profile : by;

    /// <summary>Whether a trend has a line a group.</summary>
    public static bool HasLines(By by, int groups) => by is not (By.None or By.Run) && groups <= MostLines;

    /// <summary>The rows of a trend, and what its lines are: groups where they are few.</summary>
    public static (By Lines, IReadOnlyList<ScoreSummaryRow> Rows) Trend(ScoreSummary summaries, Cohort cohort, By by)
    {
        var lines = HasLines(by, summaries.Read(cohort, by).Count) ? by : By.None;
        return (lines, summaries.ReadTrend(cohort, lines));
    }

    /// <summary>Items per score, side by side for a few groups.</summary>
    public static HistogramData Distribution(IReadOnlyList<ScoreDistributionRow> rows, By by, Cohort cohort) =>
        new($"Items per score{Title(by)}", "items", Scores, Groups(rows, by, cohort));

    /// <summary>Items per score, a panel a group.</summary>
    /// <param name="rows">Six rows a group.</param>
    /// <param name="by">What parts the groups.</param>
    /// <param name="cohort">The page's cohort.</param>
    /// <param name="page">Which page of panels, from 1; beyond the last one it is that. Only its marks have links.</param>
    public static SmallMultiplesData Panels(IReadOnlyList<ScoreDistributionRow> rows, By by, Cohort cohort, int page) =>
        new($"Items per score{Title(by)}", "items", Scores, Groups(rows, by, cohort, PageOf(rows, page)))
        {
            Page = PageOf(rows, page) - 1,
            AllLink = cohort.InterviewsLink(),
        };

    /// <summary>Groups of a distribution.</summary>
    public static int GroupCount(IReadOnlyList<ScoreDistributionRow> rows) => rows.Count / (Scores.Length + 1);

    /// <summary>The page of panels that is shown where one is asked for.</summary>
    public static int PageOf(IReadOnlyList<ScoreDistributionRow> rows, int page) => Math.Clamp(page, 1, Math.Max(1, (GroupCount(rows) + ChartLimits.MostPanels - 1) / ChartLimits.MostPanels));

    /// <summary>Mean score of every position and profile that has interviews.</summary>
    public static HeatMapData Heat(IReadOnlyList<ScoreSummaryRow> rows, Cohort cohort) => new(
        "Mean score by position and profile", "mean of interview means",
        "Position", [.. rows.Select(r => r.Value!).Distinct().OrderBy(v => v == Cohort.Unknown).ThenBy(v => v, NaturalOrder.Comparer).Select(v => Split.Name(By.Position, v))],
        "Profile", [.. rows.Select(r => r.AcrossValue!).Distinct().Select(v => Split.Name(By.Profile, v))],
        [.. rows.Select(row => Cell(row, cohort))], Low: 1, High: 5)
    {
        AllLink = cohort.InterviewsLink(),
    };

    /// <summary>What the chart of items by criterion is called.</summary>
    /// <param name="criteria">The criteria of its items.</param>
    public static string SectionsTitle(IEnumerable<string> criteria) => criteria.Distinct().ToList() switch
    {
        [var only] => Split.Name(By.Section, only),
        var several => several.All(KnownValues.IsOfHome) ? "Project against technical items" : "Items by criterion",
    };

    /// <summary>Items of each criterion, of every group or of all.</summary>
    public static DotIntervalData Sections(IReadOnlyList<ScoreSummaryRow> rows, By by, Cohort cohort) => new(
        SectionsTitle(rows.Select(r => r.AcrossValue!)), "mean item score (1 to 5)", [.. rows.OrderBy(r => IndexOf(rows, r.Value)).ThenBy(r => r.AcrossValue, StringComparer.Ordinal).Select(row => Row(row, by, cohort))],
        Low: 1, High: 5, Category: by == By.None ? "Criterion" : $"{Split.Title(by)} and criterion");

    private static HistogramGroup[] Groups(IReadOnlyList<ScoreDistributionRow> rows, By by, Cohort cohort, int? page = null) =>
        [.. rows.Where(r => r.Score is not null).GroupBy(r => r.Value).Select((g, at) =>
        {
            var shown = page is null || at / ChartLimits.MostPanels == page - 1;
            return new HistogramGroup(Split.Name(by, g.Key), [.. g.OrderBy(r => r.Score).Select(r => shown ? Bin(r, by, cohort) : new BinCount(r.Items, null))]);
        })];

    private static BinCount Bin(ScoreDistributionRow row, By by, Cohort cohort)
    {
        var narrowed = by == By.Section ? cohort.ToScore(row.Score!.Value, row.Value) : cohort.ToGroup(by, row.Value)?.ToScore(row.Score!.Value);
        return new BinCount(row.Items, narrowed.InterviewsLink(), row.Interviews);
    }

    private static HeatCell Cell(ScoreSummaryRow row, Cohort cohort)
    {
        var narrowed = cohort.ToGroup(By.Position, row.Value)?.ToGroup(By.Profile, row.AcrossValue);
        return new HeatCell(
            Split.Name(By.Position, row.Value), Split.Name(By.Profile, row.AcrossValue), row.InterviewMean, row.ScoredInterviews, narrowed.InterviewsLink(), Unscored(row));
    }

    private static DotRow Row(ScoreSummaryRow row, By by, Cohort cohort)
    {
        var mean = ScoreFigures.ItemMean(row);
        var section = Split.Name(By.Section, row.AcrossValue);
        var name = by == By.None ? section : $"{Split.Name(by, row.Value)} · {row.AcrossValue}";
        var narrowed = cohort.ToGroup(by, row.Value)?.ToGroup(By.Section, row.AcrossValue);
        return new DotRow(name, mean.Value, mean.Low, mean.High, row.Items, narrowed.InterviewsLink(), row.ScoredInterviews);
    }

    /// <summary>Interviews a mark leads to, where some of them have no score and so are not in its n.</summary>
    internal static int? Unscored(ScoreSummaryRow row) => row.Interviews == row.ScoredInterviews ? null : row.Interviews;

    private static string Title(By by) => by == By.None ? "" : $" by {Split.Title(by).ToLowerInvariant()}";

    private static int IndexOf(IReadOnlyList<ScoreSummaryRow> rows, string? value) => rows.TakeWhile(r => r.Value != value).Count();
}
