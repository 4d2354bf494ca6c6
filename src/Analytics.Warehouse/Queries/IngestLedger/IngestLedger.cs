namespace Analytics.Warehouse.Queries;

/// <summary>Every file ever seen and its last fate, newest first.</summary>
public sealed class IngestLedger(WarehouseDatabase warehouse) : Query<IngestLedgerRow>(warehouse)
{
    /// <summary>One page of the ledger; empty when nothing matches or the page lies behind the last one.</summary>
    /// <param name="text">Words that the file's name, its origin, or the candidate's code or name contain, in either case; null for all.</param>
    /// <param name="status">loaded or quarantined; null for both.</param>
    /// <param name="skip">Files to leave out at the start, from 0.</param>
    /// <param name="take">Most files to return.</param>
    public IReadOnlyList<IngestLedgerRow> Read(string? text, string? status, int skip, int take) =>
        ReadKept(new { text, status, skip, take });
}

/// <summary>A file and its fate.</summary>
/// <param name="RunId">Its run.</param>
/// <param name="SourceFile">Run folder and file name.</param>
/// <param name="Origin">The path it was last read from; archive!entry for a file in an archive.</param>
/// <param name="SizeBytes">Its size.</param>
/// <param name="Status">loaded or quarantined.</param>
/// <param name="InterviewId">The interview it holds; null when it never loaded.</param>
/// <param name="BatchId">The batch that last changed it.</param>
/// <param name="SeenAt">When that was, in UTC.</param>
/// <param name="CandidateCode">The candidate's code, such as C017; null when it never loaded.</param>
/// <param name="Candidate">The candidate's name; null when it never loaded.</param>
/// <param name="Total">How many files match, over all pages.</param>
public sealed record IngestLedgerRow(
    string RunId, string SourceFile, string Origin, long SizeBytes, string Status, long? InterviewId, long BatchId, DateTime SeenAt,
    string? CandidateCode, string? Candidate, int Total);
