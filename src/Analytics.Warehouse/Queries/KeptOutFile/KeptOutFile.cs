namespace Analytics.Warehouse.Queries;

/// <summary>One file that was kept out or dismissed.</summary>
public sealed class KeptOutFile(WarehouseDatabase warehouse) : Query<KeptOutFileRow>(warehouse)
{
    /// <summary>Its reasons, the first line first; empty when there is no such file.</summary>
    /// <param name="runId">Its run.</param>
    /// <param name="sourceFile">Run folder and file name.</param>
    public IReadOnlyList<KeptOutFileRow> Read(string runId, string sourceFile) => ReadKept(new { run_id = runId, source_file = sourceFile });
}

/// <summary>A reason why a file is kept out.</summary>
/// <param name="RunId">Its run.</param>
/// <param name="SourceFile">Run folder and file name.</param>
/// <param name="Origin">The path it was last read from; archive!entry for a file in an archive.</param>
/// <param name="Status">quarantined or dismissed.</param>
/// <param name="Note">Why it was dismissed; null when it was not.</param>
/// <param name="InterviewId">The interview that was loaded from it before; null when none was.</param>
/// <param name="SeenAt">When it was kept out, in UTC.</param>
/// <param name="Code">The fault's code; null when no reason is known any more.</param>
/// <param name="Line">The line it stands on, from 1.</param>
/// <param name="Detail">One sentence with the value at hand and what would be allowed.</param>
public sealed record KeptOutFileRow(
    string RunId, string SourceFile, string Origin, string Status, string? Note, long? InterviewId, DateTime SeenAt, string? Code, int? Line, string? Detail);
