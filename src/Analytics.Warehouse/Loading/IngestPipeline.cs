namespace Analytics.Warehouse.Loading;

/// <summary>What to ingest and what the user says about it.</summary>
/// <param name="Paths">Files, folders, .zip and .tar.gz archives.</param>
/// <param name="RunId">The run of files whose folder does not name one; null to take the files' last write time.</param>
/// <param name="StartedAt">When that run started; null to take the time in its name, else the files' last write time.</param>
/// <param name="Evaluator">Who evaluated; null to take what the run folder's run.json says, else "unnamed".</param>
public sealed record IngestRequest(IReadOnlyList<string> Paths, string? RunId = null, DateTime? StartedAt = null, string? Evaluator = null);

/// <summary>How far an ingest is. <paramref name="Total"/> grows while sources are still being listed.</summary>
public sealed record IngestProgress(int Done, int Total, int Loaded, int Replaced, int Unchanged, int Quarantined, string? CurrentFile);

/// <summary>What an ingest did.</summary>
/// <param name="Files">Transcript files met, archives' entries counted each.</param>
/// <param name="Loaded">New interviews.</param>
/// <param name="Replaced">Interviews whose changed content replaced the old.</param>
/// <param name="Unchanged">Files already loaded (or quarantined) with the same content.</param>
/// <param name="Quarantined">The files kept out, with their faults.</param>
/// <param name="Findings">Number of findings on what was loaded.</param>
/// <param name="Runs">Run ids that gained or changed interviews.</param>
/// <param name="Version">The warehouse version afterwards.</param>
public sealed record IngestSummary(
    int Files, int Loaded, int Replaced, int Unchanged, IReadOnlyList<QuarantinedFile> Quarantined, int Findings, IReadOnlyList<string> Runs, long Version);

/// <summary>One file that was kept out.</summary>
public sealed record QuarantinedFile(string SourceFile, string RunId, IReadOnlyList<Transcripts.Fault> Faults);

/// <summary>Limits that keep one bad input from harming the rest. Validated at start.</summary>
public sealed record IngestLimits
{
    /// <summary>Largest transcript, in bytes.</summary>
    public long MaxFileBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>Most bytes one archive may unpack to.</summary>
    public long MaxArchiveBytes { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>Highest ratio of unpacked to packed bytes of one archive entry above 1 MiB.</summary>
    public int MaxCompressionRatio { get; init; } = 200;

    /// <summary>Most entries in one archive.</summary>
    public int MaxArchiveEntries { get; init; } = 200_000;

    /// <summary>Files in one transaction.</summary>
    public int BatchFiles { get; init; } = 1_000;

    /// <summary>Bytes of text in one transaction; whichever limit is met first closes the batch.</summary>
    public long BatchBytes { get; init; } = 64L * 1024 * 1024;
}

/// <summary>Paths to committed rows: lists sources, parses in parallel, loads batch by batch. The portal's job and the command line both call it.</summary>
public sealed class IngestPipeline(WarehouseDatabase warehouse, IngestLimits limits, TimeProvider clock)
{
    /// <summary>Ingests everything the request names. Faulty files are quarantined and the rest goes on.</summary>
    /// <exception cref="IngestSourceException">A path does not exist, or nothing there can be ingested.</exception>
    public Task<IngestSummary> IngestAsync(IngestRequest request, IProgress<IngestProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        _ = (warehouse, limits, clock);
        throw new NotImplementedException();
    }
}

/// <summary>A path cannot be ingested; the message says which, why, and what to do.</summary>
public sealed class IngestSourceException(string message) : Exception(message);
