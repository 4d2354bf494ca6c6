namespace Analytics.Warehouse.Queries;

/// <summary>What snapshots there should be, and which of them are stale.</summary>
public sealed class SnapshotSources(WarehouseDatabase warehouse) : Query<SnapshotSourcesRow>(warehouse)
{
    /// <summary>Runs first, then evaluators; asked anew each time, since snapshots do not count as changes of the warehouse.</summary>
    /// <param name="options">What else a snapshot depends on: thresholds and expected bands, as a text.</param>
    public IReadOnlyList<SnapshotSourcesRow> Read(string options) => Read(new QueryParameters().Add("options", options));
}

/// <summary>A snapshot that there is or should be.</summary>
/// <param name="Subject">run or evaluator.</param>
/// <param name="Name">The run or the evaluator.</param>
/// <param name="PreviousRun">The run before it of the same evaluator; null for its first and for evaluators.</param>
/// <param name="Fingerprint">Of the data as they are; null when there are none any more.</param>
/// <param name="Kept">Of the data the snapshot was computed from; null when there is no snapshot.</param>
public sealed record SnapshotSourcesRow(string Subject, string Name, string? PreviousRun, string? Fingerprint, string? Kept)
{
    /// <summary>Whether the snapshot must be computed anew, or taken away.</summary>
    public bool IsStale => Fingerprint != Kept;
}
