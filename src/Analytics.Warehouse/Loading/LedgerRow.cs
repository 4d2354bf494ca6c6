using Analytics.Warehouse.Sources;

namespace Analytics.Warehouse.Loading;

/// <summary>What the ledger says of one file.</summary>
/// <param name="RowId">DuckDB's row id, good within one transaction.</param>
/// <param name="Key">The file.</param>
/// <param name="SourceFile">The name it is shown by.</param>
/// <param name="Origin">Where it was last read from.</param>
/// <param name="Sha256">Its content when last seen; null when it was not read.</param>
/// <param name="Size">Bytes when last seen.</param>
/// <param name="ModifiedAt">Last write time when last seen.</param>
/// <param name="ChangedAt">When anything about it had last changed when last seen; null where the system did not say.</param>
/// <param name="Status">What became of its last content.</param>
/// <param name="InterviewId">The interview it was last loaded as, or whose content it repeats; null when it never was.</param>
/// <param name="InterviewNo">That interview's number.</param>
/// <param name="LoadedSha256">That interview's content, which may be older than the file's.</param>
internal sealed record LedgerRow(
    long RowId, FileKey Key, string SourceFile, string Origin, string? Sha256, long Size, DateTime? ModifiedAt, DateTime? ChangedAt, FileStatus Status,
    long? InterviewId, long? InterviewNo, string? LoadedSha256)
{
    /// <summary>Whether it has an interview of its own: of its last content, or of the last one that loaded.</summary>
    public bool HasInterview => InterviewNo is not null && Status != FileStatus.Duplicate;

    /// <summary>Whether its last content is not in the tables.</summary>
    public bool IsKeptOut => Status is FileStatus.Quarantined or FileStatus.Dismissed;

    /// <summary>Where it is asked whether it still stands.</summary>
    public Disk Disk { get; init; } = Disk.Here;

    /// <summary>Whether it is known to stand on disk no longer. What came out of an archive, or was never on disk, is not.</summary>
    public bool IsGone => Path.IsPathRooted(Origin) && !Origin.Contains('!', StringComparison.Ordinal) && !Disk.HasFile(Origin);
}

/// <summary>What became of a file's last content. Names in snake_case are the values of <c>ingest_files.status</c>.</summary>
internal enum FileStatus
{
    /// <summary>It is an interview.</summary>
    Loaded,

    /// <summary>It is byte-identical to another file of its run and counted there.</summary>
    Duplicate,

    /// <summary>It was kept out.</summary>
    Quarantined,

    /// <summary>It was kept out, and somebody said that it need not be tried again.</summary>
    Dismissed,

    /// <summary>It was erased, or is of a candidate who was, and came again: the row names nobody.</summary>
    Erased,
}
