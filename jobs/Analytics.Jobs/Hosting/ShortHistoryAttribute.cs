using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;

namespace Analytics.Jobs.Hosting;

/// <summary>Keeps a finished job for minutes instead of a day, for jobs that run all the time and mostly find nothing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ShortHistoryAttribute : JobFilterAttribute, IApplyStateFilter
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    public void OnStateApplied(ApplyStateContext context, IWriteOnlyTransaction transaction) => context.JobExpirationTimeout = Kept;

    public void OnStateUnapplied(ApplyStateContext context, IWriteOnlyTransaction transaction) => context.JobExpirationTimeout = Kept;
}
