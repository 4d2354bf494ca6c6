using Analytics.Warehouse;

namespace Analytics.Jobs.Inbox;

/// <summary>The ledger of the warehouse.</summary>
internal sealed class WarehouseLedger(WarehouseDatabase warehouse) : ILedger
{
    public IReadOnlyList<PendingFile> Pending(string folder) => throw new NotImplementedException(folder + warehouse);

    public bool KnowsNothingOutside(string folder) => throw new NotImplementedException();
}
