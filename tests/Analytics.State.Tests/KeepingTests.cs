using Analytics.State.Audit;
using Analytics.State.Backups;
using Analytics.State.Erasure;
using Analytics.State.Secrets;
using Analytics.State.Sql;

namespace Analytics.State.Tests;

/// <summary>Holds, erasures, the list of backups and statements that were asked.</summary>
public class KeepingTests : IDisposable
{
    private readonly TemporaryState _state;
    private readonly MovedClock _clock = new(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
    private readonly Pseudonyms _names;

    public KeepingTests() : this(null)
    {
    }

    protected KeepingTests(string? server)
    {
        _state = new TemporaryState(server);
        _names = new Pseudonyms(_state.File);
    }

    [Fact]
    public void Hold_IsOneACandidate_UpperAndLowerCaseAside()
    {
        var holds = new Holds(_state.File, new AuditLog(_state.File, _clock), _names, _clock);
        holds.Add("Ada Byron", "case 12", "root");

        Assert.Equal(StateRefusal.NameTaken, Assert.Throws<StateRefusedException>(() => holds.Add("ADA byron", "again", "root")).Reason);
        Assert.Equal(("Ada Byron", "case 12", "root"), holds.Read().Select(hold => (hold.Candidate, hold.Reason, hold.AddedBy)).Single());
        holds.Remove("ada byron", "root");
        Assert.Empty(holds.Read());
    }

    [Fact]
    public void Erasure_KeepsItsMarksOnce_AndIsUnfinishedUntilItsReceipt()
    {
        var erasures = new Erasures(_state.File, _names, _clock);
        var id = erasures.Begin("candidate", "root", new HashSet<string> { "a", "b" });
        erasures.Add(id, new HashSet<string> { "b", "c" });

        Assert.Equal([id], erasures.Unfinished());
        Assert.Equal(["a", "b", "c"], erasures.Bare().Marks.Order());
        erasures.Finish(id, "receipt");
        Assert.Empty(erasures.Unfinished());
        Assert.Equal(("candidate", "receipt"), erasures.Latest(5).Select(record => (record.Kind, record.Receipt)).Single());
    }

    [Fact]
    public void Backup_MadeAgainInTheSamePlace_IsListedOnce()
    {
        var backups = new BackupList(_state.File, _clock);
        backups.Add("/b/1.zip", 0);
        backups.Add("/b/1.zip", 3_000_000_000);
        backups.Add("/b/2.zip", 5);

        Assert.Equal([("/b/2.zip", 5L), ("/b/1.zip", 3_000_000_000L)], backups.Read().Select(backup => (backup.Path, backup.SizeBytes)));
        backups.Settle(backups.Read()[0].Id, BackupFate.Deleted);
        Assert.Equal(["/b/1.zip"], backups.Standing().Select(backup => backup.Path));
    }

    [Fact]
    public void Statements_AreEachOnesOwn_AndTheOldestIsForgotten()
    {
        var history = new SqlHistory(_state.File);
        for (var i = 0; i <= SqlHistory.Most; i++) history.Add("ada", new AskedStatement(0, $"select {i}", _clock.GetUtcNow().UtcDateTime, 12, i == 0 ? null : i, i == 1 ? "Refused." : null));
        history.Add("bob", new AskedStatement(0, "select x", _clock.GetUtcNow().UtcDateTime, 1, null, null));

        var own = history.Read("ada");
        Assert.Equal((SqlHistory.Most, $"select {SqlHistory.Most}", "select 1", "Refused."), (own.Count, own[0].Statement, own[^1].Statement, own[^1].Fault));
        Assert.Equal(1, history.Remove(text => text.Contains('x', StringComparison.Ordinal)));
        Assert.Empty(history.Read("bob"));
    }

    public void Dispose()
    {
        _state.Dispose();
        GC.SuppressFinalize(this);
    }
}
