namespace Analytics.Warehouse.Queries;

/// <summary>How much of what was ever seen came from one folder.</summary>
public sealed class CorpusOrigin(WarehouseDatabase warehouse) : Query<CorpusOriginRow>(warehouse)
{
    private protected override bool IsForEveryone => true;

    /// <summary>Whether there are files, and all of them came from this folder.</summary>
    /// <param name="folder">A full path.</param>
    public bool IsOnly(string folder) => Of(folder) is { Files: > 0 } row && row.Files == row.FromFolder;

    /// <summary>Whether no file came from elsewhere; an empty ledger knows nothing from elsewhere.</summary>
    /// <param name="folder">A full path.</param>
    public bool KnowsNothingElse(string folder) => Of(folder) is var row && row.Files == row.FromFolder;

    private CorpusOriginRow Of(string folder) =>
        ReadKept(new Parameters(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar))[0];

    private sealed record Parameters(string folder);
}

/// <summary>Files by origin.</summary>
/// <param name="Files">All files ever seen.</param>
/// <param name="FromFolder">Those last read from the folder.</param>
public sealed record CorpusOriginRow(int Files, int FromFolder);
