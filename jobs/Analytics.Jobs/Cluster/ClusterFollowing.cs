using Analytics.Cluster;
using Analytics.Cluster.Catalogue;
using Analytics.Cluster.Following;
using Analytics.Jobs.Alerts;
using Analytics.Jobs.Search;
using Analytics.Jobs.Snapshots;
using Hangfire;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Analytics.Jobs.Cluster;

/// <summary>Keeps this portal's warehouse following the catalogue. While that is away, pages go on with what there is, and say since when.</summary>
internal sealed partial class ClusterFollowing(
    ClusterCatalogue catalogue, Follower follower, ReplicaLag lag, ClusterSettings settings, SendTurn sending, IBackgroundJobClient jobs, TimeProvider clock, ILogger<ClusterFollowing> log) : BackgroundService
{
    private string? _said;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start does not wait for it.
        await Task.Yield();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(settings.Options.PollSeconds), clock);
        do
        {
            try
            {
                sending.Look();
                var taken = await follower.CatchUpAsync(Find, stoppingToken);
                _said = null;
                if (taken > 0) Follow();
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                lag.Failed(fault is ClusterUnavailableException ? fault.Message : $"Following the cluster failed ({fault.GetType().Name}); the portal's log says where.");
                if (fault.Message != _said) CannotFollow(log, fault is ClusterUnavailableException ? null : fault, fault.Message);
                _said = fault.Message;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Find(long position)
    {
        var (entries, since) = catalogue.BehindOf(position);
        lag.Found(position, entries, since, catalogue.HeldUp());
    }

    // As after a load.
    private void Follow()
    {
        jobs.Enqueue<RefreshSnapshotsJob>(job => job.RunAsync(CancellationToken.None));
        jobs.Enqueue<WatchAlertsJob>(job => job.RunAsync(false, CancellationToken.None));
        jobs.Enqueue<FillWordsJob>(job => job.RunAsync(CancellationToken.None));
    }

    [LoggerMessage(LogLevel.Warning, "The cluster cannot be followed: {Why}")]
    private static partial void CannotFollow(ILogger log, Exception? fault, string why);
}
