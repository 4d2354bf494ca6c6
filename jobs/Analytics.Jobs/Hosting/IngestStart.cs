using Analytics.Cluster;
using Analytics.Jobs.Inbox;
using Analytics.Jobs.Loading;
using Analytics.Jobs.Monitoring;
using Analytics.Jobs.Search;
using Analytics.Jobs.Snapshots;
using Analytics.Warehouse;
using Hangfire;
using Microsoft.Extensions.Hosting;

namespace Analytics.Jobs.Hosting;

/// <summary>What happens when the host starts: the samples for an empty warehouse, then the inbox, now and by its schedule, then what was left to compute.</summary>
internal sealed class IngestStart(InboxOptions options, ILedger ledger, IngestMonitor monitor, IBackgroundJobClient jobs, IRecurringJobManager recurring, ClusterSettings? cluster = null) : IHostedService
{
    private const string RecurringScan = "scan-inbox";

    // Whoever starts it opens a page: what no page waits for begins when that is there.
    private static readonly TimeSpan AfterTheFirstPages = TimeSpan.FromSeconds(10);
    private const string RecurringFill = "fill-words";
    private const string EveryFiveMinutes = "*/5 * * * *";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        monitor.ScanEvery = options.ScanEvery.Every;
        if (cluster is null) TakeIn();
        recurring.AddOrUpdate<FillWordsJob>(RecurringFill, JobQueues.Words, job => job.RunAsync(CancellationToken.None), EveryFiveMinutes);
        jobs.Schedule<RefreshSnapshotsJob>(job => job.RunAsync(CancellationToken.None), AfterTheFirstPages);
        jobs.Schedule<FillWordsJob>(job => job.RunAsync(CancellationToken.None), AfterTheFirstPages);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // In a cluster others do: the warehouse follows what they publish.
    private void TakeIn()
    {
        PrivateFiles.MakeFolder(options.Path);
        if (options.Samples is { } samples && LoadSamplesJob.IsWanted(ledger, samples)) QueueSamples(samples);
        recurring.AddOrUpdate<ScanInboxJob>(RecurringScan, JobQueues.Scan, job => job.Run(false, null), options.ScanEvery.Cron);
        jobs.Enqueue<MakeGoodJob>(job => job.RunAsync(CancellationToken.None));
        jobs.Enqueue<ScanInboxJob>(job => job.Run(false, null));
    }

    // On the monitor before the first page can be asked for: that page already says that the empty warehouse is being filled.
    private void QueueSamples(string folder)
    {
        var batch = LoadBatch.OfSamples(folder);
        monitor.Queued(batch);
        jobs.Enqueue<LoadSamplesJob>(job => job.Run(batch));
    }
}
