namespace Analytics.Warehouse.Loading;

/// <summary>What the ledger says of one file.</summary>
/// <param name="RowId">DuckDB's row id, good within one transaction.</param>
/// <param name="Key">The file.</param>
/// <param name="SourceFile">The name it is shown by.</param>
/// <param name="Origin">Where it was last read from.</param>
/// <param name="Sha256">Its content when last seen; null when it was not read.</param>
/// <param name="Size">Bytes when last seen.</param>
/// <param name="ModifiedAt">Last write time when last seen.</param>
/// <param name="IsQuarantined">Whether its last content was kept out.</param>
/// <param name="InterviewId">The interview it was last loaded as; null when it never was.</param>
internal sealed record LedgerRow(
    long RowId, FileKey Key, string SourceFile, string Origin, string? Sha256, long Size, DateTime? ModifiedAt, bool IsQuarantined, long? InterviewId);
