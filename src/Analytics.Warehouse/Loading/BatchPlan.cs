using Analytics.Transcripts;
using Analytics.Warehouse.Sources;

namespace Analytics.Warehouse.Loading;

/// <summary>What a batch comes to, decided against the ledger before anything is written.</summary>
internal sealed class BatchPlan
{
    private readonly Dictionary<FileKey, FileFate> _fates = [];

    public BatchPlan(IReadOnlyList<ReadFile> files, IReadOnlyList<LedgerRow> ledger)
    {
        var known = ledger.ToDictionary(row => row.Key);
        foreach (var file in files) Meet(file, known);

        Changed = _fates.Values.Where(fate => fate.IsChanged).ToList();
        Stale = ledger.Where(row => !_fates.ContainsKey(row.Key)).Concat(Changed.Select(fate => fate.Known).OfType<LedgerRow>()).ToList();
    }

    /// <summary>Files new to the tables.</summary>
    public int Loaded { get; private set; }

    /// <summary>Files whose rows another content replaces.</summary>
    public int Replaced { get; private set; }

    /// <summary>Files that say what was seen of them before.</summary>
    public int Unchanged { get; private set; }

    /// <summary>Files kept out.</summary>
    public List<QuarantinedFile> Quarantined { get; } = [];

    /// <summary>Files on disk with content not seen before.</summary>
    public List<SourceItem.Transcript> New { get; } = [];

    /// <summary>Files on disk whose content is known, but from another place or time.</summary>
    public List<SourceItem.Transcript> Moved { get; } = [];

    /// <summary>Files of which something must be written.</summary>
    public IReadOnlyList<FileFate> Changed { get; }

    /// <summary>Ledger rows that are so no longer.</summary>
    public IReadOnlyList<LedgerRow> Stale { get; }

    private void Meet(ReadFile file, Dictionary<FileKey, LedgerRow> known)
    {
        var key = new FileKey(file.Source.Run.RunId, file.Source.FileName);
        if (!_fates.TryGetValue(key, out var fate)) _fates.Add(key, fate = new FileFate(known.GetValueOrDefault(key)));
        if (fate.IsSeen(file))
        {
            Unchanged++;
            if (file.Source.OnDisk && !StandsAsKnown(fate, file.Source)) Moved.Add(file.Source);
            return;
        }

        if (file.Source.OnDisk) New.Add(file.Source);
        Count(Parsed(file), fate);
    }

    private void Count(ReadFile file, FileFate fate)
    {
        var hadRows = fate.HasRows;
        fate.Meet(file);
        if (fate.Faults is { } faults) Quarantined.Add(new QuarantinedFile(file.Source.SourceFile, file.Source.Run.RunId, hadRows ? SayWhatStays(faults) : faults));
        else if (hadRows) Replaced++;
        else Loaded++;
    }

    // Between looking and loading another ingest may have changed the ledger; only then is a content thought known parsed here.
    private static ReadFile Parsed(ReadFile file) =>
        file.Outcome is null ? file with { Outcome = TranscriptParser.Parse(file.Content), Content = null } : file;

    private static bool StandsAsKnown(FileFate fate, SourceItem.Transcript source) => fate.Known is { } row
        && row.Origin == source.Origin && row.Size == source.Size && row.ModifiedAt == Microseconds.Of(source.ModifiedAt);

    internal static List<Fault> SayWhatStays(IReadOnlyList<Fault> faults) =>
        [faults[0] with { Detail = faults[0].Detail + " What was loaded from this file before stays." }, .. faults.Skip(1)];
}
