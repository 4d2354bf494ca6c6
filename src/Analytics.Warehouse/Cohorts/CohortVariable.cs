using Analytics.Transcripts;
using Analytics.Warehouse.Queries;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Cohorts;

/// <summary>A cohort as the variable of a connection that Schema/Cohort reads.</summary>
internal static class CohortVariable
{
    /// <summary>Sets it, and the set of interviews that only rows could tell.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="cohort">The cohort.</param>
    /// <param name="found">A bit for each interview_no; null where nothing is looked for in rows.</param>
    public static void Set(DuckDBConnection connection, Cohort cohort, byte[]? found)
    {
        var parameters = new QueryParameters()
            .Add("positions", cohort.Positions.ToList())
            .Add("profiles", cohort.Profiles.Select(SnakeCase.Of).ToList())
            .Add("runs", cohort.Runs.ToList())
            .Add("evaluators", cohort.Evaluators.ToList())
            .Add("recommendations", cohort.Recommendations.Select(CohortValue.Of).ToList())
            .Add("scales", cohort.Scales.Select(SnakeCase.Of).ToList())
            .Add("scores", cohort.Scores.ToList())
            .Add("sections", cohort.Sections.Select(SnakeCase.Of).ToList())
            .Add("kinds", cohort.Kinds.Select(SnakeCase.Of).ToList())
            .Add("findings", cohort.Findings.Select(SnakeCase.Of).ToList())
            .Add("means", cohort.Mean?.Bounds ?? [])
            .Add("from_day", cohort.From)
            .Add("to_day", cohort.To)
            .Add("found", found);
        connection.Execute(SqlText.Named(nameof(CohortVariable)), parameters);
    }
}
