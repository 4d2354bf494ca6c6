using Analytics.Retention.Erasure;
using Hangfire;

namespace Analytics.Jobs.Keeping;

/// <summary>What a page can ask: an erasure, a backup, and how far those are.</summary>
public sealed class KeepingJobs
{
    private readonly IBackgroundJobClient _jobs;
    private readonly KeepingDesk _desk;

    internal KeepingJobs(IBackgroundJobClient jobs, KeepingDesk desk) => (_jobs, _desk) = (jobs, desk);

    /// <summary>What was asked for since the start, the latest first.</summary>
    public IReadOnlyList<KeepingWork> Latest => _desk.Latest;

    /// <summary>Has something erased.</summary>
    public Guid Erase(ErasureOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var id = _desk.Take($"Erase {order}", order);
        _jobs.Enqueue<EraseJob>(job => job.RunAsync(id, CancellationToken.None));
        return id;
    }

    /// <summary>Has a backup made, into the folder of backups.</summary>
    public Guid BackUp(string actor)
    {
        var id = _desk.Take("Make a backup");
        _jobs.Enqueue<BackupJob>(job => job.RunAsync(id, actor, CancellationToken.None));
        return id;
    }
}
