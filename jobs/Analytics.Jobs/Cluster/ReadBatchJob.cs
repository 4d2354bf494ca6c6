using Analytics.Cluster;
using Analytics.Cluster.Working;
using Hangfire;
using Microsoft.Extensions.Logging;

namespace Analytics.Jobs.Cluster;

/// <summary>Reads one batch. Faulty files are kept out and the rest goes on; what fails otherwise is tried again, here or elsewhere, and published once.</summary>
internal sealed partial class ReadBatchJob(BatchWorker worker, ILogger<ReadBatchJob> log)
{
    /// <param name="position">Its position in the log.</param>
    /// <param name="cancellationToken">The host stops; somebody else reads it.</param>
    [JobDisplayName("Read batch {0}")]
    [Queue(ClusterQueue.Batches)]
    [AutomaticRetry(Attempts = 5, DelaysInSeconds = [5, 15, 30, 60, 120], OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    public async Task RunAsync(long position, CancellationToken cancellationToken)
    {
        try
        {
            await worker.RunAsync(position, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            CannotRead(log, fault is ClusterUnavailableException or IOException ? null : fault, position, fault.Message);
            throw;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Batch {Position} is not read and is tried again: {Why}")]
    private static partial void CannotRead(ILogger log, Exception? fault, long position, string why);
}
