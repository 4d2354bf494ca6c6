using Analytics.Jobs.Inbox;
using Analytics.Jobs.Loading;
using Analytics.Jobs.Snapshots;
using Hangfire;
using Microsoft.Extensions.Hosting;

namespace Analytics.Jobs.Hosting;

/// <summary>What happens when the host starts: the samples for an empty warehouse, then the inbox, now and by its schedule, then what was left to compute.</summary>
internal sealed class IngestStart(InboxOptions options, ILedger ledger, IBackgroundJobClient jobs, IRecurringJobManager recurring) : IHostedService
{
    private const string RecurringScan = "scan-inbox";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Path);
        if (options.Samples is { } samples && LoadSamplesJob.IsWanted(ledger, samples)) jobs.Enqueue<LoadSamplesJob>(job => job.Run(samples));
        recurring.AddOrUpdate<ScanInboxJob>(RecurringScan, JobQueues.Scan, job => job.Run(false, null), options.ScanEvery.Cron);
        jobs.Enqueue<ScanInboxJob>(job => job.Run(false, null));
        jobs.Enqueue<RefreshSnapshotsJob>(job => job.RunAsync(CancellationToken.None));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
