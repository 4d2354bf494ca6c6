namespace Analytics.Warehouse.Queries;

/// <summary>The latest batches, newest first.</summary>
public sealed class BatchHistory(WarehouseDatabase warehouse) : Query<BatchRow>(warehouse)
{
    /// <summary>The latest batches.</summary>
    /// <param name="take">Most rows to return.</param>
    public IReadOnlyList<BatchRow> Read(int take) => ReadKept(new { take });
}

/// <summary>One transaction that loaded files.</summary>
/// <param name="BatchId">Its number.</param>
/// <param name="Origin">Where its files came from.</param>
/// <param name="StartedAt">When it began, in UTC.</param>
/// <param name="FinishedAt">When it was committed, in UTC.</param>
/// <param name="Loaded">New interviews.</param>
/// <param name="Replaced">Interviews whose changed content replaced the old.</param>
/// <param name="Unchanged">Files that were already there.</param>
/// <param name="Quarantined">Files kept out.</param>
public sealed record BatchRow(
    long BatchId, string Origin, DateTime StartedAt, DateTime FinishedAt, int Loaded, int Replaced, int Unchanged, int Quarantined);
