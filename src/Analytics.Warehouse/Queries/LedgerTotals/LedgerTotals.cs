namespace Analytics.Warehouse.Queries;

/// <summary>How many files were ever seen, by their last fate.</summary>
public sealed class LedgerTotals(WarehouseDatabase warehouse) : Query<LedgerTotalsRow>(warehouse)
{
    /// <summary>The totals; zeros in an empty warehouse.</summary>
    public LedgerTotalsRow Read() => ReadKept()[0];
}

/// <summary>Files by fate; <see cref="Files"/> is the sum of the others.</summary>
/// <param name="Files">All files ever seen.</param>
/// <param name="Loaded">Those that are loaded.</param>
/// <param name="Quarantined">Those that are kept out.</param>
/// <param name="Duplicate">Those that are byte-identical to another of their run.</param>
/// <param name="Dismissed">Those that were kept out and that somebody has dismissed.</param>
/// <param name="Unchanged">Those that say what a known file says under another path.</param>
/// <param name="Erased">Those of what was erased, which are not loaded again.</param>
public sealed record LedgerTotalsRow(int Files, int Loaded, int Quarantined, int Duplicate = 0, int Dismissed = 0, int Unchanged = 0, int Erased = 0);
