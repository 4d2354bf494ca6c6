using Analytics.Portal.Components.Cohorts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Api.Core;

/// <summary>Where a figure leads: the list of exactly the interviews it is of. Null where no cohort selects exactly them.</summary>
internal static class EvidenceLink
{
    /// <summary>A cohort's list.</summary>
    public static string? Of(Cohort? cohort) =>
        cohort is null ? null : cohort.IsAll ? "/api/v1/interviews" : $"/api/v1/interviews?{cohort.ToQueryString()}";

    /// <summary>A group's list. A section's interviews are those with an item in it, scored or not, and a cohort knows scored ones only.</summary>
    public static string? OfGroup(Cohort cohort, By by, string? value) => by == By.Section ? null : Of(cohort.ToGroup(by, value));

    /// <summary>The list of a group's interviews with an item of one score.</summary>
    public static string? OfScore(Cohort cohort, By by, string? value, int score) =>
        Of(by == By.Section ? cohort.ToScore(score, value) : cohort.ToGroup(by, value)?.ToScore(score));
}
