namespace Analytics.Warehouse;

/// <summary>What an examination of a warehouse's file found.</summary>
/// <param name="File">Its full path.</param>
/// <param name="SizeBytes">Its size; 0 when there is none.</param>
/// <param name="LogBytes">Size of the log beside it, whose content is not in the file yet; 0 without one.</param>
/// <param name="State">What it is.</param>
/// <param name="Tables">Its tables, each read from the first row to the last; empty when the file could not be opened.</param>
/// <param name="Problems">One sentence each; empty when it is whole.</param>
public sealed record CheckedWarehouse(
    string File, long SizeBytes, long LogBytes, WarehouseState State, IReadOnlyList<CheckedTable> Tables, IReadOnlyList<string> Problems);

/// <summary>A table that was read whole.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Its rows; null when they cannot be read.</param>
public sealed record CheckedTable(string Name, long? Rows);

/// <summary>What a file is, after it was examined.</summary>
public enum WarehouseState
{
    /// <summary>Every value can be read, and rows that belong together are there together.</summary>
    Whole,

    /// <summary>Something cannot be read, or is missing.</summary>
    Damaged,

    /// <summary>It could not be examined: there is no such file, a process holds it, or it is no warehouse of this version.</summary>
    NotExamined,
}
