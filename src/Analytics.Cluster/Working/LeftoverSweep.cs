using Analytics.Cluster.Catalogue;
using Analytics.Cluster.Store;
using Dapper;

namespace Analytics.Cluster.Working;

/// <summary>Deletes what this cluster put into the store and its catalogue does not name: the work of workers that were killed, and of those that came second. What others put there stays.</summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="store">The store.</param>
public sealed class LeftoverSweep(ClusterCatalogue catalogue, ISegmentStore store)
{
    /// <summary>Deletes everything that has not been written to for so long that nobody can be about to publish it.</summary>
    /// <param name="untouchedSince">Segments written to later (UTC) stay.</param>
    /// <param name="cancellationToken">Ends it between two segments.</param>
    /// <returns>How many were deleted.</returns>
    public async Task<int> RunAsync(DateTime untouchedSince, CancellationToken cancellationToken = default)
    {
        var (deleted, cluster) = (0, catalogue.Id());
        await foreach (var segment in store.ListAsync(cancellationToken))
        {
            if (!SegmentName.IsOf(cluster, segment.Name) || segment.WrittenAt >= untouchedSince || IsNamed(segment.Name)) continue;
            await store.DeleteAsync(segment.Name, cancellationToken);
            deleted++;
        }

        return deleted;
    }

    private bool IsNamed(string name) => catalogue.Ask(connection => connection.ExecuteScalar<bool>("select exists (select from segment where path = @name and deleted_at is null)", new { name }));
}
