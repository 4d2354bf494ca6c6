using Analytics.Portal.Pages.Interviews;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Scopes;

namespace Analytics.Portal.Components.Cohorts;

/// <summary>Where the interviews of a mark's cohort (<see cref="CohortNarrowing"/>) are listed.</summary>
public static class CohortLinks
{
    /// <summary>The list of a cohort's interviews; null for no cohort, and for who may not read single interviews.</summary>
    public static string? InterviewsLink(this Cohort? cohort) => cohort is null || !ReadScope.Current.ShowsInterviews ? null : new CohortAddress(ListAddress.Path, cohort).Link;
}
