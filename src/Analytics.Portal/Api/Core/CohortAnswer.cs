using System.Text.Json.Serialization;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Portal.Api.Core;

/// <summary>What every answer carries: which interviews, and how old the data is.</summary>
/// <param name="Request">The request answered.</param>
public abstract record CohortAnswer([property: JsonIgnore] ApiRequest Request)
{
    /// <summary>Which interviews the figures are of.</summary>
    [JsonPropertyOrder(-3)]
    public CohortWritten Cohort => CohortWritten.Of(Request.Cohort);

    /// <summary>Number of committed changes of the warehouse; the same figures until it changes.</summary>
    [JsonPropertyOrder(-2)]
    public long WarehouseVersion => Request.Edition.Version;

    /// <summary>When the last change was committed, UTC.</summary>
    [JsonPropertyOrder(-1)]
    public DateTime DataAsOf => Request.Edition.DataAsOf;
}

/// <summary>A cohort, for people and for programs.</summary>
/// <param name="Words">As a reader would say it.</param>
/// <param name="Query">As a query string without a question mark; empty for all interviews.</param>
public sealed record CohortWritten(string Words, string Query)
{
    /// <summary>Writes a cohort.</summary>
    public static CohortWritten Of(Cohort cohort) => new(cohort.ToWords(), cohort.ToQueryString());
}
