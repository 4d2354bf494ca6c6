using System.Globalization;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Api.Core;

/// <summary>Where a figure leads: the list of exactly the interviews it is of.</summary>
internal static class EvidenceLink
{
    /// <summary>The list's address in the API; null when no cohort selects exactly these interviews.</summary>
    /// <param name="cohort">The cohort the figures are of.</param>
    /// <param name="by">What splits them.</param>
    /// <param name="value">The group.</param>
    /// <param name="score">The score, for a figure of items of one score.</param>
    public static string? Of(Cohort cohort, By by, string? value, int? score = null)
    {
        // A section has interviews of its own only together with a score, and no parameter says "an item of this section".
        if (by == By.Section) return null;
        if (by != By.None) cohort = cohort.Only(SnakeCase.Of(by), value!);
        if (score is { } s)
        {
            // Interviews with a 5, of those with a 2: two conditions on the same parameter, which widens instead.
            if (cohort.Scores.Count > 0 && !cohort.Scores.Contains(s)) return null;
            cohort = cohort.Only("score", s.ToString(CultureInfo.InvariantCulture));
        }

        var query = cohort.ToQueryString();
        return query.Length == 0 ? "/api/v1/interviews" : $"/api/v1/interviews?{query}";
    }
}
