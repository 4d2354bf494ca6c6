using Analytics.Jobs.Hosting;
using Analytics.Jobs.Inbox;
using Analytics.Jobs.Monitoring;
using Hangfire;

namespace Analytics.Jobs.Loading;

/// <summary>
/// Gives a warehouse that holds nothing of the user's the sample corpus, through the same load job as everything else.
/// Killed on the way it goes on at the next start; once anything else was loaded it does nothing.
/// </summary>
internal sealed class LoadSamplesJob(ILedger ledger, IBackgroundJobClient jobs, IngestMonitor monitor)
{
    [JobDisplayName("Load the sample corpus into an empty warehouse")]
    [Queue(JobQueues.Scan)]
    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [5, 30, 120])]
    public void Run(LoadBatch batch)
    {
        if (!IsWanted(ledger, batch.Paths[0]))
        {
            monitor.Dropped(batch);
            return;
        }

        monitor.Queued(batch);
        jobs.Enqueue<LoadBatchJob>(job => job.RunAsync(batch, CancellationToken.None));
    }

    public static bool IsWanted(ILedger ledger, string folder) =>
        Directory.Exists(folder) && ledger.KnowsNothingOutside(folder) && ledger.Pending(folder).Count > 0;
}
