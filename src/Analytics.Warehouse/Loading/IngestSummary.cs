namespace Analytics.Warehouse.Loading;

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
    int Files, int Loaded, int Replaced, int Unchanged, IReadOnlyList<QuarantinedFile> Quarantined, int Findings, IReadOnlyList<string> Runs, long Version)
{
    /// <summary>Files that are byte-identical to another of their run and counted there.</summary>
    public int Duplicates { get; init; }

    /// <summary>Files of interviews and candidates that were erased: they were not loaded again.</summary>
    public int Erased { get; init; }
}

/// <summary>One file that was kept out.</summary>
public sealed record QuarantinedFile(string SourceFile, string RunId, IReadOnlyList<Transcripts.Fault> Faults);
