using Analytics.Jobs.Inbox;
using Hangfire;

namespace Analytics.Jobs.Hosting;

/// <summary>What a page or an endpoint can ask of the jobs.</summary>
public sealed class IngestJobs
{
    private readonly IBackgroundJobClient _jobs;

    internal IngestJobs(IBackgroundJobClient jobs) => _jobs = jobs;

    /// <summary>Scans the inbox now, without waiting for the schedule; batches that failed for good are tried again.</summary>
    /// <returns>The Hangfire id of the scan.</returns>
    public string ScanNow() => _jobs.Enqueue<ScanInboxJob>(job => job.Run(true, null));
}
