using Analytics.Warehouse;
using Analytics.Warehouse.Aggregates;

namespace Analytics.Portal.Tests.Support;

/// <summary>Puts rows into a warehouse without files.</summary>
internal static class Filling
{
    /// <summary>One run of two evaluators' worth: a proceed of score 4 and a not a fit of score 2, measured on the judge's scale.</summary>
    public static async Task AddRunAsync(this WarehouseDatabase warehouse, string runId, string startedAt, string evaluator)
    {
        await warehouse.WriteAsync(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = RunSql(runId, startedAt, evaluator);
            return command.ExecuteNonQuery();
        });
        await new AggregateRebuild(warehouse, TimeProvider.System).RunAsync();
    }

    private static string RunSql(string runId, string startedAt, string evaluator) => $"""
        insert into store.run (run_no, run_id, started_at, date_source, evaluator, source)
        select coalesce(max(run_no), 0) + 1, '{runId}', timestamp '{startedAt}', 'folder', '{evaluator}', 'home' from store.run;
        insert into store.interview (interview_no, interview_id, run_id, candidate_code, candidate, candidate_key, quality_profile, position, total_turns, mean_score, scored_items,
            mean_relevance, measured_questions, recommendation, layout, relevance_scale, source_file, content_sha256)
        select no, no, '{runId}', code, name, hash(code, profile) // 2, profile, 'Engineer', 5, score, 3, 0.8, 2, recommendation, 3, 'judge', '{runId}/' || code || '.txt', code
        from (
            select nextval('store.interview_ids') as no, *
            from (values ('C001', 'Ann Example', 'strong', 4.0, 'proceed'), ('C002', 'Bo Sample', 'weak', 2.0, 'not_a_fit')) v(code, name, profile, score, recommendation)
        );
        """;

    /// <summary>A row of the ledger, and a fault when it is quarantined.</summary>
    public static Task<int> AddFileAsync(this WarehouseDatabase warehouse, string runId, string name, string origin, string status) => warehouse.WriteAsync(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            insert into store.ingest_file (run_id, file_name, source_folder, origin, size_bytes, status, interview_no, interview_id, batch_id, seen_at)
            values ('{runId}', '{name}', 'transcripts_{runId}', '{origin}', 2048, '{status}',
                (select min(interview_no) from store.interview where source_file = '{runId}/{name}'),
                (select min(interview_id) from store.interview where source_file = '{runId}/{name}'), 1, timestamp '2026-09-08 10:00:00');
            insert into store.quarantine (run_id, source_file, code, line, detail, seen_at)
            select '{runId}', 'transcripts_{runId}/{name}', 'no_header', 1, 'The first line is not a transcript''s.', timestamp '2026-09-08 10:00:00' where '{status}' = 'quarantined';
            """;
        return command.ExecuteNonQuery();
    });
}
