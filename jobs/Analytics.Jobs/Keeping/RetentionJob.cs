using Analytics.Jobs.Hosting;
using Analytics.Jobs.Snapshots;
using Analytics.Retention.Erasure;
using Hangfire;
using AllRecords = Analytics.Retention.Records;

namespace Analytics.Jobs.Keeping;

/// <summary>Erases interviews that are older than is configured, every night.</summary>
internal sealed class RetentionJob(AllRecords records, IBackgroundJobClient jobs, TimeProvider clock)
{
    [JobDisplayName("Erase interviews that are too old")]
    [Queue(JobQueues.Keeping)]
    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [60, 300, 900])]
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (records.Options.OlderThanDays == 0) return;
        var order = ErasureOrder.ByAge(records.Options.OlderThanDays, records.Options.DeleteFiles, "retention", clock);
        if (records.Erasure.Preview(order).Found.IsEmpty) return;
        await records.Erasure.RunAsync(order, cancellationToken);
        jobs.Enqueue<RefreshSnapshotsJob>(job => job.RunAsync(CancellationToken.None));
    }
}
