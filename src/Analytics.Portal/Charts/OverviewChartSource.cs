using Analytics.Charts;
using Analytics.Charts.DotIntervals;
using Analytics.Charts.StackedBars;
using Analytics.Charts.Trends;
using Analytics.Portal.Pages.Relevance;
using Analytics.Transcripts;
using Analytics.Warehouse;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Charts;

/// <summary>The charts of the Overview page by their names.</summary>
public sealed class OverviewChartSource(RecommendationMix mixes, ScoreSummary scores, RelevanceSummary relevance, CohortRuns runs, WarehouseDatabase warehouse) : IChartSource
{
    /// <inheritdoc />
    public IReadOnlyList<ChartDefinition> Charts =>
    [
        new("recommendations", (subject, r) => StackedBarChart.Draw(OverviewCharts.Recommendations(mixes.Read(subject.Cohort, By.Run), subject.Cohort, warehouse.ChangedAt), r.Size, r.Theme, r.Dress)),
        new("scores", (subject, r) => TrendChart.Draw(OverviewCharts.Scores(scores.Read(subject.Cohort, By.Run), subject.Cohort, warehouse.ChangedAt), r.Size, r.Theme, r.Dress)),
        new("overview-positions", (subject, r) => DotInterval.Draw(Positions(subject), r.Size, r.Theme, r.Dress)) { Height = (subject, _) => Math.Max(180, 52 + (23 * ChartLimits.Drawn(Positions(subject).Rows.Count))) },
        new("relevance-judge", (subject, r) => TrendChart.Draw(Relevance(subject, RelevanceScale.Judge), r.Size, r.Theme, r.Dress)),
        new("relevance-similarity", (subject, r) => TrendChart.Draw(Relevance(subject, RelevanceScale.Similarity), r.Size, r.Theme, r.Dress)),
    ];

    private DotIntervalData Positions(ChartSubject subject) => OverviewCharts.Positions(scores.ReadHeat(subject.Cohort), subject.Cohort);

    private TrendData Relevance(ChartSubject subject, RelevanceScale scale) =>
        RelevanceTrend.Of(runs.Read(subject.Cohort), relevance.ReadTrend(subject.Cohort), scale, subject.Cohort, OverviewCharts.BinsShown, warehouse.ChangedAt);
}
