using Analytics.Charts;
using Analytics.Charts.HeatMaps;
using Analytics.Charts.Histograms;
using Analytics.Portal.Components.Cohorts;
using Analytics.Portal.Pages.Scores;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Cohorts;

/// <summary>Rows of two cohorts as charts, every mark with the interviews of its own side behind it.</summary>
public static class ComparisonCharts
{
    /// <summary>Most rows of a mix; of more runs the newest are shown.</summary>
    public const int RowsShown = 24;

    /// <summary>Shares of items per score, laid beside each other.</summary>
    public static HistogramData Scores(CohortPair pair, IReadOnlyList<ScoreDistributionRow> first, IReadOnlyList<ScoreDistributionRow> second)
    {
        var (a, b) = Legends(pair);
        return new HistogramData("Items per score", "items", ["1", "2", "3", "4", "5"], [Group(a, first, pair.First), Group(b, second, pair.Second)]);

        static HistogramGroup Group(string name, IReadOnlyList<ScoreDistributionRow> rows, Cohort cohort) => new(name, [.. Enumerable.Range(1, 5).Select(score =>
            rows.FirstOrDefault(r => r.Score == score) is { } row ? new BinCount(row.Items, cohort.ToScore(score).InterviewsLink(), row.Interviews) : new BinCount(0, null))]);
    }

    /// <summary>Shares of interviews per quarter point of their mean, laid beside each other.</summary>
    public static HistogramData Means(CohortPair pair, IReadOnlyList<InterviewMeansRow> first, IReadOnlyList<InterviewMeansRow> second)
    {
        var (a, b) = Legends(pair);
        return new HistogramData(
            "Interview means", "interviews", MeanCharts.QuarterNames,
            [new HistogramGroup(a, MeanCharts.Bins(first, pair.First)), new HistogramGroup(b, MeanCharts.Bins(second, pair.Second))], BinName: "Mean from");
    }

    /// <summary>Which share of each cohort is of which group; a group that a cohort lacks leaves its cell empty.</summary>
    public static HeatMapData Mix(CohortPair pair, By by, IReadOnlyList<RecommendationMixRow> first, IReadOnlyList<RecommendationMixRow> second)
    {
        var rows = first.Concat(second).OrderBy(r => by == By.Run ? r.StartedAt : default).Select(r => r.Value!).Distinct().ToList();
        rows = by == By.Profile ? [.. rows.OrderBy(v => SnakeCase.TryParse<QualityProfile>(v, out var profile) ? (int)profile : -1)] : by == By.Run ? rows : [.. rows.Order(NaturalOrder.Comparer)];
        rows = [.. rows.TakeLast(RowsShown)];
        var (a, b) = Legends(pair);
        HeatCell[] cells = [.. Cells(a, first, pair.First), .. Cells(b, second, pair.Second)];
        return new HeatMapData(
            $"Mix by {Split.Title(by).ToLowerInvariant()}", "share of the cohort’s interviews", Split.Title(by), [.. rows.Select(v => Split.Name(by, v))], "Cohort", [a, b], cells,
            Low: 0, High: Math.Max(0.01, cells.Select(c => c.Value ?? 0).DefaultIfEmpty().Max()), Format: ValueFormat.Share, SmallN: 0);

        IEnumerable<HeatCell> Cells(string name, IReadOnlyList<RecommendationMixRow> side, Cohort cohort)
        {
            var all = side.Sum(r => r.Interviews);
            return side.Where(r => rows.Contains(r.Value!)).Select(r =>
                new HeatCell(Split.Name(by, r.Value), name, (double)r.Interviews / all, r.Interviews, cohort.ToGroup(by, r.Value).InterviewsLink()));
        }
    }

    private static (string First, string Second) Legends(CohortPair pair) => ($"A: {Cut(pair.Names.First)}", $"B: {Cut(pair.Names.Second)}");

    private static string Cut(string name) => name.Length > 42 ? name[..41] + "…" : name;
}
