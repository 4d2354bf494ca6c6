using Analytics.Warehouse;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Sources;

namespace Analytics.Jobs.Inbox;

/// <summary>The ledger that the warehouse keeps.</summary>
internal sealed class WarehouseLedger(WarehouseDatabase warehouse) : ILedger
{
    private readonly CorpusOrigin _origin = new(warehouse);

    public IReadOnlyList<PendingFile> Pending(string folder) =>
        [.. PendingSources.Find(warehouse, folder).Select(source => new PendingFile(source.Path, source.Size, source.ModifiedAt, source.ChangedAt))];

    public bool KnowsNothingOutside(string folder) => _origin.KnowsNothingElse(folder);
}
