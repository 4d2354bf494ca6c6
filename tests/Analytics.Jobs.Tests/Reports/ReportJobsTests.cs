using Analytics.Jobs.Reports;
using Analytics.Jobs.Tests.Support;
using Analytics.State;
using Analytics.State.Schedules;
using Analytics.State.Views;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.Storage;

namespace Analytics.Jobs.Tests.Reports;

/// <summary>The job server's schedules follow the state file.</summary>
public sealed class ReportJobsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly InMemoryStorage _storage = new();
    private readonly StateFile _file;
    private readonly ScheduleStore _schedules;
    private readonly ReportJobs _jobs;

    public ReportJobsTests()
    {
        _file = new StateFile(_folder.At("analytics.state"));
        _schedules = new ScheduleStore(_file, TimeProvider.System);
        _jobs = new ReportJobs(_schedules, new BackgroundJobClient(_storage), new RecurringJobManager(_storage), _storage);
    }

    [Fact]
    public void Keep_WithoutAFile_MakesNone()
    {
        _jobs.Keep();
        Assert.False(File.Exists(_file.Path));
    }

    [Fact]
    public void Keep_HasWhatIsWantedInItsTimeZoneAndNothingElse()
    {
        new RecurringJobManager(_storage).AddOrUpdate("scan-inbox", () => Console.WriteLine(), "* * * * *");
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var (kept, deleted) = (Add(berlin), Add(TimeZoneInfo.Utc));
        _jobs.Keep();
        Assert.Equal([kept, deleted], _jobs.Next().Keys.Order());
        Assert.Equal(new TimeOnly(7, 30), TimeOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(_jobs.Next()[kept], berlin)));

        _schedules.Delete(deleted);
        _jobs.Keep();
        Assert.Equal([kept], _jobs.Next().Keys);
        using var connection = _storage.GetConnection();
        Assert.Equal([$"report-{kept}", "scan-inbox"], connection.GetRecurringJobs().Select(j => j.Id).Order(StringComparer.Ordinal));
    }

    public void Dispose()
    {
        _storage.Dispose();
        _file.Dispose();
        _folder.Dispose();
    }

    private long Add(TimeZoneInfo zone) => _schedules.Add(new ScheduleWish(
        new SavedViews(_file, TimeProvider.System).Save($"View of {zone.Id}", "/", isPinned: false).Id, new ScheduleTime(Every.Monday, new TimeOnly(7, 30), zone), [], "", OnlyWhenChanged: true));
}
