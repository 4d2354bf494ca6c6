using Analytics.Jobs.Hosting;
using Analytics.Jobs.Loading;
using Analytics.Jobs.Monitoring;
using Hangfire;

namespace Analytics.Jobs.Inbox;

/// <summary>Finds new and changed files in the inbox and enqueues them in batches. Nothing it does cannot be done twice.</summary>
internal sealed class ScanInboxJob(InboxScan scan, IBackgroundJobClient jobs, IngestMonitor monitor, ClaimedFiles claims)
{
    /// <param name="byRequest">A person or an upload asked for it; the schedule does not.</param>
    // The next scan comes soon anyway: a failed one is shown, kept for a while and not repeated.
    [JobDisplayName("Scan the inbox")]
    [Queue(JobQueues.Scan)]
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    [ShortHistory]
    public void Run(bool byRequest)
    {
        ScanFound found;
        try
        {
            found = scan.Look(byRequest);
        }
        catch (Exception failure)
        {
            monitor.ScanFailed(failure.Message);
            throw;
        }

        foreach (var batch in found.Batches) Enqueue(batch);
        monitor.Scanned(found.Batches.Sum(batch => batch.Paths.Count), found.StillBeingWritten);
    }

    private void Enqueue(LoadBatch batch)
    {
        monitor.Queued(batch);
        try
        {
            jobs.Enqueue<LoadBatchJob>(job => job.RunAsync(batch, CancellationToken.None));
        }
        catch
        {
            claims.Release(batch.Paths);
            monitor.Dropped(batch);
            throw;
        }
    }
}
