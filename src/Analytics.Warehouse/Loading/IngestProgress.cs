namespace Analytics.Warehouse.Loading;

/// <summary>How far an ingest is. <paramref name="Total"/> grows while sources are still being listed.</summary>
public sealed record IngestProgress(int Done, int Total, int Loaded, int Replaced, int Unchanged, int Quarantined, string? CurrentFile);
