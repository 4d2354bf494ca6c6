namespace Analytics.Warehouse.Queries;

/// <summary>Why files are kept out.</summary>
public sealed class KeptOutReasons(WarehouseDatabase warehouse) : Query<KeptOutReasonRow>(warehouse)
{
    /// <summary>The reasons; empty when no file is kept out.</summary>
    public IReadOnlyList<KeptOutReasonRow> Read() => ReadKept();
}

/// <summary>A reason.</summary>
/// <param name="Code">The fault's code, such as no_header.</param>
/// <param name="Files">Files that have it; one with several reasons counts under each.</param>
public sealed record KeptOutReasonRow(string Code, int Files);
