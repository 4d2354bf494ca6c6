using Analytics.Transcripts;
using Analytics.Warehouse.Sources;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Loading;

/// <summary>Loads one batch in the write transaction it is given: rows, findings, ledger, quarantine, the batch's record and the version, all or nothing.</summary>
/// <param name="clock">Gives the times of the record.</param>
/// <param name="beforeCommit">Called when everything is written; what it throws undoes the batch. Tests use it to be killed at the worst moment.</param>
internal sealed class BatchLoader(TimeProvider clock, Action<DuckDBConnection>? beforeCommit = null)
{
    /// <summary>Loads it.</summary>
    public LoadedBatch Load(DuckDBConnection connection, ReadBatch batch)
    {
        var startedAt = clock.GetUtcNow().UtcDateTime;
        var keys = batch.Files.Select(file => new FileKey(file.Source.Run.RunId, file.Source.FileName)).Distinct().ToList();
        var origins = batch.Files.Select(file => file.Source.Origin).Concat(batch.Finished.Select(source => source.Origin)).Distinct().ToList();
        var plan = new BatchPlan(batch.Files, Ledger.Read(connection, keys, origins));
        var toLoad = plan.Changed.Where(fate => fate.ToLoad is not null).ToList();
        var loadedRuns = toLoad.Select(fate => fate.ToLoad!.Value.File.Source.Run.RunId).ToHashSet(StringComparer.Ordinal);

        var runsChanged = RunRows.Write(connection, batch.Runs.Concat(batch.Files.Select(file => file.Source.Run)), loadedRuns);
        if (runsChanged || plan.Changed.Count + plan.Stale.Count > 0) Write(connection, batch, plan, toLoad, startedAt);
        SourceRows.Append(connection, plan, batch.Finished, startedAt);

        beforeCommit?.Invoke(connection);
        return new LoadedBatch(
            plan.Loaded, plan.Replaced, plan.Unchanged, plan.Quarantined, toLoad.Sum(fate => fate.ToLoad!.Value.Parsed.Findings.Count), [.. loadedRuns]);
    }

    private void Write(DuckDBConnection connection, ReadBatch batch, BatchPlan plan, List<FileFate> toLoad, DateTime startedAt)
    {
        DeleteInterviews(connection, toLoad.Select(fate => fate.InterviewId).OfType<long>().ToList());
        Ledger.Delete(connection, plan.Stale);
        GiveIds(connection, toLoad.Where(fate => fate.InterviewId is null).ToList());

        using (var rows = new InterviewRows(connection))
        {
            foreach (var fate in toLoad) rows.Append(fate.InterviewId!.Value, fate.ToLoad!.Value.File, fate.ToLoad.Value.Parsed);
            rows.Close();
        }

        var batchId = connection.ExecuteScalar<long>("select nextval('store.batch_ids')");
        LedgerRows.Append(connection, plan.Changed, batchId, startedAt);
        connection.Execute(
            "insert into store.ingest_batch values ($batch_id, $origin, $started_at, $finished_at, $loaded, $replaced, $unchanged, $quarantined)",
            new
            {
                batch_id = batchId,
                origin = batch.Origin,
                started_at = startedAt,
                finished_at = clock.GetUtcNow().UtcDateTime,
                loaded = plan.Loaded,
                replaced = plan.Replaced,
                unchanged = plan.Unchanged,
                quarantined = plan.Quarantined.Count,
            });
        WarehouseVersion.Bump(connection, clock.GetUtcNow().UtcDateTime);
    }

    private static void DeleteInterviews(DuckDBConnection connection, List<long> ids)
    {
        if (ids.Count == 0) return;
        foreach (var table in InterviewRows.Tables)
        {
            // Table names are our own constants; everything else is a parameter.
            Ledger.Execute(connection, $"delete from store.{table} where interview_id in (select unnest($ids))", "ids", ids);
        }
    }

    private static void GiveIds(DuckDBConnection connection, List<FileFate> newcomers)
    {
        if (newcomers.Count == 0) return;
        var ids = connection.Query<long>("select nextval('store.interview_ids') from range($count)", new { count = newcomers.Count });
        foreach (var (fate, id) in newcomers.Zip(ids.Order())) fate.InterviewId = id;
    }
}
