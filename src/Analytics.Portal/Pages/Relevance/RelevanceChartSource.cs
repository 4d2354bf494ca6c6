using Analytics.Charts;
using Analytics.Charts.DotIntervals;
using Analytics.Charts.StackedBars;
using Analytics.Charts.Trends;
using Analytics.Portal.Charts;
using Analytics.Warehouse;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Relevance;

/// <summary>The charts of the Relevance page by their names.</summary>
public sealed class RelevanceChartSource(RelevanceSummary summaries, RelevanceLevels levels, CohortRuns runs, WarehouseDatabase warehouse) : IChartSource
{
    /// <inheritdoc />
    public IReadOnlyList<ChartDefinition> Charts =>
    [
        new("relevance-trend", Trend),
        new("relevance-levels", subject => Of(subject).Levels(levels.Read(subject.Cohort, Of(subject).Scale))),
        new("relevance-positions", subject => Means(subject, By.Position)) { Height = (subject, _) => Rows(subject, By.Position) },
        new("relevance-position-levels", subject => Shares(subject, By.Position)) { Height = (subject, _) => Rows(subject, By.Position) },
        new("relevance-kinds", subject => Means(subject, By.Section)) { Height = (subject, _) => Rows(subject, By.Section) },
        new("relevance-kind-levels", subject => Shares(subject, By.Section)) { Height = (subject, _) => Rows(subject, By.Section) },
    ];

    private RelevanceCharts Of(ChartSubject subject) => new(ScaleChoice.Of(subject, summaries), subject.Cohort);

    private TrendData Trend(ChartSubject subject) =>
        RelevanceTrend.Of(runs.Read(subject.Cohort), summaries.ReadTrend(subject.Cohort), ScaleChoice.Of(subject, summaries), subject.Cohort, asOf: warehouse.ChangedAt, per: TimeChoice.Of(subject));

    private DotIntervalData Means(ChartSubject subject, By by) => Of(subject).Means(summaries.Read(subject.Cohort, by), by);

    private StackedBarData Shares(ChartSubject subject, By by)
    {
        var charts = Of(subject);
        return charts.Shares(summaries.Read(subject.Cohort, by), levels.Read(subject.Cohort, charts.Scale, by), by);
    }

    // Key and axis, and as much a row as a pointer needs; the charts of one split stand side by side and are of one height.
    private int Rows(ChartSubject subject, By by) => Math.Max(200, 76 + (28 * ChartLimits.Drawn(Means(subject, by).Rows.Count)));
}
