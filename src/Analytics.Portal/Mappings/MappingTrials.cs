using Analytics.Mappings;

namespace Analytics.Portal.Mappings;

/// <summary>What a trial came to: what would be read, or the sentence that says why nothing was tried.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Trial">What would be read; null when nothing was tried.</param>
/// <param name="Faults">Mistakes of a mapping that was sent along.</param>
/// <param name="Refusal">Why nothing was tried, one sentence.</param>
public sealed record TrialOutcome(string File, MappingTrial? Trial, IReadOnlyList<MappingFault> Faults, string? Refusal);

/// <summary>The latest trials by their address, in memory alone: a page can be reloaded, and nothing of a file that was only tried stays.</summary>
public sealed class MappingTrials
{
    private const int Kept = 20;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, TrialOutcome> _outcomes = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>Keeps an outcome.</summary>
    /// <returns>Its key in the address.</returns>
    public string Keep(TrialOutcome outcome)
    {
        var key = Guid.NewGuid().ToString("N");
        lock (_gate)
        {
            _outcomes[key] = outcome;
            _order.Enqueue(key);
            if (_order.Count > Kept) _outcomes.Remove(_order.Dequeue());
        }

        return key;
    }

    /// <summary>The outcome under a key; null when it is not, or no longer, kept.</summary>
    public TrialOutcome? Find(string? key)
    {
        lock (_gate) return key is null ? null : _outcomes.GetValueOrDefault(key);
    }
}
