using Analytics.Charts.DotIntervals;
using Analytics.Charts.StackedBars;
using Analytics.Charts.Trends;
using Analytics.Portal.Components.Cohorts;
using Analytics.Portal.Pages.Overview;
using Analytics.Portal.Pages.Scores;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Charts;

/// <summary>The figures of the Overview page as chart data, every mark with the interviews behind it.</summary>
public static class OverviewCharts
{
    /// <summary>How many bars or points of time a chart shows at most, so that a bar stays wide enough to point at; more runs are added up by period.</summary>
    public const int BinsShown = 26;

    /// <summary>How many positions a chart shows at most, those with most interviews, so that the page prints on one sheet.</summary>
    public const int PositionsShown = 12;

    private static readonly (RecommendationLevel Level, string Name)[] Levels = [(RecommendationLevel.NotAFit, "Not a fit"), (RecommendationLevel.Reservations, "Reservations"), (RecommendationLevel.Proceed, "Proceed")];

    /// <summary>Shares of the three recommendations in each run or period, of the interviews whose recommendation is known.</summary>
    /// <param name="runs">Split by run.</param>
    /// <param name="cohort">The page's cohort.</param>
    /// <param name="asOf">As in <see cref="TimeBins.Of"/>.</param>
    /// <param name="per">As <c>wanted</c> there.</param>
    public static StackedBarData Recommendations(IReadOnlyList<RecommendationMixRow> runs, Cohort cohort, DateTime? asOf = null, TimeUnit? per = null)
    {
        var bins = TimeBins.Of(runs.Select(r => new RunTime(r.Value!, r.StartedAt, r.Evaluator)), BinsShown, asOf, per);
        var bars = bins.Fill(runs, r => r.Value!).Select(b => new StackedBar(
            b.Bin.Label, b.Bin.RunId is null ? b.Bin.Label : $"{b.Bin.Label}, {b.Rows[0].Evaluator}", [.. Parts(b.Rows, b.Bin.Of(cohort))]));
        return new StackedBarData($"Recommendation mix per {bins.Name}{bins.LeftOut}", "interviews", [.. bars], Category: bins.Title, Series: [.. Levels.Select(o => o.Name)]);
    }

    /// <summary>Mean score per run or period, one line an evaluator, with intervals over interviews.</summary>
    /// <param name="runs">Split by run.</param>
    /// <param name="cohort">The page's cohort.</param>
    /// <param name="asOf">As in <see cref="TimeBins.Of"/>.</param>
    /// <param name="per">As <c>wanted</c> there.</param>
    public static TrendData Scores(IReadOnlyList<ScoreSummaryRow> runs, Cohort cohort, DateTime? asOf = null, TimeUnit? per = null)
    {
        var bins = TimeBins.Of(runs.Select(r => new RunTime(r.Value!, r.StartedAt, r.Evaluator)), BinsShown, asOf, per);
        var series = runs.GroupBy(r => r.Evaluator ?? "").OrderBy(g => g.Key, NaturalOrder.Comparer)
            .Select(g => new TrendSeries(g.Key, [.. Held(bins.Fill(g, r => r.Value!), bins.Unit).Select(b => MeanCharts.Point(b.Bin, b.Rows, bins.Unit == TimeUnit.Run ? cohort : cohort.ToGroup(By.Evaluator, g.Key)))]));
        return new TrendData($"Mean score per {bins.Name} and evaluator{bins.LeftOut}", "mean score (1 to 5)", [.. series], Low: 1, High: 5);
    }

    /// <summary>Mean score of every position with the mix of profiles held alike, the highest first.</summary>
    /// <param name="cells">Split by position and profile.</param>
    /// <param name="cohort">The page's cohort.</param>
    public static DotIntervalData Positions(IReadOnlyList<ScoreSummaryRow> cells, Cohort cohort) => new(
        "Mean score by position", "mean score at the same mix of profiles (1 to 5)",
        [.. SameMixMean.OfPositions(cells).OrderByDescending(p => p.Scored).Take(PositionsShown).OrderByDescending(p => p.Mean.Value ?? 0).Select(p => Row(p, cohort))],
        Low: 1, High: 5, Category: "Position");

    /// <summary>A relevance scale as a reader knows it.</summary>
    public static string ScaleName(string scale) => scale == "judge" ? "judge scale" : "text similarity";

    // An evaluator's line passes over runs of others; a period without its runs is a gap, but not before its first and after its last.
    private static IEnumerable<(TimeBin Bin, IReadOnlyList<ScoreSummaryRow> Rows)> Held(IReadOnlyList<(TimeBin Bin, IReadOnlyList<ScoreSummaryRow> Rows)> bins, TimeUnit unit) =>
        unit == TimeUnit.Run
            ? bins.Where(bin => bin.Rows.Count > 0)
            : bins.SkipWhile(bin => bin.Rows.Count == 0).Reverse().SkipWhile(bin => bin.Rows.Count == 0).Reverse();

    private static IEnumerable<BarPart> Parts(IReadOnlyList<RecommendationMixRow> runs, Cohort? cohort)
    {
        var known = runs.Sum(run => run.Known);
        return known == 0 ? [] : Levels.Select(o =>
        {
            var count = runs.Sum(run => OverviewFigures.Count(run, o.Level));
            return new BarPart(o.Name, (double)count / known, count, cohort?.ToGroup(By.Recommendation, SnakeCase.Of(o.Level)).InterviewsLink());
        });
    }

    private static DotRow Row(SameMixMean position, Cohort cohort)
    {
        var mean = ScoreFigures.OnScale(position.Mean);
        return new DotRow(
            Split.Name(By.Position, position.Position), mean.Value, mean.Low, mean.High, mean.N, cohort.ToGroup(By.Position, position.Position).InterviewsLink(),
            position.Interviews == position.Scored ? null : position.Interviews);
    }
}
