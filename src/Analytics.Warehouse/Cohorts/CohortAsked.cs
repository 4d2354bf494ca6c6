using Analytics.Transcripts;
using Analytics.Warehouse.Scopes;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Cohorts;

/// <summary>A cohort as the one row of <c>cohort_given</c>, or of <c>cohort_scope</c> (CohortSlice.sql).</summary>
internal static class CohortAsked
{
    /// <summary>Where the cohort that is asked for stands.</summary>
    public const string Table = "cohort_given";

    /// <summary>Where what may be read stands.</summary>
    public const string ScopeTable = "cohort_scope";

    /// <summary>
    /// Asks for it, and for the set of interviews that only rows could tell. Appended and not inserted: a statement of so many columns is planned longer than all else that
    /// begins a slice, and one with arguments is planned each time.
    /// </summary>
    /// <param name="connection">A slice's connection, that nothing is asked of yet.</param>
    /// <param name="cohort">The cohort.</param>
    /// <param name="found">A bit for each interview_no; null where nothing is looked for in rows.</param>
    /// <param name="table">Which of the two.</param>
    public static void Insert(DuckDBConnection connection, Cohort cohort, byte[]? found, string table = Table)
    {
        using var appender = connection.CreateAppender("temp", "main", table);
        var row = appender.CreateRow();
        AppendFilters(row, cohort, cohort.Kinds);
        // With a relevance the kinds say which question is meant; rows tell those.
        AppendFilters(row, cohort.Except ?? Cohort.All, cohort.Except is { Relevance: null } except ? except.Kinds : []);
        row.AppendValue(cohort.From).AppendValue(cohort.To).AppendValue(ReadScope.Current.Names is not null).AppendValue(cohort.Criteria.ToList());
        if (found is null) row.AppendNullValue();
        else row.AppendValue(found);
        row.EndRow();
    }

    // Lists, since the appender takes nothing that is only walked.
    private static void AppendFilters(IDuckDBAppenderRow row, Cohort cohort, IEnumerable<TurnKind> kinds)
    {
        // What the bits of an interview's summary cannot tell of items is found in rows.
        var areBits = !ItemSearch.IsOf(cohort);
        row
            .AppendValue(cohort.Positions.ToList())
            .AppendValue(CohortDimension.Named("profile").Values(cohort).ToList())
            .AppendValue(cohort.Candidates.Select(value => value.ToLowerInvariant()).ToList())
            .AppendValue(cohort.Runs.ToList())
            .AppendValue(cohort.Evaluators.ToList())
            .AppendValue(cohort.Recommendations.Select(CohortValue.Of).ToList())
            .AppendValue(cohort.Scales.Select(SnakeCase.Of).ToList())
            .AppendValue(areBits ? cohort.Scores.ToList() : [])
            .AppendValue(areBits ? cohort.Sections.ToList() : [])
            .AppendValue(kinds.Select(SnakeCase.Of).ToList())
            .AppendValue(cohort.Findings.Select(SnakeCase.Of).ToList())
            .AppendValue(cohort.Mean?.Bounds[0])
            .AppendValue(cohort.Mean?.Bounds[1]);
    }
}
