namespace Analytics.Warehouse.Loading;

/// <summary>Limits that keep one bad input from harming the rest. Section <c>Ingest</c>, validated at start.</summary>
public sealed record IngestLimits
{
    /// <summary>The configuration section these are read from.</summary>
    public const string Section = "Ingest";

    /// <summary>Largest transcript, in bytes.</summary>
    public long MaxFileBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>Most bytes one archive may unpack to.</summary>
    public long MaxArchiveBytes { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>Highest ratio of unpacked to packed bytes of one archive entry above 1 MiB.</summary>
    public int MaxCompressionRatio { get; init; } = 200;

    /// <summary>Most entries in one archive.</summary>
    public int MaxArchiveEntries { get; init; } = 200_000;

    /// <summary>Files in one transaction. Large ones are packed straight into the file, small ones go through the log first.</summary>
    public int BatchFiles { get; init; } = 10_000;

    /// <summary>Bytes of text in one transaction; whichever limit is met first closes the batch.</summary>
    public long BatchBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>
    /// Regular expression that finds the candidate code in a file's name without its ending: what its first group matches, or all of it where it has none.
    /// </summary>
    public string CandidateCodePattern { get; init; } = CandidateCode.UsualPattern;
}
