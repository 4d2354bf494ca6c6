using System.Xml.Linq;
using Analytics.State.Access;
using Analytics.State.Secrets;

namespace Analytics.State.Tests;

/// <summary>Sessions that can be ended from elsewhere, rights that were seen last, keys that portals share.</summary>
public class SessionsTests : IDisposable
{
    private readonly TemporaryState _state;
    private readonly MovedClock _clock = new(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
    private readonly Sessions _sessions;

    public SessionsTests() : this(null)
    {
    }

    protected SessionsTests(string? server)
    {
        _state = new TemporaryState(server);
        _sessions = new Sessions(_state.File, _clock);
    }

    [Fact]
    public void Session_IsLiveUntilItIsEnded()
    {
        var (one, other) = (_sessions.Begin("ada"), _sessions.Begin("ada"));

        Assert.NotEqual(one, other);
        Assert.False(_sessions.IsLive("made up"));
        _sessions.End(one);
        Assert.Equal((false, true), (_sessions.IsLive(one), _sessions.IsLive(other)));
    }

    [Fact]
    public void EndAll_EndsEverySessionOfOnePerson_ButTheOneThatGoesOn()
    {
        var (first, second, bobs) = (_sessions.Begin("ada"), _sessions.Begin("ada"), _sessions.Begin("bob"));

        Assert.Equal(1, _sessions.EndAll("ada", but: second));
        Assert.Equal((false, true, true), (_sessions.IsLive(first), _sessions.IsLive(second), _sessions.IsLive(bobs)));
        Assert.Equal(1, _sessions.EndAll("ada"));
        Assert.Equal(0, _sessions.EndAll("ada"));
    }

    [Fact]
    public void Live_ListsThoseThatBeganSince_TheNewestFirst()
    {
        _sessions.Begin("early");
        _clock.Advance(TimeSpan.FromHours(1));
        var since = _clock.GetUtcNow().UtcDateTime;
        _sessions.Begin("ada");
        _clock.Advance(TimeSpan.FromMinutes(1));
        _sessions.End(_sessions.Begin("gone"));
        _sessions.Begin("bob");

        Assert.Equal([("bob", since.AddMinutes(1)), ("ada", since)], _sessions.Live(since).Select(session => (session.Name, session.BeganAt)));
    }

    [Fact]
    public void Rights_ThatChanged_AreToldOnce()
    {
        var seen = new RightsSeen(_state.File, _clock);

        Assert.Null(seen.Note("ada", new Rights(Role.Analyst, null)));
        Assert.Null(seen.Note("ada", new Rights(Role.Analyst, null)));
        Assert.Equal(new Rights(Role.Analyst, null), seen.Note("ada", new Rights(Role.Admin, null)));
        Assert.Equal(new Rights(Role.Admin, null), seen.Note("ada", new Rights(Role.Admin, ["Clerk", "Smith"])));
        Assert.Null(seen.Note("ada", new Rights(Role.Admin, ["Smith", "Clerk"])));
        Assert.Equal(["Clerk", "Smith"], seen.Note("ada", new Rights(Role.Admin, []))!.Positions!.Order());
    }

    [Fact]
    public void Keys_AreGivenBackAsTheyWereStored()
    {
        var keys = new ProtectionKeys(_state.File, _clock);
        keys.StoreElement(new XElement("key", new XAttribute("id", "1"), "a < b"), "first");
        keys.StoreElement(new XElement("key", new XAttribute("id", "2")), "second");

        Assert.Equal(["1", "2"], new ProtectionKeys(_state.Reopen(), _clock).GetAllElements().Select(key => key.Attribute("id")!.Value));
        Assert.Equal("a < b", keys.GetAllElements().First().Value);
    }

    public void Dispose()
    {
        _state.Dispose();
        GC.SuppressFinalize(this);
    }
}
