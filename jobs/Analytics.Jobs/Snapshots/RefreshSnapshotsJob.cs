using Analytics.Jobs.Hosting;
using Analytics.Reports.Snapshots;
using Hangfire;

namespace Analytics.Jobs.Snapshots;

/// <summary>
/// Computes the calibration of runs and evaluators whose data changed. Enqueued after every load and at start; several in a row do the work once, since
/// the later ones find nothing stale.
/// </summary>
internal sealed class RefreshSnapshotsJob(SnapshotRefresh snapshots)
{
    [JobDisplayName("Refresh calibration snapshots")]
    [Queue(JobQueues.Figures)]
    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [5, 30, 120])]
    [ShortHistory]
    public Task RunAsync(CancellationToken cancellationToken) => snapshots.RunAsync(cancellationToken);
}
