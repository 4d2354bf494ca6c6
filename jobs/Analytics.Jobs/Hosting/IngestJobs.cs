using Analytics.Jobs.Inbox;
using Hangfire;

namespace Analytics.Jobs.Hosting;

/// <summary>What a page or an endpoint can ask of the jobs.</summary>
public sealed class IngestJobs
{
    private readonly IBackgroundJobClient _jobs;
    private readonly ClaimedFiles _claims;
    private readonly InboxOptions _options;

    private readonly bool _isWatchedElsewhere;

    internal IngestJobs(IBackgroundJobClient jobs, ClaimedFiles claims, InboxOptions options, bool isWatchedElsewhere = false) =>
        (_jobs, _claims, _options, _isWatchedElsewhere) = (jobs, claims, options, isWatchedElsewhere);

    /// <summary>Scans the inbox now, without waiting for the schedule; batches that failed for good are tried again. In a cluster the process that scans looks within seconds by itself.</summary>
    public void ScanNow()
    {
        if (!_isWatchedElsewhere) _jobs.Enqueue<ScanInboxJob>(job => job.Run(true, null));
    }

    /// <summary>Whether a path lies in the inbox, uploads among it; what lies elsewhere no scan finds.</summary>
    /// <param name="path">A full path.</param>
    public bool IsInInbox(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.StartsWith(_options.Path + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    /// <summary>Has files of the inbox tried again whose reasons the ledger was made to forget.</summary>
    /// <param name="paths">Files and archives, full paths.</param>
    public void Retry(IReadOnlyList<string> paths)
    {
        if (paths.Count == 0) return;
        _claims.Release(paths);
        ScanNow();
    }
}
