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
    /// <summary>How many runs a chart shows at most, the newest, so that a bar stays wide enough to point at.</summary>
    public const int RunsShown = 26;

    /// <summary>How many positions a chart shows at most, those with most interviews, so that the page prints on one sheet.</summary>
    public const int PositionsShown = 12;

    private static readonly (RecommendationLevel Level, string Name)[] Levels = [(RecommendationLevel.NotAFit, "Not a fit"), (RecommendationLevel.Reservations, "Reservations"), (RecommendationLevel.Proceed, "Proceed")];

    /// <summary>Shares of the three recommendations in each run, of the interviews whose recommendation is known.</summary>
    /// <param name="runs">Split by run, oldest first.</param>
    /// <param name="cohort">The page's cohort.</param>
    public static StackedBarData Recommendations(IReadOnlyList<RecommendationMixRow> runs, Cohort cohort)
    {
        var shown = runs.TakeLast(RunsShown).ToList();
        var labels = new RunLabels([.. shown.Select(r => (r.StartedAt, r.Evaluator))]);
        var bars = shown.Select(run => new StackedBar(labels.Of(run.StartedAt), $"{labels.Of(run.StartedAt)}, {run.Evaluator}", [.. Parts(run, cohort)]));
        return new StackedBarData("Recommendation mix per run", "interviews", [.. bars], Series: [.. Levels.Select(o => o.Name)]);
    }

    /// <summary>Mean score per run, one line an evaluator, with intervals over interviews.</summary>
    /// <param name="runs">Split by run, oldest first.</param>
    /// <param name="cohort">The page's cohort.</param>
    public static TrendData Scores(IReadOnlyList<ScoreSummaryRow> runs, Cohort cohort)
    {
        var shown = runs.TakeLast(RunsShown).ToList();
        var labels = new RunLabels([.. shown.Select(r => (r.StartedAt, r.Evaluator))]);
        var series = shown.GroupBy(r => r.Evaluator ?? "").OrderBy(g => g.Key, NaturalOrder.Comparer)
            .Select(g => new TrendSeries(g.Key, [.. g.Select(run => Point(run, labels.Of(run.StartedAt), cohort))]));
        return new TrendData("Mean score per run and evaluator", "mean score (1 to 5)", [.. series], Low: 1, High: 5);
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

    private static IEnumerable<BarPart> Parts(RecommendationMixRow run, Cohort cohort) => run.Known == 0 ? [] : Levels.Select(o =>
    {
        var count = OverviewFigures.Count(run, o.Level);
        var narrowed = cohort.ToGroup(By.Run, run.Value)?.ToGroup(By.Recommendation, SnakeCase.Of(o.Level));
        return new BarPart(o.Name, (double)count / run.Known, count, narrowed.InterviewsLink());
    });

    private static TrendPoint Point(ScoreSummaryRow run, string label, Cohort cohort)
    {
        var mean = ScoreFigures.OnScale(ScoreFigures.InterviewMean(run));
        return new TrendPoint(run.StartedAt, label, mean.Value, mean.Low, mean.High, mean.N, cohort.ToGroup(By.Run, run.Value).InterviewsLink(), Unscored(run));
    }

    private static DotRow Row(SameMixMean position, Cohort cohort)
    {
        var mean = ScoreFigures.OnScale(position.Mean);
        return new DotRow(
            Split.Name(By.Position, position.Position), mean.Value, mean.Low, mean.High, mean.N, cohort.ToGroup(By.Position, position.Position).InterviewsLink(),
            position.Interviews == position.Scored ? null : position.Interviews);
    }

    // A link leads to all interviews of a group; their number is told where some have no score.
    private static int? Unscored(ScoreSummaryRow row) => row.Interviews == row.ScoredInterviews ? null : row.Interviews;
}
