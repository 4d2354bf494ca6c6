namespace Analytics.Warehouse.Queries;

/// <summary>The files kept out, one row a fault, newest first.</summary>
public sealed class QuarantineList(WarehouseDatabase warehouse) : Query<QuarantineRow>(warehouse)
{
    private const int MostOfOneFile = 100;

    /// <summary>The newest faults.</summary>
    /// <param name="take">Most rows to return.</param>
    public IReadOnlyList<QuarantineRow> Read(int take) => ReadKept(new { source_file = (string?)null, take });

    /// <summary>The faults of one file, the first line first; empty when it is not in quarantine.</summary>
    /// <param name="sourceFile">Run folder and file name.</param>
    public IReadOnlyList<QuarantineRow> Read(string sourceFile) => ReadKept(new { source_file = (string?)sourceFile, take = MostOfOneFile });
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
