using Analytics.Transcripts;
using Analytics.Warehouse.Sources;

namespace Analytics.Warehouse.Loading;

/// <summary>What a batch comes to, decided file by file against the ledger.</summary>
internal sealed class BatchPlan
{
    private readonly IReadOnlyList<LedgerRow> _ledger;
    private readonly Dictionary<FileKey, FileFate> _fates = [];

    /// <param name="mentions">How often the batch names each file.</param>
    /// <param name="ledger">What the ledger knows of them, and of files kept out that were read from the same places.</param>
    public BatchPlan(IReadOnlyDictionary<FileKey, int> mentions, IReadOnlyList<LedgerRow> ledger)
    {
        _ledger = ledger;
        var known = ledger.ToDictionary(row => row.Key);
        foreach (var key in mentions.Keys) _fates.Add(key, new FileFate(known.GetValueOrDefault(key)));
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

    /// <summary>All files met or to be met.</summary>
    public IEnumerable<FileFate> All => _fates.Values;

    /// <summary>Files of which something must be written, once all are met.</summary>
    public IReadOnlyList<FileFate> Changed => _fates.Values.Where(fate => fate.IsChanged).ToList();

    /// <summary>Ledger rows that are so no longer, once all are met.</summary>
    public IReadOnlyList<LedgerRow> Stale =>
        _ledger.Where(row => !_fates.ContainsKey(row.Key)).Concat(Changed.Select(fate => fate.Known).OfType<LedgerRow>()).ToList();

    /// <summary>Takes in a file; answers with its fate when its content is new, null when it is known.</summary>
    public FileFate? Meet(ReadFile file)
    {
        var fate = _fates[new FileKey(file.Source.Run.RunId, file.Source.FileName)];
        if (fate.IsSeen(file))
        {
            Unchanged++;
            if (file.Source.OnDisk && !fate.StandsAsKnown(file.Source)) Moved.Add(file.Source);
            return null;
        }

        if (file.Source.OnDisk) New.Add(file.Source);
        Count(Parsed(file), fate);
        return fate;
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

    internal static List<Fault> SayWhatStays(IReadOnlyList<Fault> faults) =>
        [faults[0] with { Detail = faults[0].Detail + " What was loaded from this file before stays." }, .. faults.Skip(1)];
}
