using Analytics.Jobs.Inbox;
using Analytics.Jobs.Loading;
using Analytics.Jobs.Monitoring;
using Analytics.Warehouse;
using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;

namespace Analytics.Jobs.Hosting;

/// <summary>
/// Follows what Hangfire decides about a load job (retry, give up, delete, requeue by hand), which the job itself cannot know,
/// and frees or keeps the claim on its files accordingly.
/// </summary>
internal sealed class BatchOutcomes(IngestMonitor monitor, ClaimedFiles claims) : IApplyStateFilter, IJobFilterProvider
{
    public IEnumerable<JobFilter> GetFilters(Job? job) =>
        job?.Type == typeof(LoadBatchJob) || job?.Type == typeof(LoadSamplesJob) ? [new JobFilter(this, JobFilterScope.Global, order: null)] : [];

    public void OnStateApplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
        if (context.BackgroundJob.Job?.Args is not [LoadBatch batch, ..]) return;
        switch (context.NewState)
        {
            case SucceededState:
                claims.Done(batch.Paths);
                break;
            case ScheduledState:
                monitor.Retrying(batch);
                break;
            case FailedState failed:
                claims.Failed(batch.Paths);
                monitor.Failed(batch, StorageFault.Sentence(failed.Exception) ?? failed.Exception.Message);
                break;
            case DeletedState:
                claims.Release(batch.Paths);
                monitor.Dropped(batch);
                break;
        }
    }

    public void OnStateUnapplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
    }
}
