using System.Collections.Concurrent;
using Analytics.Retention.Erasure;

namespace Analytics.Jobs.Keeping;

/// <summary>How far an erasure or a backup is.</summary>
public enum KeepingStage
{
    /// <summary>It waits.</summary>
    Waiting,

    /// <summary>It is under way.</summary>
    Running,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It was not done.</summary>
    Failed,
}

/// <summary>An erasure or a backup that was asked for since the start.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Title">What it is; it names nobody.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="Sentence">What came of it; null while nothing has.</param>
/// <param name="At">When that was, UTC.</param>
public sealed record KeepingWork(Guid Id, string Title, KeepingStage Stage, string? Sentence, DateTime At);

/// <summary>
/// Orders on their way to their job. They stay in memory, for the job queue may lie in a database, which must not remember whom somebody wanted erased; an order that a stop
/// of the portal overtakes is given again.
/// </summary>
internal sealed class KeepingDesk(TimeProvider clock)
{
    private const int Remembered = 20;

    private readonly ConcurrentDictionary<Guid, ErasureOrder> _orders = [];
    private readonly Lock _turn = new();
    private readonly List<KeepingWork> _works = [];

    public IReadOnlyList<KeepingWork> Latest
    {
        get
        {
            lock (_turn) return [.. _works];
        }
    }

    public Guid Take(string title, ErasureOrder? order = null)
    {
        var id = Guid.NewGuid();
        if (order is not null) _orders[id] = order;
        Tell(id, title, KeepingStage.Waiting, null);
        return id;
    }

    public ErasureOrder? Hand(Guid id) => _orders.TryRemove(id, out var order) ? order : null;

    public void Tell(Guid id, KeepingStage stage, string? sentence = null) => Tell(id, "", stage, sentence);

    private void Tell(Guid id, string title, KeepingStage stage, string? sentence)
    {
        lock (_turn)
        {
            var at = _works.FindIndex(work => work.Id == id);
            var now = clock.GetUtcNow().UtcDateTime;
            if (at >= 0) _works[at] = _works[at] with { Stage = stage, Sentence = sentence, At = now };
            else if (title.Length > 0) _works.Insert(0, new KeepingWork(id, title, stage, sentence, now));
            if (_works.Count > Remembered) _works.RemoveAt(_works.Count - 1);
        }
    }
}
