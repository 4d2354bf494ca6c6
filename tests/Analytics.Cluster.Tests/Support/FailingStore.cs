using Analytics.Cluster.Store;

namespace Analytics.Cluster.Tests.Support;

/// <summary>A store that something is done before when a segment is put into it: waiting, or failing as a full disk does.</summary>
internal sealed class FailingStore(ISegmentStore store, Func<string, CancellationToken, Task> before) : ISegmentStore
{
    public async Task PutAsync(string folder, string name, CancellationToken cancellationToken = default)
    {
        await before(name, cancellationToken);
        await store.PutAsync(folder, name, cancellationToken);
    }

    public Task<LocalSegment> OpenAsync(string name, CancellationToken cancellationToken = default) => store.OpenAsync(name, cancellationToken);

    public IAsyncEnumerable<StoredSegment> ListAsync(CancellationToken cancellationToken = default) => store.ListAsync(cancellationToken);

    public Task DeleteAsync(string name, CancellationToken cancellationToken = default) => store.DeleteAsync(name, cancellationToken);
}
