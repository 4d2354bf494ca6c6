using System.Data.Common;
using Analytics.State.Audit;

namespace Analytics.State.Tests;

public class AuditLogTests : IDisposable
{
    private readonly TemporaryState _state;
    private readonly MovedClock _clock = new(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
    private readonly AuditLog _log;

    public AuditLogTests() : this(null)
    {
    }

    protected AuditLogTests(string? server)
    {
        _state = new TemporaryState(server);
        _log = new AuditLog(_state.File, _clock);
    }

    [Fact]
    public void Append_ThenRead_GivesThemBackLatestFirst()
    {
        _log.Append(AuditAction.SignIn, "ada");
        _clock.Advance(TimeSpan.FromMilliseconds(5));
        var head = _log.Append(AuditAction.Export, "ada", "interview-1", ("format", "csv"), ("format", "xlsx"), ("ende", "ü\"\n"));
        var read = _log.Read(new AuditQuestion());
        Assert.Equal([2L, 1L], read.Select(entry => entry.Sequence));
        Assert.Equal((AuditAction.Export, "ada", "interview-1", head.Hash), (read[0].Action, read[0].Actor, read[0].Subject, read[0].Hash));
        Assert.Equal(new DateTime(2026, 3, 1, 9, 0, 0, 5, DateTimeKind.Utc), read[0].At);
        Assert.Equal(new Dictionary<string, string> { ["format"] = "xlsx", ["ende"] = "ü\"\n" }, read[0].Details);
        Assert.Equal(head, _log.Head());
        Assert.Equal(head, AuditHead.Parse(head.ToString()));
    }

    [Fact]
    public void Read_ByWhatIsAsked_LeavesTheRestOut()
    {
        foreach (var actor in new[] { "ada", "bob" })
        {
            _log.Append(AuditAction.SignIn, actor);
            _log.Append(AuditAction.InterviewOpened, actor, "interview-" + actor);
            _clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal([4L, 2L], Sequences(new AuditQuestion(AuditAction.InterviewOpened)));
        Assert.Equal([4L, 3L], Sequences(new AuditQuestion(Actor: "bob")));
        Assert.Equal([2L], Sequences(new AuditQuestion(Subject: "interview-ada")));
        Assert.Equal([4L, 3L], Sequences(new AuditQuestion(From: new DateTime(2026, 3, 1, 10, 0, 0))));
        Assert.Equal([2L, 1L], Sequences(new AuditQuestion(To: new DateTime(2026, 3, 1, 10, 0, 0))));
        Assert.Equal([2L], Sequences(new AuditQuestion(Before: 3, Most: 1)));
        Assert.Equal(["ada", "bob"], _log.Actors());
    }

    [Fact]
    public void Verify_OfALogAsItWasWritten_FindsNothing()
    {
        Assert.Equal(new AuditHead(0, new string('0', 64)), _log.Verify().Head);
        Fill(5);
        var found = _log.Verify(_log.Head());
        Assert.True(found.IsWhole);
        Assert.Equal((5L, 1L, _log.Head()), (found.Entries, found.First, found.Head));
    }

    [Theory]
    [InlineData("update audit_entry set actor = 'eve' where sequence = 3")]
    [InlineData("delete from audit_entry where sequence = 3")]
    [InlineData("update audit_checkpoint set sequence = 9")]
    [InlineData("delete from audit_checkpoint")]
    public void ChangingIt_PastTheProgram_IsRefusedByTheFile(string statement)
    {
        _clock.Advance(TimeSpan.FromDays(-400));
        Fill(1);
        _clock.Advance(TimeSpan.FromDays(400));
        Fill(5);
        _log.Trim(_clock.GetUtcNow().UtcDateTime, "ada");
        Assert.ThrowsAny<DbException>(() => _state.Execute(statement));
        Assert.True(_log.Verify().IsWhole);
    }

    [Theory]
    [InlineData("update audit_entry set actor = 'eve' where sequence = 3", 3, "Entry 3 is not as it was written")]
    [InlineData("update audit_entry set at = '2026-01-01T00:00:00.000Z' where sequence = 1", 1, "Entry 1 is not as it was written")]
    [InlineData("update audit_entry set details = '{}', action = 'sign_out' where sequence = 5", 5, "Entry 5 is not as it was written")]
    [InlineData("delete from audit_entry where sequence = 3", 3, "Entry 3 is missing.")]
    [InlineData("delete from audit_entry where sequence in (1, 2)", 1, "Entries 1 to 2 are missing.")]
    [InlineData("delete from audit_entry where sequence >= 4", 4, "Entries 4 to 5 are missing.")]
    public void Verify_OfATamperedLog_SaysWhere(string tampering, long where, string what)
    {
        Fill(5);
        Tamper(tampering);
        var fault = Assert.Single(_log.Verify().Faults);
        Assert.Equal(where, fault.Sequence);
        Assert.StartsWith(what, fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_OfATailTakenOffWithItsTraces_IsFoundByAnAnchor()
    {
        Fill(5);
        var anchor = _log.Head();
        Tamper($"delete from audit_entry where sequence >= 4; {(_state.File.IsOnServer ? "update audit_given set last = 3" : "update sqlite_sequence set seq = 3 where name = 'audit_entry'")}");
        Assert.True(_log.Verify().IsWhole);
        Assert.Equal("Entries 4 to 5 are missing.", Assert.Single(_log.Verify(anchor).Faults).Sentence);
    }

    [Fact]
    public void Verify_OfALogWrittenAnew_IsFoundByAnAnchor()
    {
        Fill(2);
        var anchor = _log.Head();
        Tamper($"delete from audit_entry; delete from {(_state.File.IsOnServer ? "audit_given" : "sqlite_sequence")}");
        Fill(3, "eve");
        Assert.True(_log.Verify().IsWhole);
        Assert.Equal(2, Assert.Single(_log.Verify(anchor).Faults).Sequence);
    }

    [Fact]
    public void Append_AfterATailWasTakenOff_LeavesTheGap()
    {
        Fill(3);
        Tamper("delete from audit_entry where sequence = 3");
        Fill(1);
        Assert.Equal("Entry 3 is missing.", Assert.Single(_log.Verify().Faults).Sentence);
    }

    [Fact]
    public void Trim_RemovesWhatIsOldEnough_AndTheRestStillVerifies()
    {
        Fill(3);
        var anchor = _log.Head();
        _clock.Advance(AuditLog.KeptAtLeast);
        Assert.Equal(0, _log.Trim(_clock.GetUtcNow().UtcDateTime, "ada"));
        Fill(2);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(0, _log.Trim(new DateTime(2026, 2, 28), "ada"));
        Assert.Equal(3, _log.Trim(_clock.GetUtcNow().UtcDateTime, "ada"));
        var found = _log.Verify(anchor);
        Assert.True(found.IsWhole);
        Assert.Equal((3L, 4L), (found.Entries, found.First));
        var told = _log.Read(new AuditQuestion(AuditAction.AuditTrimmed)).Single();
        Assert.Equal(("3", anchor.Hash), (told.Details["sequence"], told.Details["hash"]));
        Assert.Equal(3, Assert.Single(_log.Verify(anchor with { Hash = new string('1', 64) }).Faults).Sequence);
    }

    [Fact]
    public void Verify_OfACheckpointThatNoEntryTellsOf_SaysSo()
    {
        Fill(4);
        Tamper("insert into audit_checkpoint select sequence, hash, at from audit_entry where sequence = 2; delete from audit_entry where sequence <= 2");
        Assert.StartsWith("No entry tells of the checkpoint at entry 2", Assert.Single(_log.Verify().Faults).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Append_ByManyAtOnce_ThroughSeveralOpenings_GivesOneChain()
    {
        using var other = _state.Another();
        var logs = new[] { _log, new AuditLog(other, TimeProvider.System) };
        Parallel.For(0, 100, i => logs[i % 2].Append(AuditAction.Search, $"reader {i}"));
        Assert.Equal((100L, true), (_log.Verify().Entries, _log.Verify().IsWhole));
    }

    [Fact]
    public void File_OfAnEarlierVersion_GainsTheLog()
    {
        using var old = new TemporaryState();
        old.Execute("create table saved_view (id integer primary key autoincrement, name text not null unique collate nocase, address text not null, is_pinned integer not null default 0, saved_at text not null) strict; pragma application_id = 0x49417374; pragma user_version = 1;");
        Assert.Equal(1, new AuditLog(old.File, TimeProvider.System).Append(AuditAction.SignIn, "ada").Sequence);
    }

    public void Dispose()
    {
        _state.Dispose();
        GC.SuppressFinalize(this);
    }

    private IEnumerable<long> Sequences(AuditQuestion question) => _log.Read(question).Select(entry => entry.Sequence);

    private void Fill(int entries, string actor = "ada")
    {
        for (var i = 0; i < entries; i++) _log.Append(AuditAction.InterviewOpened, actor, $"interview-{i}", ("page", "/interviews/{id}"));
    }

    // As somebody who may write the file would: the triggers go first.
    private void Tamper(string statement)
    {
        foreach (var (trigger, table) in new[] { ("audit_entry_stays", "audit_entry"), ("audit_entry_kept", "audit_entry"), ("audit_checkpoint_stays", "audit_checkpoint"), ("audit_checkpoint_kept", "audit_checkpoint") })
            _state.Execute($"drop trigger {trigger}{(_state.File.IsOnServer ? $" on {table}" : "")}");
        _state.Execute(statement);
    }
}
