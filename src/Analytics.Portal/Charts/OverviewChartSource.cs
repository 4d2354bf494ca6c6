using Analytics.Charts;
using Analytics.Charts.DotIntervals;
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
        new("recommendations", subject => OverviewCharts.Recommendations(mixes.Read(subject.Cohort, By.Run), subject.Cohort, warehouse.ChangedAt, TimeChoice.Of(subject))),
        new("scores", subject => OverviewCharts.Scores(scores.Read(subject.Cohort, By.Run), subject.Cohort, warehouse.ChangedAt, TimeChoice.Of(subject))),
        new("overview-positions", Positions) { Height = (subject, _) => Math.Max(180, 52 + (23 * ChartLimits.Drawn(Positions(subject).Rows.Count))) },
        new("relevance-judge", subject => Relevance(subject, RelevanceScale.Judge)),
        new("relevance-similarity", subject => Relevance(subject, RelevanceScale.Similarity)),
    ];

    private DotIntervalData Positions(ChartSubject subject) => OverviewCharts.Positions(scores.ReadHeat(subject.Cohort), subject.Cohort);

    private TrendData Relevance(ChartSubject subject, RelevanceScale scale) =>
        RelevanceTrend.Of(runs.Read(subject.Cohort), relevance.ReadTrend(subject.Cohort), scale, subject.Cohort, OverviewCharts.BinsShown, warehouse.ChangedAt, TimeChoice.Of(subject));
}
