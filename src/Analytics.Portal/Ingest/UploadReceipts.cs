using Analytics.Jobs.Upload;

namespace Analytics.Portal.Ingest;

/// <summary>What became of an upload: a receipt, or the sentence that says why nothing was taken.</summary>
public sealed record UploadOutcome(UploadReceipt? Receipt, string? Refusal)
{
    /// <summary>The HTTP status that says the same to a program: 200, 400 or 413.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Whether it was no form at all.</summary>
    public bool IsMalformed { get; init; }
}

/// <summary>
/// The latest uploads by their address, so that a page can be reloaded to follow its files. They are kept in memory only: after a restart the
/// ledger answers what became of a file.
/// </summary>
public sealed class UploadReceipts
{
    private const int Kept = 100;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, UploadOutcome> _outcomes = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>Keeps an outcome.</summary>
    /// <returns>Its key in the address.</returns>
    public string Keep(UploadOutcome outcome)
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
    public UploadOutcome? Find(string? key)
    {
        lock (_gate) return key is null ? null : _outcomes.GetValueOrDefault(key);
    }
}
