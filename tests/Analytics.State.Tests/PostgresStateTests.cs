using Analytics.State.Access;
using Analytics.State.Audit;
using Analytics.State.Schedules;
using Analytics.State.Views;

namespace Analytics.State.Tests;

/// <summary>What is of the state in PostgreSQL alone: making its tables, moving between it and files, saying what is wrong.</summary>
public sealed class PostgresStateTests(PostgresServer server) : IDisposable
{
    private readonly TemporaryState _state = new(server.NewSchema());

    [Fact]
    public void Tables_AreMadeWhenFirstAsked_ByOneOfManyAtOnce()
    {
        Assert.False(_state.File.IsThere);
        var others = Enumerable.Range(0, 4).Select(_ => _state.Another()).ToList();
        Parallel.ForEach(others, other => new SavedViews(other, TimeProvider.System).Read());
        Assert.True(_state.File.IsThere);
        others.ForEach(other => other.Dispose());
    }

    [Fact]
    public void Tables_OfALaterVersion_AreLeftAlone()
    {
        new SavedViews(_state.File, TimeProvider.System).Read();
        _state.Execute($"insert into state_version values ({StateSchema.Version + 1})");
        Assert.Contains("a later version", Assert.Throws<StateUnavailableException>(() => new SavedViews(_state.Reopen(), TimeProvider.System).Read()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=none;Username=x;Timeout=2", "none at 127.0.0.1")]
    [InlineData("nonsense", "no connection string")]
    public void Server_ThatCannotBeReached_IsSaidWithoutItsPassword(string connection, string said)
    {
        var fault = Assert.Throws<StateUnavailableException>(() =>
        {
            using var state = new StateFile("/nowhere/x.state", connection + (connection.Contains('=', StringComparison.Ordinal) ? ";Password=secret7" : ""));
            return new SavedViews(state, TimeProvider.System).Read();
        });
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret7", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Copy_IsAFileThatHoldsEverything_AndNumbersThatWereGivenOut()
    {
        var (kept, log) = Fill(_state.File);
        using var copied = new TemporaryState();
        _state.File.CopyTo(copied.Path);

        AssertSame(kept, log, copied.File);
    }

    [Fact]
    public void TakeOver_ReplacesWhatThereIs_ByWhatAFileHolds()
    {
        using var file = new TemporaryState();
        var (kept, log) = Fill(file.File);
        new SavedViews(_state.File, TimeProvider.System).Save("Replaced", "/", isPinned: false);
        new AuditLog(_state.File, TimeProvider.System).Append(AuditAction.SignIn, "replaced");
        _state.File.TakeOver(file.Path);

        AssertSame(kept, log, _state.File);
    }

    [Fact]
    public void Compact_LeavesWhatThereIs()
    {
        var (kept, _) = Fill(_state.File);
        _state.File.Compact();
        Assert.Equal([kept], new SavedViews(_state.File, TimeProvider.System).Read());
    }

    public void Dispose() => _state.Dispose();

    // One view, its schedule, a token, and three entries of the audit.
    private static (SavedView Kept, AuditHead Head) Fill(StateFile file)
    {
        var views = new SavedViews(file, TimeProvider.System);
        var kept = views.Save("Kept", "/scores", isPinned: true);
        views.Delete(views.Save("Deleted", "/", isPinned: false).Id);
        new ScheduleStore(file, TimeProvider.System).Add(new ScheduleWish(kept.Id, new ScheduleTime(Every.Monday, new TimeOnly(7, 30), TimeZoneInfo.Utc), ["a@example.com"], null, OnlyWhenChanged: true));
        new AccessTokens(file, TimeProvider.System).Create(new TokenWish("nightly", "ada", Role.Analyst, [TokenScope.Read], null, 30));
        var log = new AuditLog(file, TimeProvider.System);
        for (var i = 0; i < 3; i++) log.Append(AuditAction.SignIn, $"reader {i}", null, ("who", "\u00fc < \"x\""));
        return (kept, log.Head());
    }

    private static void AssertSame(SavedView kept, AuditHead head, StateFile file)
    {
        var views = new SavedViews(file, TimeProvider.System);
        Assert.Equal([kept], views.Read());
        Assert.Equal(3, views.Save("Next", "/", isPinned: false).Id);
        Assert.Single(new ScheduleStore(file, TimeProvider.System).Read());
        Assert.Equal("nightly", Assert.Single(new AccessTokens(file, TimeProvider.System).Read()).Name);
        var log = new AuditLog(file, TimeProvider.System);
        Assert.Equal(head, log.Head());
        Assert.True(log.Verify(head).IsWhole);
        Assert.Equal(head.Sequence + 1, log.Append(AuditAction.SignIn, "later").Sequence);
    }
}
