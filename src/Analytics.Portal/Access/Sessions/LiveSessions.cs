using System.Collections.Concurrent;
using Analytics.State;
using Analytics.State.Access;

namespace Analytics.Portal.Access.Sessions;

/// <summary>
/// Which sessions go on, as this process knows: asked of the state every few seconds, since another portal may have ended one. What a page that is live holds open is closed when its
/// session ends.
/// </summary>
public sealed class LiveSessions(State.Access.Sessions sessions, TimeProvider clock)
{
    /// <summary>How long an answer is believed.</summary>
    internal static readonly TimeSpan Believed = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _seen = new();
    private readonly ConcurrentDictionary<Guid, Connection> _open = new();

    /// <summary>Begins a session.</summary>
    /// <param name="viewer">Whose.</param>
    /// <returns>What its cookie carries; null where it cannot be kept: then it ends by time alone.</returns>
    public string? Begin(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return Try(() => sessions.Begin(viewer.Name), null);
    }

    /// <summary>Whether a session goes on. While the state cannot be read it does.</summary>
    /// <param name="id">What its cookie carries.</param>
    public bool IsLive(string id)
    {
        var now = clock.GetUtcNow();
        if (_seen.TryGetValue(id, out var at) && now - at < Believed) return true;
        var isLive = Try(() => sessions.IsLive(id), true);
        if (isLive) _seen[id] = now;
        else Forget(id);
        return isLive;
    }

    /// <summary>Ends a session, and what it holds open.</summary>
    public void End(string id)
    {
        Try(() =>
        {
            sessions.End(id);
            return true;
        }, false);
        Forget(id);
        Close();
    }

    /// <summary>Ends every session of somebody.</summary>
    /// <param name="name">What they are called.</param>
    /// <returns>How many ended.</returns>
    /// <exception cref="StateUnavailableException">They cannot be ended.</exception>
    public int EndAll(string name)
    {
        var ended = sessions.EndAll(name);
        _seen.Clear();
        Close();
        return ended;
    }

    /// <summary>Closes what sessions that have ended hold open, and forgets answers of long ago.</summary>
    public void Close()
    {
        var now = clock.GetUtcNow();
        foreach (var (id, _) in _seen.Where(one => now - one.Value >= Believed)) _seen.TryRemove(id, out _);
        foreach (var open in _open.Values.Where(one => now >= one.Until || !IsLive(one.Session))) open.Abort();
    }

    /// <summary>Notes what a session holds open, until what is returned is disposed.</summary>
    /// <param name="id">The session.</param>
    /// <param name="until">When it is over however live it is.</param>
    /// <param name="abort">Closes it.</param>
    public IDisposable Hold(string id, DateTimeOffset until, Action abort)
    {
        var key = Guid.NewGuid();
        _open[key] = new Connection(id, until, abort);
        return new Held(() => _open.TryRemove(key, out _));
    }

    private void Forget(string id) => _seen.TryRemove(id, out _);

    private static T Try<T>(Func<T> ask, T otherwise)
    {
        try
        {
            return ask();
        }
        catch (StateUnavailableException)
        {
            return otherwise;
        }
    }

    private sealed record Connection(string Session, DateTimeOffset Until, Action Abort);

    private sealed class Held(Action release) : IDisposable
    {
        public void Dispose() => release();
    }
}

/// <summary>Looks every few seconds whether what is held open still may be.</summary>
internal sealed class SessionSweep(LiveSessions sessions, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LiveSessions.Believed, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) sessions.Close();
    }
}
