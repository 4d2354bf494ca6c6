using Analytics.Charts;
using Analytics.Charts.HeatMaps;
using Analytics.Portal.Charts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Cohorts;

/// <summary>The charts of the Cohorts page by their names; the compared cohort is the subject's <see cref="ChartSubject.Versus"/>.</summary>
public sealed class ComparisonChartSource(ScoreDistribution distributions, InterviewMeans means, RecommendationMix mixes) : IChartSource
{
    /// <inheritdoc />
    public IReadOnlyList<ChartDefinition> Charts =>
    [
        new("compare-scores", subject => ComparisonCharts.Scores(Pair(subject), distributions.Read(subject.Cohort), distributions.Read(subject.Versus))),
        new("compare-means", subject => ComparisonCharts.Means(Pair(subject), means.Read(subject.Cohort), means.Read(subject.Versus))),
        Mix("compare-mix-profile", By.Profile),
        Mix("compare-mix-position", By.Position),
        Mix("compare-mix-run", By.Run),
    ];

    private static CohortPair Pair(ChartSubject subject) => new(subject.Cohort, subject.Versus);

    private ChartDefinition Mix(string name, By by) => new(name, subject => Mix(subject, by))
    {
        Height = (subject, _) => 56 + (38 * Math.Max(2, ChartLimits.Drawn(Mix(subject, by).Rows.Count))),
    };

    private HeatMapData Mix(ChartSubject subject, By by) => ComparisonCharts.Mix(Pair(subject), by, mixes.Read(subject.Cohort, by), mixes.Read(subject.Versus, by));
}
