using Analytics.Jobs.Inbox;
using Analytics.Jobs.Loading;
using Analytics.Warehouse.Loading;
using Microsoft.Extensions.Logging;

namespace Analytics.Jobs.Monitoring;

/// <summary>
/// What the jobs are doing, for a page to show live. One per process; it remembers since the start of the process,
/// what happened before is in the warehouse's ledger.
/// </summary>
public sealed partial class IngestMonitor(TimeProvider clock, ILogger<IngestMonitor> log)
{
    private const int BatchesRemembered = 50;
    private static readonly TimeSpan LeastBetweenReports = TimeSpan.FromMilliseconds(100);
    private readonly Lock _gate = new();
    private readonly List<BatchStatus> _active = [];
    private readonly List<BatchStatus> _recent = [];
    private ScanStatus? _lastScan;
    private string? _queueFault;
    private DateTimeOffset _reportedAt;

    /// <summary>
    /// Raised after <see cref="Status"/> changed, on the thread that changed it; progress within a batch at most ten times a second.
    /// </summary>
    public event Action? Changed;

    /// <summary>A picture of this moment.</summary>
    public IngestStatus Status
    {
        get
        {
            lock (_gate) return new IngestStatus([.. _active], [.. _recent], _lastScan) { QueueFault = _queueFault, LookedAt = clock.GetUtcNow(), ScanEvery = ScanEvery };
        }
    }

    /// <summary>The latest batch with this file or archive in it; null when no scan has enqueued it since the process started.</summary>
    /// <param name="path">The full path.</param>
    public BatchStatus? BatchOf(string path)
    {
        lock (_gate) return _active.FindLast(Holds) ?? _recent.Find(Holds);
        bool Holds(BatchStatus batch) => batch.Paths.Contains(path, StringComparer.Ordinal);
    }

    internal void Queued(LoadBatch batch) => Activate(batch, status => status);

    internal void Started(LoadBatch batch) =>
        Activate(batch, status => status with { Stage = BatchStage.Running, StartedAt = clock.GetUtcNow(), Progress = null });

    internal void Progressed(LoadBatch batch, IngestProgress progress) =>
        Activate(batch, status => status with { Progress = progress }, isProgress: true);

    internal void Stumbled(LoadBatch batch, string error) => Activate(batch, status => status with { Error = error });

    internal void Retrying(LoadBatch batch) => Activate(batch, status => status with { Stage = BatchStage.Retrying });

    internal void Finished(LoadBatch batch, IngestSummary? summary) =>
        Settle(batch, status => status with { Stage = BatchStage.Done, Summary = summary, Error = null });

    internal void Failed(LoadBatch batch, string error) =>
        Settle(batch, status => status with { Stage = BatchStage.Failed, Error = error });

    internal void Dropped(LoadBatch batch) => Change(() => _active.RemoveAll(status => status.Id == batch.Id));

    internal void Scanned(ScanFound found, DateTimeOffset startedAt) => Change(() => _lastScan =
        new ScanStatus(clock.GetUtcNow(), found.Batches.Sum(batch => batch.Paths.Count), found.StillBeingWritten, null)
        {
            StartedAt = startedAt,
            LeftForLater = found.LeftForLater,
        });

    /// <summary>The time between two scans; null where it is not known.</summary>
    internal TimeSpan? ScanEvery { get; set; }

    internal void QueueIs(string? fault)
    {
        if (fault != _queueFault) Change(() => _queueFault = fault);
    }

    internal void ScanFailed(string error) => Change(() => _lastScan = new ScanStatus(clock.GetUtcNow(), 0, 0, error));

    private void Activate(LoadBatch batch, Func<BatchStatus, BatchStatus> change, bool isProgress = false) => Change(
        () =>
        {
            var index = _active.FindIndex(status => status.Id == batch.Id);
            if (index >= 0) _active[index] = change(_active[index]);
            else _active.Add(change(New(batch)));
        },
        isProgress);

    private void Settle(LoadBatch batch, Func<BatchStatus, BatchStatus> change) => Change(() =>
    {
        var index = _active.FindIndex(status => status.Id == batch.Id);
        var status = index >= 0 ? _active[index] : New(batch);
        if (index >= 0) _active.RemoveAt(index);
        _recent.RemoveAll(old => old.Id == batch.Id);
        _recent.Insert(0, change(status) with { FinishedAt = clock.GetUtcNow() });
        if (_recent.Count > BatchesRemembered) _recent.RemoveAt(_recent.Count - 1);
    });

    private BatchStatus New(LoadBatch batch) => new()
    {
        Id = batch.Id,
        Title = batch.ToString(),
        Origin = batch.Origin,
        Paths = batch.Paths,
        Stage = BatchStage.Waiting,
        QueuedAt = clock.GetUtcNow(),
    };

    private void Change(Action change, bool isProgress = false)
    {
        lock (_gate)
        {
            change();
            var now = clock.GetUtcNow();
            if (isProgress && now - _reportedAt < LeastBetweenReports) return;
            _reportedAt = now;
        }

        foreach (var listener in Changed?.GetInvocationList() ?? []) Tell((Action)listener);
    }

    private void Tell(Action listener)
    {
        try
        {
            listener();
        }
        catch (Exception failure)
        {
            // A page that went away must not stop the load it was watching.
            ListenerFailed(log, failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A listener to ingest progress failed.")]
    private static partial void ListenerFailed(ILogger log, Exception failure);
}
