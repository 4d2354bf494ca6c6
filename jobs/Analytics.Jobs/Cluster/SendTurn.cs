using Analytics.Cluster.Catalogue;

namespace Analytics.Jobs.Cluster;

/// <summary>Which of the portals sends what goes out by schedule: the one that holds a lock. Taken and looked after by one thread, asked by all.</summary>
internal sealed class SendTurn(ClusterCatalogue catalogue) : IDisposable
{
    private readonly ClusterLock _lock = new(catalogue, ClusterDuty.Send);
    private volatile bool _isOurs;

    /// <summary>Whether it is this one.</summary>
    public bool IsOurs => _isOurs;

    /// <summary>Takes the turn where nobody has it; whoever has it keeps it while it looks.</summary>
    public void Look()
    {
        try
        {
            _isOurs = _lock.TryHold();
        }
        catch
        {
            _isOurs = false;
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _lock.Dispose();
}
