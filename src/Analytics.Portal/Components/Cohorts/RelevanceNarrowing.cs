using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Portal.Components.Cohorts;

/// <summary>The cohort behind a mark that counts measured questions, by the rule of <see cref="CohortNarrowing"/>: exactly its interviews, or none.</summary>
public static class RelevanceNarrowing
{
    /// <summary>Any measured relevance.</summary>
    public const string Any = "0-1";

    /// <summary>The interviews with a measured question.</summary>
    /// <param name="cohort">The group's cohort.</param>
    /// <param name="scale">The scale on which it is measured.</param>
    /// <param name="kind">The question's kind; null for a question of any.</param>
    /// <param name="range">Its relevance, as it stands in a query string.</param>
    public static Cohort? ToMeasured(this Cohort cohort, RelevanceScale scale, string? kind = null, string range = Any)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        if (cohort.Scales.Count > 0 && !cohort.Scales.Contains(scale)) return null;

        // What the page's cohort asks of one question, the mark's question must answer too: a cohort cannot ask for two questions.
        var asked = cohort.Kinds.Select(SnakeCase.Of).ToList();
        if (asked.Count > 0 && (asked.Count > 1 || asked[0] != kind)) return null;
        if (cohort.Relevance is not null && asked.Count == 0 && kind is not null) return null;

        var narrowed = (kind is null ? cohort : cohort.Only("kind", kind)).Only("measured", SnakeCase.Of(scale)).Only("relevance", range);
        if (cohort.Relevance is not { } held || held.Holds(narrowed.Relevance!)) return narrowed;
        return narrowed.Relevance!.Holds(held) ? narrowed with { Relevance = held } : null;
    }

    /// <summary>The same for a whole group; where all its interviews have a measured question, the scale alone tells them.</summary>
    /// <param name="cohort">The group's cohort.</param>
    /// <param name="scale">The scale on which it is measured.</param>
    /// <param name="interviews">Interviews of the group on this scale.</param>
    /// <param name="measured">Those with a measured question.</param>
    public static Cohort? ToMeasured(this Cohort cohort, RelevanceScale scale, int interviews, int measured) =>
        cohort.ToMeasured(scale) ?? (interviews == measured && (cohort.Scales.Count == 0 || cohort.Scales.Contains(scale)) ? cohort.Only("measured", SnakeCase.Of(scale)) : null);
}
