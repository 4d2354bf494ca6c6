using Analytics.Cluster.Catalogue;
using Analytics.Jobs.Inbox;
using Analytics.Warehouse.Erasure;
using Analytics.Warehouse.Sources;

namespace Analytics.Jobs.Cluster;

/// <summary>What the catalogue says is left to do.</summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="erased">Where it is kept what was erased.</param>
internal sealed class ClusterLedger(ClusterCatalogue catalogue, IErasedMarks? erased = null) : ILedger
{
    public IReadOnlyList<PendingFile> Pending(string folder)
    {
        var marks = erased?.Read();
        return [.. catalogue.New(PendingSources.Standing(folder), marks is null ? null : marks.PathOf).Select(source => new PendingFile(source.Path, source.Size, source.ModifiedAt, source.ChangedAt))];
    }

    public bool KnowsNothingOutside(string folder) => false;
}
