namespace Analytics.Warehouse.Queries;

/// <summary>How many files were ever seen, by their last fate.</summary>
public sealed class LedgerTotals(WarehouseDatabase warehouse) : Query<LedgerTotalsRow>(warehouse)
{
    /// <summary>The totals; zeros in an empty warehouse.</summary>
    public LedgerTotalsRow Read() => ReadKept()[0];
}

/// <summary>Files by fate.</summary>
/// <param name="Files">All files ever seen.</param>
/// <param name="Loaded">Those that are loaded.</param>
/// <param name="Quarantined">Those that are kept out.</param>
public sealed record LedgerTotalsRow(int Files, int Loaded, int Quarantined);
