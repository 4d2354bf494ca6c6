using Analytics.Jobs.Alerts;
using Analytics.Jobs.Hosting;
using Analytics.Jobs.Inbox;
using Analytics.Jobs.Monitoring;
using Analytics.Jobs.Search;
using Analytics.Jobs.Snapshots;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;
using Hangfire;

namespace Analytics.Jobs.Loading;

/// <summary>
/// Loads one batch. Faulty files are quarantined and the rest goes on; what cannot be loaded at all throws, and Hangfire tries again.
/// Loading the same files twice changes nothing. The queue has one worker, so two loads never run at once.
/// </summary>
internal sealed class LoadBatchJob(ITranscriptLoader loader, IngestMonitor monitor, InboxScan inbox, IBackgroundJobClient jobs)
{
    /// <exception cref="IngestSourceException">There is nothing to ingest in what is there; trying again would not help.</exception>
    [JobDisplayName("Load {0}")]
    [Queue(JobQueues.Ingest)]
    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [5, 30, 120], ExceptOn = [typeof(IngestSourceException)])]
    public async Task RunAsync(LoadBatch batch, CancellationToken cancellationToken)
    {
        monitor.Started(batch);
        try
        {
            monitor.Finished(batch, await LoadAsync(batch, cancellationToken));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            monitor.Stumbled(batch, StorageFault.Sentence(failure) ?? failure.Message);
            throw;
        }

        jobs.Enqueue<RefreshSnapshotsJob>(job => job.RunAsync(CancellationToken.None));
        jobs.Enqueue<WatchAlertsJob>(job => job.RunAsync(false, CancellationToken.None));
        jobs.Enqueue<FillWordsJob>(job => job.RunAsync(CancellationToken.None));
        if (inbox.HasRoomForMore) jobs.Enqueue<ScanInboxJob>(job => job.Run(false, null));
    }

    private async Task<IngestSummary?> LoadAsync(LoadBatch batch, CancellationToken cancellationToken)
    {
        // A file taken out of the inbox since the scan is no failure: there is nothing left to load of it.
        var present = batch.Paths.Where(IngestPipeline.IsThere).ToList();
        if (present.Count == 0) return null;
        var request = new IngestRequest(present, batch.Label.RunId, StartedAt: null, batch.Label.Evaluator) { Root = batch.Root };
        return await loader.LoadAsync(request, new ReportTo(monitor, batch), cancellationToken);
    }

    private sealed class ReportTo(IngestMonitor monitor, LoadBatch batch) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => monitor.Progressed(batch, value);
    }
}
