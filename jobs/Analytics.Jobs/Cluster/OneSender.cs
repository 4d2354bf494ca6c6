using Analytics.Jobs.Alerts;
using Analytics.Jobs.Keeping;
using Analytics.Jobs.Reports;
using Hangfire.Common;
using Hangfire.Server;

namespace Analytics.Jobs.Cluster;

/// <summary>Of several portals one sends reports and alerts by schedule and erases what is too old; what somebody asks for is done where it is asked.</summary>
internal sealed class OneSender(SendTurn turn) : IServerFilter, IJobFilterProvider
{
    public IEnumerable<JobFilter> GetFilters(Job? job) => job is not null && IsOfOne(job) ? [new JobFilter(this, JobFilterScope.Global, order: null)] : [];

    public void OnPerforming(PerformingContext context) => context.Canceled = !turn.IsOurs;

    public void OnPerformed(PerformedContext context)
    {
    }

    private static bool IsOfOne(Job job) =>
        job.Type == typeof(WatchAlertsJob) || job.Type == typeof(RetentionJob) || job.Type == typeof(FinishErasuresJob)
        || (job.Type == typeof(SendReportJob) && job.Args is [_, false, ..]);
}
