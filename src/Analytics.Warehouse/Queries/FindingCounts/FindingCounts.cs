namespace Analytics.Warehouse.Queries;

/// <summary>Findings by code and severity, gravest and most frequent first.</summary>
public sealed class FindingCounts(WarehouseDatabase warehouse) : Query<FindingCountRow>(warehouse)
{
    /// <summary>All codes that occur.</summary>
    public IReadOnlyList<FindingCountRow> Read() => ReadKept();
}

/// <summary>How often a finding occurs.</summary>
/// <param name="Code">A code of the findings view, such as item_unmatched.</param>
/// <param name="Severity">info, warning or error.</param>
/// <param name="Findings">Occurrences.</param>
/// <param name="Interviews">Interviews it occurs in.</param>
public sealed record FindingCountRow(string Code, string Severity, int Findings, int Interviews);
