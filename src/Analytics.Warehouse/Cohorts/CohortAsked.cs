using Analytics.Transcripts;
using Analytics.Warehouse.Queries;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Cohorts;

/// <summary>A cohort as the one row of <c>cohort_asked</c> (CohortSlice.sql).</summary>
internal static class CohortAsked
{
    /// <summary>Asks for it, and for the set of interviews that only rows could tell.</summary>
    /// <param name="connection">A slice's connection, that nothing is asked of yet.</param>
    /// <param name="cohort">The cohort.</param>
    /// <param name="found">A bit for each interview_no; null where nothing is looked for in rows.</param>
    public static void Insert(DuckDBConnection connection, Cohort cohort, byte[]? found)
    {
        var parameters = new QueryParameters()
            .Add("positions", cohort.Positions.ToList())
            .Add("profiles", cohort.Profiles.Select(SnakeCase.Of).ToList())
            .Add("runs", cohort.Runs.ToList())
            .Add("evaluators", cohort.Evaluators.ToList())
            .Add("recommendations", cohort.Recommendations.Select(CohortValue.Of).ToList())
            .Add("scales", cohort.Scales.Select(SnakeCase.Of).ToList())
            .Add("from_day", cohort.From)
            .Add("to_day", cohort.To)
            .Add("scores", cohort.Scores.ToList())
            .Add("sections", cohort.Sections.Select(SnakeCase.Of).ToList())
            .Add("kinds", cohort.Kinds.Select(SnakeCase.Of).ToList())
            .Add("findings", cohort.Findings.Select(SnakeCase.Of).ToList())
            .Add("mean_from", cohort.Mean?.Bounds[0])
            .Add("mean_below", cohort.Mean?.Bounds[1])
            .Add("found", found);
        connection.Execute(SqlText.Named(nameof(CohortAsked)), parameters);
    }
}
