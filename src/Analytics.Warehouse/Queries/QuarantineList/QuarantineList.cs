namespace Analytics.Warehouse.Queries;

/// <summary>The files kept out, one row a fault, newest first.</summary>
public sealed class QuarantineList(WarehouseDatabase warehouse) : Query<QuarantineRow>(warehouse)
{
    /// <summary>The newest faults.</summary>
    /// <param name="take">Most rows to return.</param>
    public IReadOnlyList<QuarantineRow> Read(int take) => ReadKept(new { take });
}

/// <summary>Why a file was kept out.</summary>
/// <param name="SourceFile">Run folder and file name.</param>
/// <param name="RunId">Its run.</param>
/// <param name="Code">The fault's code, such as no_header.</param>
/// <param name="Line">The line it stands on, from 1.</param>
/// <param name="Detail">One sentence with the value at hand and what would be allowed.</param>
/// <param name="SeenAt">When it was seen, in UTC.</param>
/// <param name="Total">How many faults there are, shown or not.</param>
public sealed record QuarantineRow(string SourceFile, string RunId, string Code, int Line, string Detail, DateTime SeenAt, int Total);
