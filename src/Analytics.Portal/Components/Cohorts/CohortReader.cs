using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Portal.Components.Cohorts;

/// <summary>Reads cohorts from addresses, held against what the warehouse holds, and says what can be chosen.</summary>
public sealed class CohortReader(HeldValues held, InterviewFacets facets)
{
    /// <summary>The cohort of an address.</summary>
    /// <param name="uri">The page's whole address.</param>
    /// <param name="prefix">What stands before the names: nothing, or <c>vs.</c> for a compared cohort.</param>
    /// <returns>The cohort, and a problem for each value that was left out.</returns>
    public CohortReading Read(string uri, string prefix = "")
    {
        var reading = Parse(new Uri(uri).Query, prefix).Against(held.Read(), prefix);
        Ahead.Read(() => facets.Read(reading.Cohort));
        return reading;
    }

    /// <summary>The cohort of a query string by itself, not held against anything.</summary>
    /// <param name="query">The query string, with or without its question mark.</param>
    /// <param name="prefix">As in <see cref="Read"/>.</param>
    public static CohortReading Parse(string query, string prefix = "") =>
        Cohort.Parse(QueryHelpers.ParseQuery(query).SelectMany(p => p.Value.Select(v => KeyValuePair.Create(p.Key, v))), prefix);

    /// <summary>The filters that can be set, with the interviews there would be.</summary>
    public IReadOnlyList<CohortChoice> Choices(Cohort cohort) => CohortChoices.Of(facets.Read(cohort), held.Read(), cohort);
}
