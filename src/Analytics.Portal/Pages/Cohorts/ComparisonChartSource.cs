using Analytics.Charts;
using Analytics.Charts.HeatMaps;
using Analytics.Charts.Histograms;
using Analytics.Portal.Charts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Cohorts;

/// <summary>The charts of the Cohorts page by their names; the compared cohort is the subject's <see cref="ChartSubject.Versus"/>.</summary>
public sealed class ComparisonChartSource(ScoreDistribution distributions, InterviewMeans means, RecommendationMix mixes) : IChartSource
{
    /// <inheritdoc />
    public IReadOnlyList<ChartDefinition> Charts =>
    [
        new("compare-scores", (subject, r) => Histogram.Draw(
            ComparisonCharts.Scores(Pair(subject), distributions.Read(subject.Cohort), distributions.Read(subject.Versus)), r.Size, r.Theme, r.Dress)),
        new("compare-means", (subject, r) => Histogram.Draw(
            ComparisonCharts.Means(Pair(subject), means.Read(subject.Cohort), means.Read(subject.Versus)), r.Size, r.Theme, r.Dress)),
        Mix("compare-mix-profile", By.Profile),
        Mix("compare-mix-position", By.Position),
        Mix("compare-mix-run", By.Run),
    ];

    private static CohortPair Pair(ChartSubject subject) => new(subject.Cohort, subject.Versus);

    private ChartDefinition Mix(string name, By by) => new(name, (subject, r) => HeatMap.Draw(Mix(subject, by), r.Size, r.Theme, r.Dress))
    {
        Height = (subject, _) => 56 + (38 * Math.Max(2, ChartLimits.Drawn(Mix(subject, by).Rows.Count))),
    };

    private HeatMapData Mix(ChartSubject subject, By by) => ComparisonCharts.Mix(Pair(subject), by, mixes.Read(subject.Cohort, by), mixes.Read(subject.Versus, by));
}
