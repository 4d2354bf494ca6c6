using Analytics.Transcripts;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Scopes;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Cohorts;

/// <summary>A cohort as the one row of <c>cohort_asked</c>, or of <c>cohort_scope</c> (CohortSlice.sql).</summary>
internal static class CohortAsked
{
    /// <summary>Where the cohort that is asked for stands.</summary>
    public const string Table = "cohort_asked";

    /// <summary>Where what may be read stands.</summary>
    public const string ScopeTable = "cohort_scope";

    /// <summary>Asks for it, and for the set of interviews that only rows could tell.</summary>
    /// <param name="connection">A slice's connection, that nothing is asked of yet.</param>
    /// <param name="cohort">The cohort.</param>
    /// <param name="found">A bit for each interview_no; null where nothing is looked for in rows.</param>
    /// <param name="table">Which of the two.</param>
    public static void Insert(DuckDBConnection connection, Cohort cohort, byte[]? found, string table = Table)
    {
        var parameters = new QueryParameters()
            .Add("positions", cohort.Positions.ToList())
            .Add("profiles", CohortDimension.Named("profile").Values(cohort).ToList())
            .Add("candidates", Lower(cohort.Candidates))
            .Add("runs", cohort.Runs.ToList())
            .Add("evaluators", cohort.Evaluators.ToList())
            .Add("recommendations", cohort.Recommendations.Select(CohortValue.Of).ToList())
            .Add("scales", cohort.Scales.Select(SnakeCase.Of).ToList())
            .Add("from_day", cohort.From)
            .Add("to_day", cohort.To)
            // What the bits of an interview's summary cannot tell of items is found in rows.
            .Add("scores", ItemSearch.Of(cohort) is null ? cohort.Scores.ToList() : [])
            .Add("sections", ItemSearch.Of(cohort) is null ? cohort.Sections.ToList() : [])
            .Add("kinds", cohort.Kinds.Select(SnakeCase.Of).ToList())
            .Add("findings", cohort.Findings.Select(SnakeCase.Of).ToList())
            .Add("mean_from", cohort.Mean?.Bounds[0])
            .Add("mean_below", cohort.Mean?.Bounds[1])
            .Add("by_code", ReadScope.Current.Names is not null)
            .Add("found", found)
            .Add("criteria", cohort.Criteria.ToList());
        AddUnwanted(parameters, cohort.Except ?? Cohort.All);
        connection.Execute(SqlText.Named(nameof(CohortAsked)).Replace("{table}", table, StringComparison.Ordinal), parameters);
    }

    private static List<string> Lower(IEnumerable<string> values) => [.. values.Select(value => value.ToLowerInvariant())];

    private static void AddUnwanted(QueryParameters parameters, Cohort except) => parameters
        .Add("not_positions", except.Positions.ToList())
        .Add("not_profiles", CohortDimension.Named("profile").Values(except).ToList())
        .Add("not_candidates", Lower(except.Candidates))
        .Add("not_runs", except.Runs.ToList())
        .Add("not_evaluators", except.Evaluators.ToList())
        .Add("not_recommendations", except.Recommendations.Select(CohortValue.Of).ToList())
        .Add("not_scales", except.Scales.Select(SnakeCase.Of).ToList())
        .Add("not_scores", ItemSearch.Of(except) is null ? except.Scores.ToList() : [])
        .Add("not_sections", ItemSearch.Of(except) is null ? except.Sections.ToList() : [])
        // With a relevance the kinds say which question is meant; rows tell those.
        .Add("not_kinds", except.Relevance is null ? except.Kinds.Select(SnakeCase.Of).ToList() : [])
        .Add("not_findings", except.Findings.Select(SnakeCase.Of).ToList())
        .Add("not_mean_from", except.Mean?.Bounds[0])
        .Add("not_mean_below", except.Mean?.Bounds[1]);
}
