using System.Globalization;
using Analytics.Jobs.Hosting;
using Analytics.State;
using Analytics.State.Schedules;
using Hangfire;
using Hangfire.Storage;

namespace Analytics.Jobs.Reports;

/// <summary>What a page can ask of the schedules, as the job server knows them.</summary>
public sealed class ReportJobs
{
    private const string Prefix = "report-";

    private readonly ScheduleStore _schedules;
    private readonly IBackgroundJobClient _jobs;
    private readonly IRecurringJobManager _recurring;
    private readonly JobStorage _storage;

    internal ReportJobs(ScheduleStore schedules, IBackgroundJobClient jobs, IRecurringJobManager recurring, JobStorage storage) =>
        (_schedules, _jobs, _recurring, _storage) = (schedules, jobs, recurring, storage);

    /// <summary>Sends one now, whether the data changed or not.</summary>
    /// <param name="scheduleId">The schedule.</param>
    /// <returns>The Hangfire id of the job.</returns>
    public string SendNow(long scheduleId) => _jobs.Enqueue<SendReportJob>(job => job.RunAsync(scheduleId, true, CancellationToken.None));

    /// <summary>When each schedule comes next, UTC; without those that the job server does not know yet.</summary>
    public IReadOnlyDictionary<long, DateTime> Next()
    {
        using var connection = _storage.GetConnection();
        return connection.GetRecurringJobs()
            .Where(job => job.NextExecution is not null && NumberOf(job.Id) is not null)
            .ToDictionary(job => NumberOf(job.Id)!.Value, job => job.NextExecution!.Value);
    }

    /// <summary>Has the job server keep exactly the schedules of the state file: those somebody made, changed or deleted since, by whatever way.</summary>
    /// <exception cref="StateUnavailableException">The file cannot be read; the job server is left as it is.</exception>
    public void Keep()
    {
        if (!_schedules.IsThere) return;
        var wanted = _schedules.Read();
        foreach (var schedule in wanted)
        {
            var id = schedule.Id;
            _recurring.AddOrUpdate<SendReportJob>(
                IdOf(id), JobQueues.Reports, job => job.RunAsync(id, false, CancellationToken.None), schedule.Time.Cron, new RecurringJobOptions { TimeZone = schedule.Time.Zone });
        }

        using var connection = _storage.GetConnection();
        var kept = wanted.Select(schedule => schedule.Id).ToHashSet();
        foreach (var job in connection.GetRecurringJobs().Where(job => NumberOf(job.Id) is { } id && !kept.Contains(id))) _recurring.RemoveIfExists(job.Id);
    }

    private static string IdOf(long scheduleId) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{scheduleId}");

    private static long? NumberOf(string id) =>
        id.StartsWith(Prefix, StringComparison.Ordinal) && long.TryParse(id.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
