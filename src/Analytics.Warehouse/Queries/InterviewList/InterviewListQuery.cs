using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Queries;

/// <summary>The list of interviews a cohort selects: its pages, what it says as a whole, and what its filters offer.</summary>
public static class InterviewListQuery
{
    /// <summary>One page of the list; empty beyond its end.</summary>
    /// <param name="connection">Where to read.</param>
    /// <param name="cohort">Which interviews.</param>
    /// <param name="order">In which order.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="pageSize">Rows on a page, from 1.</param>
    public static IReadOnlyList<InterviewRow> Page(DuckDBConnection connection, Cohort cohort, InterviewOrder order, int page, int pageSize) =>
        connection.Query<InterviewRow>(
            QueryText.Of("InterviewList"),
            new QueryParameters().Add(cohort).Add(order).Add("page_size", pageSize).Add("skip", (page - 1L) * pageSize)).AsList();

    /// <summary>Counts and mean over the whole list.</summary>
    public static InterviewSummary Summary(DuckDBConnection connection, Cohort cohort) =>
        connection.QuerySingle<InterviewSummary>(QueryText.Of("InterviewSummary"), new QueryParameters().Add(cohort));

    /// <summary>The values of the filters, each with the interviews there would be.</summary>
    public static IReadOnlyList<FacetValue> Facets(DuckDBConnection connection, Cohort cohort) =>
        connection.Query<FacetValue>(QueryText.Of("InterviewFacets"), new QueryParameters().Add(cohort)).AsList();

    /// <summary>Where <paramref name="search"/> is said in these interviews; interviews that do not say it have no row.</summary>
    public static IReadOnlyDictionary<long, InterviewHit> Hits(DuckDBConnection connection, string search, IEnumerable<long> interviews) =>
        connection.Query<InterviewHit>(
            QueryText.Of("InterviewHits"),
            new QueryParameters().Add("q", search).Add("interviews", interviews.ToList())).ToDictionary(h => h.InterviewId);

    /// <summary>Adds <c>$sort</c> and <c>$descending</c>.</summary>
    internal static QueryParameters Add(this QueryParameters parameters, InterviewOrder order) =>
        parameters.Add("sort", SnakeCase.Of(order.By)).Add("descending", order.Descending);
}
