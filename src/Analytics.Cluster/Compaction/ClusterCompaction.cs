using Analytics.Cluster.Catalogue;
using Analytics.Cluster.Following;
using Analytics.Cluster.Store;
using Analytics.Warehouse;
using Analytics.Warehouse.Segments;

namespace Analytics.Cluster.Compaction;

/// <summary>
/// Merges what the log holds into one checkpoint, as a follower sees it: without what was replaced, repeated or erased. What the checkpoint holds is then deleted, so that nothing of what
/// was erased is left in the store.
/// </summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="store">The store.</param>
/// <param name="follower">A follower.</param>
/// <param name="warehouse">Its warehouse.</param>
public sealed class ClusterCompaction(ClusterCatalogue catalogue, ISegmentStore store, Follower follower, WarehouseDatabase warehouse)
{
    /// <summary>Does it.</summary>
    public async Task<CompactionDone> RunAsync(CancellationToken cancellationToken = default)
    {
        await follower.CatchUpAsync(cancellationToken: cancellationToken);
        var written = 0L;
        if (follower.Position > 0 && catalogue.LastCheckpoint() is var last && (last is null || last.Position < follower.Position)) written = await WriteAsync(follower.Position, cancellationToken);
        var old = catalogue.TakeOutOld();
        foreach (var (path, _) in old) await store.DeleteAsync(path, cancellationToken);
        return new CompactionDone(follower.Position, written, old.Count, old.Sum(segment => segment.Bytes));
    }

    private async Task<long> WriteAsync(long position, CancellationToken cancellationToken)
    {
        var (path, files) = await PutAsync(warehouse, store, catalogue.Id(), position, cancellationToken);
        if (catalogue.PublishCheckpoint(position, path, files)) return files.Sum(file => file.Bytes);
        await store.DeleteAsync(path, cancellationToken);
        return 0;
    }

    /// <summary>Puts everything a warehouse holds into the store, as a checkpoint that nobody knows of yet.</summary>
    internal static async Task<(string Path, IReadOnlyList<SegmentFile> Files)> PutAsync(
        WarehouseDatabase warehouse, ISegmentStore store, Guid cluster, long position, CancellationToken cancellationToken)
    {
        var scratch = Directory.CreateTempSubdirectory("analytics-checkpoint-").FullName;
        try
        {
            var files = await new CheckpointWriter(warehouse).WriteAsync(scratch, cancellationToken);
            var path = SegmentName.OfCheckpoint(cluster, position);
            await store.PutAsync(scratch, path, cancellationToken);
            return (path, files);
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }
}

/// <summary>What a compaction did.</summary>
/// <param name="Position">The last entry that the checkpoint holds.</param>
/// <param name="Written">Bytes of the new checkpoint; 0 when the one there was holds everything.</param>
/// <param name="Deleted">Segments and earlier checkpoints that were deleted.</param>
/// <param name="DeletedBytes">Their bytes.</param>
public sealed record CompactionDone(long Position, long Written, int Deleted, long DeletedBytes);
