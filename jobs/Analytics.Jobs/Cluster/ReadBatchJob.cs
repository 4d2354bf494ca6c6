using Analytics.Cluster.Working;
using Hangfire;

namespace Analytics.Jobs.Cluster;

/// <summary>Reads one batch. Faulty files are kept out and the rest goes on; what fails otherwise is tried again, here or elsewhere, and published once.</summary>
internal sealed class ReadBatchJob(BatchWorker worker)
{
    /// <param name="position">Its position in the log.</param>
    /// <param name="cancellationToken">The host stops; somebody else reads it.</param>
    [JobDisplayName("Read batch {0}")]
    [Queue(ClusterQueue.Batches)]
    [AutomaticRetry(Attempts = 5, DelaysInSeconds = [5, 15, 30, 60, 120], OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    public Task RunAsync(long position, CancellationToken cancellationToken) => worker.RunAsync(position, cancellationToken);
}
