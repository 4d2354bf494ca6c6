using Analytics.Jobs.Inbox;
using Hangfire;

namespace Analytics.Jobs.Hosting;

/// <summary>What a page or an endpoint can ask of the jobs.</summary>
public sealed class IngestJobs
{
    private readonly IBackgroundJobClient _jobs;
    private readonly ClaimedFiles _claims;
    private readonly InboxOptions _options;

    internal IngestJobs(IBackgroundJobClient jobs, ClaimedFiles claims, InboxOptions options) => (_jobs, _claims, _options) = (jobs, claims, options);

    /// <summary>Scans the inbox now, without waiting for the schedule; batches that failed for good are tried again.</summary>
    /// <returns>The Hangfire id of the scan.</returns>
    public string ScanNow() => _jobs.Enqueue<ScanInboxJob>(job => job.Run(true, null));

    /// <summary>Has files of the inbox tried again whose reasons the ledger was made to forget; what lies elsewhere no scan finds.</summary>
    /// <param name="paths">Files and archives, full paths.</param>
    /// <returns>How many lie in the inbox.</returns>
    public int Retry(IReadOnlyList<string> paths)
    {
        var mine = paths.Where(path => path.StartsWith(_options.Path + Path.DirectorySeparatorChar, StringComparison.Ordinal)).ToList();
        _claims.Release(mine);
        if (mine.Count > 0) ScanNow();
        return mine.Count;
    }
}
