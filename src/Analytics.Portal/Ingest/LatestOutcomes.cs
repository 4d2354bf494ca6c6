namespace Analytics.Portal.Ingest;

/// <summary>What became of the latest things that were sent, by an address that nobody guesses, so that a page can be reloaded. In memory alone.</summary>
/// <param name="kept">How many; beyond it the oldest goes.</param>
/// <typeparam name="T">What is told of each.</typeparam>
public abstract class LatestOutcomes<T>(int kept) where T : class
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, T> _outcomes = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>Keeps an outcome.</summary>
    /// <returns>Its key in the address.</returns>
    public string Keep(T outcome)
    {
        var key = Guid.NewGuid().ToString("N");
        lock (_gate)
        {
            _outcomes[key] = outcome;
            _order.Enqueue(key);
            if (_order.Count > kept) _outcomes.Remove(_order.Dequeue());
        }

        return key;
    }

    /// <summary>The outcome under a key; null when it is not, or no longer, kept.</summary>
    public T? Find(string? key)
    {
        lock (_gate) return key is null ? null : _outcomes.GetValueOrDefault(key);
    }
}
