using Analytics.Portal.Components.Cohorts;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Portal.Pages.CutScore;

/// <summary>The interviews behind what a pass mark does: exactly them, or no cohort.</summary>
public static class CutEvidence
{
    // The scale's upper end belongs to a range that reaches it, so a pass mark at that end needs a range of its own. Means are fractions of small numbers.
    private const string AtTheEnd = "5.000";
    private const string BelowTheEnd = "1-4.999";

    /// <summary>Those that pass.</summary>
    public static Cohort? Passing(Cohort cohort, decimal cut) => cut >= 5 ? cohort.ToMean(AtTheEnd) : cohort.ToMean($"{CutChoice.Text(cut)}-5");

    /// <summary>Those that do not; null where all pass.</summary>
    public static Cohort? Failing(Cohort cohort, decimal cut) => cut <= 1 ? null : cohort.ToMean(cut >= 5 ? BelowTheEnd : $"1-{CutChoice.Text(cut)}");

    /// <summary>Those of one profile; null where the cohort asks for other profiles.</summary>
    public static Cohort? Of(Cohort? cohort, string profile) => Only(cohort, "profile", profile);

    /// <summary>Those told to proceed.</summary>
    public static Cohort? Proceeding(Cohort? cohort) => Only(cohort, "recommendation", "proceed");

    /// <summary>Those told something else.</summary>
    public static Cohort? NotProceeding(Cohort? cohort) => cohort is null ? null
        : cohort.Recommendations.Count == 0 ? cohort.With("recommendation", "reservations").With("recommendation", "not_a_fit")
        : cohort.Without("recommendation", "proceed").Without("recommendation", Cohort.Unknown) is { Recommendations.Count: > 0 } others ? others : null;

    private static Cohort? Only(Cohort? cohort, string name, string value)
    {
        if (cohort is null) return null;
        var held = CohortDimension.Named(name).Values(cohort).ToList();
        return held.Count == 0 || held.Contains(value) ? cohort.Only(name, value) : null;
    }
}
