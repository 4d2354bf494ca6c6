using Analytics.Alerts;
using Analytics.Jobs.Hosting;
using Analytics.Jobs.Monitoring;
using Analytics.State;
using Analytics.State.Alerts;
using Analytics.Warehouse.Loading;
using Hangfire;
using Microsoft.Extensions.Logging;

namespace Analytics.Jobs.Alerts;

/// <summary>
/// Has every rule look at the data, and what was raised sent. Enqueued after every load, at start and every hour. Carried out twice it finds the same data and changes nothing; stopped on the
/// way, rules that had looked have looked, and what they raised waits in the outbox for the next time.
/// </summary>
internal sealed partial class WatchAlertsJob(AlertWatcher watcher, AlertOutbox outbox, IngestMonitor monitor, IBackgroundJobClient jobs, ILogger<WatchAlertsJob> log)
{
    /// <param name="isStart">The host has started: what an earlier one had tried and not sent is taken up again.</param>
    /// <param name="cancellationToken">The host stops.</param>
    [JobDisplayName("Look whether any alert is to be raised")]
    [Queue(JobQueues.Figures)]
    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [5, 30, 120])]
    [ShortHistory]
    public async Task RunAsync(bool isStart, CancellationToken cancellationToken)
    {
        try
        {
            // While more is waiting, the data is half of something, and two halves of one delivery would confirm each other. The last load has them look.
            if (!monitor.Status.IsBusy) await Aside(() => watcher.LookAll(cancellationToken)).WaitAsync(cancellationToken);
            foreach (var delivery in outbox.Pending(onlyUntried: !isStart)) jobs.Enqueue<SendAlertJob>(job => job.RunAsync(delivery.Id, CancellationToken.None));
        }
        catch (StateUnavailableException fault)
        {
            // Somebody has to mend the file; the Alerts page says so too, and the next hour looks again.
            RulesAreAway(log, fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Alerts are not looked for: {Why}")]
    private static partial void RulesAreAway(ILogger log, string why);

    // On a thread of its own, which pages go before.
    private static Task Aside(Action look) => Task.Factory.StartNew(
        () =>
        {
            StandBack.ThisThread();
            look();
        },
        CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
