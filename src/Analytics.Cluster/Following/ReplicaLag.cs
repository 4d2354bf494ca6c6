using Analytics.Cluster.Catalogue;

namespace Analytics.Cluster.Following;

/// <summary>How far this process's warehouse is behind the cluster, as it was last found out. For pages, and for whoever asks whether the process is ready.</summary>
/// <param name="clock">The time.</param>
/// <param name="shownFrom">From how long a lag on pages say so.</param>
/// <param name="unreadyFrom">From how long a lag on the process is not ready.</param>
public sealed class ReplicaLag(TimeProvider clock, TimeSpan shownFrom, TimeSpan unreadyFrom)
{
    private readonly Lock _turn = new();
    private State _state = new(0, 0, TimeSpan.Zero, null, null, null);

    /// <summary>The last entry that pages count; 0 before the first.</summary>
    public long Position => Read().Position;

    /// <summary>Published entries that are not taken up.</summary>
    public long Entries => Read().Entries;

    /// <summary>How old what pages show is at most: since when something published is not taken up, or since when nobody could ask. Zero for nothing.</summary>
    public TimeSpan Behind
    {
        get
        {
            var state = Read();
            var since = state.AskedAt is { } asked ? clock.GetUtcNow() - asked : TimeSpan.MaxValue;
            return state.Fault is null && state.AskedAt is not null ? state.Since : since;
        }
    }

    /// <summary>Why the cluster could not be asked the last time; null when it could.</summary>
    public string? Fault => Read().Fault;

    /// <summary>Whether the cluster was ever asked.</summary>
    public bool IsKnown => Read().AskedAt is not null;

    /// <summary>Whether pages should say so.</summary>
    public bool IsShown => Behind >= shownFrom;

    /// <summary>What no portal can show, since it waits behind a batch that is not read, where pages should say so; null elsewhere.</summary>
    public HeldUp? HeldUp => Read() is { Fault: null, HeldUp: { } held } && (held.Fault is not null || held.Since >= shownFrom) ? held : null;

    /// <summary>Whether it is near enough to be asked.</summary>
    public bool IsReady => Behind < unreadyFrom;

    /// <summary>Notes what was found out.</summary>
    /// <param name="position">The entry taken up last.</param>
    /// <param name="entries">Published entries that are not taken up.</param>
    /// <param name="since">Since when the first of them has been there.</param>
    /// <param name="heldUp">What nobody can take up yet; null for nothing.</param>
    public void Found(long position, long entries, TimeSpan since, HeldUp? heldUp = null)
    {
        lock (_turn) _state = new State(position, entries, since, heldUp, null, clock.GetUtcNow());
    }

    /// <summary>Notes that it could not be found out.</summary>
    public void Failed(string fault)
    {
        lock (_turn) _state = _state with { Fault = fault };
    }

    private State Read()
    {
        lock (_turn) return _state;
    }

    private sealed record State(long Position, long Entries, TimeSpan Since, HeldUp? HeldUp, string? Fault, DateTimeOffset? AskedAt);
}
