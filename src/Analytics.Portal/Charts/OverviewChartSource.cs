using Analytics.Charts;
using Analytics.Charts.StackedBars;
using Analytics.Charts.Trends;
using Analytics.Portal.Pages.Overview;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Charts;

/// <summary>The charts of the Overview page, which is about every interview.</summary>
public sealed class OverviewChartSource(RunFigures runs, RunRelevance relevance) : IChartSource
{
    /// <inheritdoc />
    public IReadOnlyList<ChartDefinition> Charts =>
    [
        new("recommendations", (_, request) => StackedBarChart.Draw(Data.Recommendations(), request.Size, request.Theme, request.Dress)),
        Trend("scores", data => data.Scores()),
        Trend("relevance-judge", data => data.Relevance("judge")),
        Trend("relevance-similarity", data => data.Relevance("similarity")),
    ];

    private OverviewCharts Data => new(new OverviewFigures(runs.Read(), relevance.Read()));

    private ChartDefinition Trend(string name, Func<OverviewCharts, TrendData> data) =>
        new(name, (_, request) => TrendChart.Draw(data(Data), request.Size, request.Theme, request.Dress));
}
