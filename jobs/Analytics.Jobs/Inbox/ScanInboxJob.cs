using Analytics.Jobs.Hosting;
using Analytics.Jobs.Loading;
using Analytics.Jobs.Monitoring;
using Analytics.Warehouse;
using Hangfire;
using Hangfire.Server;

namespace Analytics.Jobs.Inbox;

/// <summary>Finds new and changed files in the inbox and enqueues them in batches. Nothing it does cannot be done twice.</summary>
internal sealed class ScanInboxJob(InboxScan scan, IBackgroundJobClient jobs, IngestMonitor monitor, ClaimedFiles claims, TimeProvider clock)
{
    /// <param name="byRequest">A person or an upload asked for it; the schedule does not.</param>
    /// <param name="context">Filled in by Hangfire.</param>
    // The next scan comes soon anyway: a failed one is shown, kept for a while and not repeated.
    [JobDisplayName("Scan the inbox")]
    [Queue(JobQueues.Scan)]
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    [ShortHistory]
    public void Run(bool byRequest, PerformContext? context)
    {
        if (!byRequest && IsOvertaken(context)) return;
        var startedAt = clock.GetUtcNow();
        try
        {
            var found = scan.Look(byRequest);
            Enqueue(found.Batches);
            monitor.Scanned(found, startedAt);
        }
        catch (Exception failure)
        {
            monitor.ScanFailed(StorageFault.Sentence(failure) ?? failure.Message);
            throw;
        }
    }

    // Scans of a large inbox can take longer than the schedule leaves: those that piled up meanwhile would find nothing new.
    private bool IsOvertaken(PerformContext? context) =>
        context is not null && monitor.Status.LastScan is { Error: null } last && context.BackgroundJob.CreatedAt < last.StartedAt.UtcDateTime;

    // What a queue refuses, and what would have come after it, is found again by the next scan.
    private void Enqueue(IReadOnlyList<LoadBatch> batches)
    {
        var queued = 0;
        try
        {
            for (; queued < batches.Count; queued++) Enqueue(batches[queued]);
        }
        catch
        {
            monitor.Dropped(batches[queued]);
            foreach (var left in batches.Skip(queued)) claims.Release(left.Paths);
            throw;
        }
    }

    private void Enqueue(LoadBatch batch)
    {
        monitor.Queued(batch);
        jobs.Enqueue<LoadBatchJob>(job => job.RunAsync(batch, CancellationToken.None));
    }
}
