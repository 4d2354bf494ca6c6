using Analytics.Warehouse.Aggregates;
using Analytics.Warehouse.Sources;
using Analytics.Warehouse.Queries;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Loading;

/// <summary>Loads one batch in the write transaction it is given: rows, findings, aggregates, ledger, quarantine, the batch's record and the version, all or nothing.</summary>
/// <param name="clock">Gives the times of the record.</param>
/// <param name="beforeCommit">Called when everything is written; what it throws undoes the batch. Tests use it to be killed at the worst moment.</param>
internal sealed class BatchLoader(TimeProvider clock, Action<DuckDBConnection>? beforeCommit = null)
{
    /// <summary>Loads it, appending each file as it comes.</summary>
    public LoadedBatch Load(DuckDBConnection connection, BatchFeed feed)
    {
        var startedAt = clock.GetUtcNow().UtcDateTime;
        var mentions = feed.Transcripts.GroupBy(source => new FileKey(source.Run.RunId, source.FileName)).ToDictionary(group => group.Key, group => group.Count());
        var origins = feed.Transcripts.Select(source => source.Origin).Concat(feed.Finished.Select(source => source.Origin)).Distinct().ToList();
        var plan = new BatchPlan(mentions, Ledger.Read(connection, mentions.Keys, origins));
        GiveIds(connection, plan.All.ToList());

        var runs = new HashSet<RunIdentity>();
        var files = 0;
        string? last = null;
        using (var rows = new InterviewRows(connection))
        {
            foreach (var file in feed.Files())
            {
                files++;
                last = file.Source.SourceFile;
                runs.Add(file.Source.Run);
                var fate = plan.Meet(file);
                // Rows that take the place of others wait until those are deleted; a file named twice waits for the last word on it.
                if (fate is { Known.InterviewId: null } && mentions[new FileKey(file.Source.Run.RunId, file.Source.FileName)] == 1) rows.Append(fate);
            }

            Replace(connection, plan, rows);
            rows.Close();
        }

        return Finish(connection, feed, plan, runs, startedAt, files, last);
    }

    private static void GiveIds(DuckDBConnection connection, List<FileFate> newcomers)
    {
        if (newcomers.Count == 0) return;
        var ids = connection.Query<long>("select nextval('store.interview_nos') from range($count)", new { count = newcomers.Count });
        foreach (var (fate, id) in newcomers.Zip(ids.Order())) fate.NewId = id;
    }

    private static void Replace(DuckDBConnection connection, BatchPlan plan, InterviewRows rows)
    {
        var waiting = plan.Changed.Where(fate => fate.Waiting is not null).ToList();
        var replaced = waiting.Select(fate => fate.Known?.InterviewId).OfType<long>().ToList();
        InterviewRemoval.Remove(connection, replaced);
        foreach (var fate in waiting) rows.Append(fate);
    }

    private LoadedBatch Finish(
        DuckDBConnection connection, BatchFeed feed, BatchPlan plan, HashSet<RunIdentity> runs, DateTime startedAt, int files, string? last)
    {
        var changed = plan.Changed;
        var stale = plan.Stale;
        var loaded = changed.Where(fate => fate.Findings is not null).ToList();
        var loadedRuns = loaded.Select(fate => fate.Last!.Source.Run.RunId).ToHashSet(StringComparer.Ordinal);
        // What run.json says counts last: in an archive it may stand after the run's files.
        if (RunRows.Write(connection, runs.Concat(feed.Runs), loadedRuns) | changed.Count + stale.Count > 0)
        {
            var batchId = connection.ExecuteScalar<long>("select nextval('store.batch_ids')");
            Ledger.Delete(connection, stale);
            LedgerRows.Append(connection, changed, batchId, startedAt);
            RecordBatch(connection, batchId, feed.Origin, plan, startedAt);
            WarehouseVersion.Bump(connection, clock.GetUtcNow().UtcDateTime);
        }

        foreach (var run in loadedRuns) connection.Execute("insert into store.pending_run select run_no from store.run where run_id = $run_id", new { run_id = run });
        connection.Execute(
            "insert into store.pending_candidate select distinct candidate_key from store.interview where interview_no in (select unnest($numbers))",
            new QueryParameters().Add("numbers", loaded.Select(fate => fate.InterviewId!.Value).ToList()));
        SourceRows.Append(connection, plan, feed.Finished, startedAt);
        beforeCommit?.Invoke(connection);
        return new LoadedBatch(files, plan.Loaded, plan.Replaced, plan.Unchanged, plan.Quarantined, loaded.Sum(fate => fate.Findings!.Value), [.. loadedRuns], last);
    }

    private void RecordBatch(DuckDBConnection connection, long batchId, string origin, BatchPlan plan, DateTime startedAt) => connection.Execute(
        "insert into store.ingest_batch values ($batch_id, $origin, $started_at, $finished_at, $loaded, $replaced, $unchanged, $quarantined)",
        new
        {
            batch_id = batchId,
            origin,
            started_at = startedAt,
            finished_at = clock.GetUtcNow().UtcDateTime,
            loaded = plan.Loaded,
            replaced = plan.Replaced,
            unchanged = plan.Unchanged,
            quarantined = plan.Quarantined.Count,
        });
}
