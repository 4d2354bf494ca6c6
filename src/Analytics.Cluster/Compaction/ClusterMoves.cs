using Analytics.Cluster.Catalogue;
using Analytics.Cluster.Following;
using Analytics.Cluster.Store;
using Analytics.Warehouse;
using Analytics.Warehouse.Segments;

namespace Analytics.Cluster.Compaction;

/// <summary>The way from one process into a cluster and back.</summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="store">The store.</param>
public sealed class ClusterMoves(ClusterCatalogue catalogue, ISegmentStore store)
{
    /// <summary>Begins the cluster with what a warehouse holds, which stays as it is. Interviews keep their ids, files that were loaded are not loaded again.</summary>
    /// <param name="warehouse">The warehouse.</param>
    /// <param name="cancellationToken">Ends it; nothing was begun then.</param>
    /// <exception cref="ClusterUnavailableException">There is something in the cluster already.</exception>
    public async Task BeginAsync(WarehouseDatabase warehouse, CancellationToken cancellationToken = default)
    {
        var known = await LedgerFacts.ReadAsync(warehouse, cancellationToken);
        var (path, files) = await ClusterCompaction.PutAsync(warehouse, store, catalogue.Id(), 1, cancellationToken);
        try
        {
            catalogue.Begin(path, files, known);
        }
        catch
        {
            await store.DeleteAsync(path, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Lets a new warehouse take up everything and then follow nothing: one that a process alone can go on with.</summary>
    /// <param name="warehouse">The warehouse; it holds nothing.</param>
    /// <param name="follower">Its follower.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task ExportAsync(WarehouseDatabase warehouse, Follower follower, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(warehouse);
        ArgumentNullException.ThrowIfNull(follower);
        await follower.CatchUpAsync(cancellationToken: cancellationToken);
        await warehouse.WriteAsync(
            connection =>
            {
                FollowedPosition.End(connection);
                return true;
            },
            cancellationToken);
        await warehouse.CheckpointAsync(cancellationToken);
    }
}
