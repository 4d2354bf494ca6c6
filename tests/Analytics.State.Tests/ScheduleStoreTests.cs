using Analytics.State.Access;
using Analytics.State.Schedules;
using Analytics.State.Views;

namespace Analytics.State.Tests;

public class ScheduleStoreTests : IDisposable
{
    private readonly TemporaryState _state;
    private readonly ScheduleStore _schedules;
    private readonly long _view;

    public ScheduleStoreTests() : this(null)
    {
    }

    protected ScheduleStoreTests(string? server)
    {
        _state = new TemporaryState(server);
        _schedules = new ScheduleStore(_state.File, TimeProvider.System);
        _view = new SavedViews(_state.File, TimeProvider.System).Save("Weekly", "/scores", isPinned: false).Id;
    }

    [Fact]
    public void Add_ThenRead_GivesItBack()
    {
        var wish = Wish() with { Recipients = ["a@example.com", "b@example.com"], Folder = "team/weekly" };
        var id = _schedules.Add(wish);
        var read = Assert.Single(_schedules.Read());
        Assert.Equal((id, _view, "team/weekly", true, (string?)null), (read.Id, read.ViewId, read.Folder, read.OnlyWhenChanged, read.LastData));
        Assert.Equal(wish.Recipients, read.Recipients);
        Assert.Equal(wish.Time, read.Time);
    }

    [Fact]
    public void Owner_IsKeptWithTheirRights_AndFollowsThem()
    {
        var ada = new ScheduleOwner("ada", new Rights(Role.Engineer, ["Clerk", "Smith"]));
        var (of, open, others) = (_schedules.Add(Wish() with { Owner = ada }), _schedules.Add(Wish()), _schedules.Add(Wish() with { Owner = new ScheduleOwner("bo", new Rights(Role.Admin, null)) }));

        Assert.Equal(ada, _schedules.Find(of)!.Owner);
        Assert.Null(_schedules.Find(open)!.Owner);
        _schedules.Follow(new ScheduleOwner("ada", new Rights(Role.Analyst, [])));
        Assert.Equal(new Rights(Role.Analyst, []), _schedules.Find(of)!.Owner!.Rights);
        Assert.Equal(new Rights(Role.Admin, null), _schedules.Find(others)!.Owner!.Rights);
    }

    [Theory]
    [InlineData(Every.Day, "30 7 * * *", "every day at 07:30, UTC")]
    [InlineData(Every.Weekday, "30 7 * * 1-5", "every weekday at 07:30, UTC")]
    [InlineData(Every.Monday, "30 7 * * 1", "every Monday at 07:30, UTC")]
    [InlineData(Every.Saturday, "30 7 * * 6", "every Saturday at 07:30, UTC")]
    [InlineData(Every.Sunday, "30 7 * * 0", "every Sunday at 07:30, UTC")]
    [InlineData(Every.Month, "30 7 1 * *", "on the first of every month at 07:30, UTC")]
    public void Time_AsCronAndInWords(Every every, string cron, string words)
    {
        var time = new ScheduleTime(every, new TimeOnly(7, 30), TimeZoneInfo.Utc);
        Assert.Equal((cron, words), (time.Cron, time.Words));
    }

    [Fact]
    public void Add_OfAViewThatIsGone_IsRefused() =>
        Assert.Equal(StateRefusal.Gone, Assert.Throws<StateRefusedException>(() => _schedules.Add(Wish() with { ViewId = 99 })).Reason);

    [Fact]
    public void Delete_OfTheView_TakesItsSchedulesAndTheirHistory()
    {
        var id = _schedules.Add(Wish());
        _schedules.Finish(_schedules.Begin(id), ScheduleOutcome.Sent);
        new SavedViews(_state.File, TimeProvider.System).Delete(_view);
        Assert.Empty(_schedules.Read());
        Assert.Empty(_schedules.Runs(10));
        Assert.Equal(StateRefusal.Gone, Assert.Throws<StateRefusedException>(() => _schedules.Begin(id)).Reason);
    }

    [Fact]
    public void Finish_SaysWhatBecameOfItAndWhatWasSent()
    {
        var id = _schedules.Add(Wish());
        _schedules.Finish(_schedules.Begin(id), ScheduleOutcome.Sent, data: "12/20260907");
        _schedules.Finish(_schedules.Begin(id), ScheduleOutcome.Failed, "No server.");
        Assert.Equal([(ScheduleOutcome.Failed, "No server."), (ScheduleOutcome.Sent, null)], _schedules.Runs(10)[id].Select(r => (r.Outcome, r.Reason)));
        Assert.Equal("12/20260907", _schedules.Find(id)!.LastData);
        Assert.Equal(ScheduleOutcome.Failed, Assert.Single(_schedules.Runs(1)[id]).Outcome);
    }

    [Fact]
    public void Begin_AfterAStopOnTheWay_SaysSoOfTheOneBefore()
    {
        var id = _schedules.Add(Wish());
        _schedules.Begin(id);
        _schedules.Begin(id);
        Assert.Equal([ScheduleOutcome.Running, ScheduleOutcome.Failed], _schedules.Runs(10)[id].Select(r => r.Outcome));
        Assert.Contains("The portal stopped", _schedules.Runs(10)[id].Last().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Begin_BeyondWhatIsRemembered_ForgetsTheOldest()
    {
        var id = _schedules.Add(Wish());
        for (var i = 0; i < ScheduleStore.Remembered; i++) _schedules.Finish(_schedules.Begin(id), ScheduleOutcome.Sent);
        var oldest = _schedules.Runs(ScheduleStore.Remembered)[id].Last().Id;
        _schedules.Finish(_schedules.Begin(id), ScheduleOutcome.Sent);
        var kept = _schedules.Runs(ScheduleStore.Remembered + 1)[id].ToList();
        Assert.Equal(ScheduleStore.Remembered, kept.Count);
        Assert.DoesNotContain(kept, r => r.Id == oldest);
    }

    [Fact]
    public void File_OfTheFirstVersion_IsBroughtToTodays()
    {
        using var old = new TemporaryState();
        old.Execute(
            """
            create table saved_view (id integer primary key autoincrement, name text not null unique collate nocase, address text not null, is_pinned integer not null default 0, saved_at text not null) strict;
            insert into saved_view (name, address, saved_at) values ('Kept', '/', '2026-01-01T00:00:00Z');
            pragma application_id = 0x49417374; pragma user_version = 1;
            """);
        var schedules = new ScheduleStore(old.File, TimeProvider.System);
        Assert.Equal("Kept", new SavedViews(old.File, TimeProvider.System).Find(1)!.Name);
        schedules.Add(Wish() with { ViewId = 1 });
        Assert.Single(schedules.Read());
    }

    public void Dispose()
    {
        _state.Dispose();
        GC.SuppressFinalize(this);
    }

    private ScheduleWish Wish() => new(_view, new ScheduleTime(Every.Monday, new TimeOnly(7, 30), TimeZoneInfo.Utc), ["a@example.com"], null, OnlyWhenChanged: true);
}
