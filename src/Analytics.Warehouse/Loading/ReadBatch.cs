using Analytics.Warehouse.Sources;

namespace Analytics.Warehouse.Loading;

/// <summary>A batch whose files are read and parsed: what one transaction loads.</summary>
/// <param name="Origin">Where it came from, for the record.</param>
/// <param name="Files">The transcripts, in the order they were listed.</param>
/// <param name="Runs">What else is known about runs.</param>
/// <param name="Finished">Files and archives on disk that are done with.</param>
internal sealed record ReadBatch(
    string Origin, IReadOnlyList<ReadFile> Files, IReadOnlyList<RunIdentity> Runs, IReadOnlyList<SourceItem.Finished> Finished);

/// <summary>What loading a batch did.</summary>
internal sealed record LoadedBatch(int Loaded, int Replaced, int Unchanged, IReadOnlyList<QuarantinedFile> Quarantined, int Findings, IReadOnlyList<string> Runs);
