namespace Analytics.Warehouse.Loading;

/// <summary>What to ingest and what the user says about it.</summary>
/// <param name="Paths">Files, folders, .zip and .tar.gz archives.</param>
/// <param name="RunId">The run of files whose folder does not name one; null to take the files' last write time.</param>
/// <param name="StartedAt">When that run started; null to take the time in its name, else the files' last write time.</param>
/// <param name="Evaluator">Who evaluated; null to take what the run folder's run.json says, else "unnamed".</param>
public sealed record IngestRequest(IReadOnlyList<string> Paths, string? RunId = null, DateTime? StartedAt = null, string? Evaluator = null);
