using Analytics.Transcripts;
using Analytics.Warehouse.Aggregates;
using Analytics.Warehouse.Erasure;
using Analytics.Warehouse.Sources;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Loading;

/// <summary>Loads one batch in the write transaction it is given: rows, findings, ledger, quarantine, the batch's record and the version, all or nothing.</summary>
/// <param name="codes">Finds candidate codes.</param>
/// <param name="clock">Gives the times of the record.</param>
/// <param name="beforeCommit">Called when everything is written; what it throws undoes the batch. Tests use it to be killed at the worst moment.</param>
/// <param name="erased">Where it is kept what was erased; null where nothing can have been.</param>
internal sealed class BatchLoader(CandidateCode codes, TimeProvider clock, Action<DuckDBConnection>? beforeCommit = null, IErasedMarks? erased = null) : IBatchLoad
{
    /// <inheritdoc />
    public LoadedBatch Load(DuckDBConnection connection, BatchFeed feed, bool isClosed)
    {
        var startedAt = clock.GetUtcNow().UtcDateTime;
        var numbers = new InterviewNumbers(connection);
        var plan = new BatchPlan(feed, Ledger.Read(connection, feed.RunIds, feed.Origins, feed.Disk), numbers, erased?.Read() is { } marks ? new ErasedGate(marks, codes) : null);
        var runs = new HashSet<RunIdentity>();
        var files = 0;
        long written;
        string? last = null;
        using (var rows = feed.Rows?.Invoke(connection) ?? new InterviewRows(connection, codes))
        {
            foreach (var file in feed.Files())
            {
                files++;
                last = file.Source.SourceFile;
                runs.Add(file.Source.Run);
                if (plan.Meet(file) is var (fate, parsed)) rows.Append(fate.InterviewNo!.Value, fate.InterviewId!.Value, file, parsed);
            }

            rows.Close();
            written = rows.Count;
        }

        Settle(connection, plan, numbers);
        return Finish(connection, feed, plan, runs, numbers.First, isClosed, startedAt, files, last) with { Rows = written };
    }

    /// <inheritdoc />
    public bool Close(DuckDBConnection connection, bool isChanged)
    {
        var isDerived = DerivedTables.Refresh(connection);
        if (isDerived || isChanged) WarehouseVersion.Bump(connection, clock.GetUtcNow().UtcDateTime);
        return isDerived || isChanged;
    }

    /// <summary>Deletes what other rows took the place of, and adds what only shows between interviews.</summary>
    private void Settle(DuckDBConnection connection, BatchPlan plan, InterviewNumbers numbers)
    {
        InterviewRemoval.Remove(connection, plan.Superseded.Keys);
        var told = plan.Repeated.Select(pair => (pair.Original.InterviewNo!.Value, RepeatedBy(pair.Copy)))
            .Concat(numbers.Next == numbers.First ? [] : BetweenInterviews.Find(connection, numbers.First)).ToList();
        var renewed = Renewal.Renew(connection, told.Select(finding => finding.Item1).Where(number => number < numbers.First).Distinct().ToList(), numbers);
        if (told.Count > 0)
        {
            using var findings = new InterviewRows(connection, codes);
            foreach (var (number, finding) in told) findings.Append(renewed.GetValueOrDefault(number, number), finding);
            findings.Close();
        }

        foreach (var (before, now) in renewed) plan.Superseded[before] = now;
        numbers.Keep();
    }

    private static Finding RepeatedBy(string copy) =>
        new(FindingCode.DuplicateContent, FindingSeverity.Info, 1, $"{copy} is byte-identical to this file; it is counted once.");

    private LoadedBatch Finish(
        DuckDBConnection connection, BatchFeed feed, BatchPlan plan, HashSet<RunIdentity> runs, long first, bool isClosed, DateTime startedAt, int files, string? last)
    {
        var changed = plan.Changed;
        var stale = plan.Stale;
        var loaded = changed.Where(fate => fate.Findings is not null).ToList();
        var loadedRuns = loaded.Select(fate => fate.Key.RunId).ToHashSet(StringComparer.Ordinal);
        // What run.json says counts last: in an archive it may stand after the run's files.
        var isChange = RunRows.Write(connection, runs.Concat(feed.Runs), loadedRuns) | changed.Count + stale.Count > 0;
        if (isChange)
        {
            var batchId = connection.ExecuteScalar<long>("select nextval('store.batch_ids')");
            Ledger.Delete(connection, stale);
            LedgerRows.Append(connection, changed, batchId, startedAt);
            Renewal.Follow(connection, plan.Superseded);
            RecordBatch(connection, batchId, feed.Origin, plan, startedAt);
        }

        DerivedTables.Touch(connection, first);
        var orphans = plan.Orphans;
        SourceRows.Forget(connection, orphans);
        SourceRows.Append(connection, plan, feed.Finished, startedAt);
        if (isChange && !isClosed) WarehouseVersion.Bump(connection, clock.GetUtcNow().UtcDateTime);
        beforeCommit?.Invoke(connection);
        return new LoadedBatch(
            files, plan.Loaded, plan.Replaced, plan.Unchanged, plan.Duplicates, plan.Quarantined, loaded.Sum(fate => fate.Findings!.Value), [.. loadedRuns], last, isChange)
        { Erased = plan.Erased, Forgotten = [.. orphans.Select(file => file.Origin)] };
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
