namespace Analytics.Warehouse.Loading;

/// <summary>What loading a batch did.</summary>
/// <param name="Files">Files met.</param>
/// <param name="Loaded">New interviews.</param>
/// <param name="Replaced">Interviews of changed content.</param>
/// <param name="Unchanged">Files known with the same content.</param>
/// <param name="Duplicates">Files that say what another of their run says.</param>
/// <param name="Quarantined">Files kept out.</param>
/// <param name="Findings">Findings on what was loaded.</param>
/// <param name="Runs">Runs that gained or changed interviews.</param>
/// <param name="LastFile">The last file met; null when there was none.</param>
/// <param name="IsChange">Whether anything changed that a query can see.</param>
internal sealed record LoadedBatch(
    int Files, int Loaded, int Replaced, int Unchanged, int Duplicates, IReadOnlyList<QuarantinedFile> Quarantined, int Findings, IReadOnlyList<string> Runs, string? LastFile,
    bool IsChange)
{
    /// <summary>Where files of what was erased lie, which were not loaded.</summary>
    public IReadOnlyList<string> Erased { get; init; } = [];

    /// <summary>Rows of interviews written.</summary>
    public long Rows { get; init; }

    /// <summary>Where files lie that repeated what another no longer says: they were forgotten and must be read again.</summary>
    public IReadOnlyList<string> Forgotten { get; init; } = [];
}
