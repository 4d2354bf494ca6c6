namespace Analytics.Warehouse.Loading;

/// <summary>What to ingest and what the user says about it.</summary>
/// <param name="Paths">Files, folders, .zip and .tar.gz archives.</param>
/// <param name="RunId">The run of files whose folder does not name one; null to take their folder's path, else the files' last write time.</param>
/// <param name="StartedAt">When that run started; null to take the time in its name, else the files' last write time.</param>
/// <param name="Evaluator">Who evaluated; null to take what the run folder's run.json says, else "unnamed".</param>
public sealed record IngestRequest(IReadOnlyList<string> Paths, string? RunId = null, DateTime? StartedAt = null, string? Evaluator = null)
{
    /// <summary>The folder that is ingested where <see cref="Paths"/> names single files of it, as of an inbox: runs are told by the path below it.</summary>
    public string? Root { get; init; }
}
