using Analytics.Charts;
using Analytics.Portal.Charts;
using Analytics.Portal.Components.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Changes;

/// <summary>The charts of the Changes page by their names.</summary>
public sealed class ChangesChartSource(GroupChanges changes) : IChartSource
{
    /// <inheritdoc />
    public IReadOnlyList<ChartDefinition> Charts =>
    [
        new("changes", subject => ChangesCharts.Changes(Found(subject), By(subject)))
        {
            Height = (subject, _) => 70 + (28 * ChartLimits.Drawn(Found(subject).Groups.Count)),
        },
        new("changes-time", subject => ChangesCharts.Time(Found(subject), By(subject), subject.Cohort))
        {
            Height = (subject, _) => 50 + (40 * ChartLimits.Drawn(Found(subject).Groups.Count)),
        },
    ];

    private static By By(ChartSubject subject) => ChangesPage.Of(Split.Of(subject, Analytics.Warehouse.Queries.By.Position));

    private ChangesFound Found(ChartSubject subject) => changes.Read(subject.Cohort, By(subject));
}
