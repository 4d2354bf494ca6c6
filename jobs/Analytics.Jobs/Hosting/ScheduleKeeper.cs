using Analytics.Cluster;
using Analytics.Jobs.Inbox;
using Analytics.Jobs.Monitoring;
using Hangfire;
using Microsoft.Extensions.Hosting;

namespace Analytics.Jobs.Hosting;

/// <summary>Puts the inbox's schedule back when somebody took it away, and notices when the queue's database is away.</summary>
internal sealed class ScheduleKeeper(InboxOptions options, IngestMonitor monitor, IRecurringJobManager recurring, TimeProvider clock, ClusterSettings? cluster = null) : BackgroundService
{
    private const string RecurringScan = "scan-inbox";
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    /// <summary>Sets the schedule, or leaves it as it is.</summary>
    public void Keep()
    {
        try
        {
            if (cluster is null) recurring.AddOrUpdate<ScanInboxJob>(RecurringScan, JobQueues.Scan, job => job.Run(false, null), options.ScanEvery.Cron);
            monitor.QueueIs(null);
        }
        catch (Exception away) when (away is not OperationCanceledException)
        {
            monitor.QueueIs(away.GetBaseException().Message.ReplaceLineEndings(" "));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) Keep();
    }
}
