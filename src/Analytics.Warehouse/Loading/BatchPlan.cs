using Analytics.Transcripts;
using Analytics.Warehouse.Sources;

namespace Analytics.Warehouse.Loading;

/// <summary>What a batch comes to, decided file by file against the ledger. See docs/decisions/0010: which file is which interview.</summary>
internal sealed class BatchPlan
{
    private readonly Dictionary<FileKey, FileFate> _fates = [];
    private readonly RunContents _contents = new();
    private readonly InterviewNumbers _numbers;
    private readonly List<LedgerRow> _stale = [];
    private readonly ErasedGate? _erased;

    /// <param name="feed">The batch.</param>
    /// <param name="ledger">What the ledger knows of its runs, and of files kept out that were read from where it was listed.</param>
    /// <param name="numbers">Gives out interview numbers.</param>
    /// <param name="erased">Keeps out what was erased; null while nothing was.</param>
    public BatchPlan(BatchFeed feed, IReadOnlyList<LedgerRow> ledger, InterviewNumbers numbers, ErasedGate? erased)
    {
        (_numbers, _erased) = (numbers, erased);
        var listed = feed.Transcripts.Select(source => new FileKey(source.Run.RunId, source.FileName)).ToHashSet();
        foreach (var row in ledger)
        {
            if (row is { IsKeptOut: true, InterviewNo: null } && feed.Origins.Contains(row.Origin) && !listed.Contains(row.Key))
            {
                _stale.Add(row);
                continue;
            }

            var fate = new FileFate(row.Key, row);
            _fates[row.Key] = fate;
            _contents.Know(fate);
        }
    }

    /// <summary>Files new to the tables.</summary>
    public int Loaded { get; private set; }

    /// <summary>Files whose rows another content replaces.</summary>
    public int Replaced { get; private set; }

    /// <summary>Files that say what was seen of them before, under this name or another.</summary>
    public int Unchanged { get; private set; }

    /// <summary>Files that say what another of their run says.</summary>
    public int Duplicates { get; private set; }

    /// <summary>Where files of what was erased lie, which are not loaded.</summary>
    public List<string> Erased { get; } = [];

    /// <summary>Files kept out.</summary>
    public List<QuarantinedFile> Quarantined { get; } = [];

    /// <summary>Files on disk with content not seen before.</summary>
    public List<SourceItem.Transcript> New { get; } = [];

    /// <summary>Files on disk whose content is known, but from another place or time.</summary>
    public List<SourceItem.Transcript> Moved { get; } = [];

    /// <summary>Numbers whose rows are to be deleted: other rows took their place. The number of those that did, where there are any.</summary>
    public Dictionary<long, long?> Superseded { get; } = [];

    /// <summary>Files that repeat an interview, each with that interview's number.</summary>
    public List<(FileFate Original, string Copy)> Repeated { get; } = [];

    /// <summary>Files of which something must be written, once all are met.</summary>
    public IReadOnlyList<FileFate> Changed => _fates.Values.Where(fate => fate.IsChanged).ToList();

    /// <summary>Ledger rows that are so no longer, once all are met.</summary>
    public IReadOnlyList<LedgerRow> Stale => [.. _stale, .. _fates.Values.SelectMany(fate => fate.Stale)];

    /// <summary>Files that repeated an interview which has changed: they stand for themselves now and must be read again.</summary>
    public IReadOnlyList<LedgerRow> Orphans =>
        _fates.Values.Where(fate => !fate.IsChanged && IsOrphan(fate)).Select(fate => fate.Known!).ToList();

    /// <summary>Takes in a file.</summary>
    /// <returns>What is to be appended of it, null for nothing.</returns>
    public (FileFate Fate, ParseOutcome.Parsed Parsed)? Meet(ReadFile file)
    {
        var fate = FateOf(file.Source);
        if (fate.IsSeen(file) && !IsOrphan(fate))
        {
            Unchanged++;
            if (file.Source.OnDisk && !fate.StandsAsKnown(file.Source)) Moved.Add(file.Source);
            return null;
        }

        var read = Parsed(file);
        if (_erased is { } erased && !fate.HasInterview && erased.Refuses(read))
        {
            Erased.Add(read.Source.Origin);
            Refuse(erased.Nameless(read), fate);
            return null;
        }

        if (file.Source.OnDisk) New.Add(file.Source);
        return Decide(read, fate);
    }

    private void Refuse(ReadFile nameless, FileFate named)
    {
        _fates.Remove(named.Key);
        _stale.AddRange(new[] { named.Known, named.Former }.OfType<LedgerRow>());
        if (nameless.Source.OnDisk) Moved.Add(nameless.Source);
        var fate = FateOf(nameless.Source);
        if (fate is not { Status: FileStatus.Erased, Known: not null } || !fate.StandsAsKnown(nameless.Source)) fate.IsErased(nameless);
    }

    private (FileFate Fate, ParseOutcome.Parsed Parsed)? Decide(ReadFile file, FileFate fate)
    {
        switch (file.Outcome)
        {
            case ParseOutcome.Rejected rejected:
                KeepOut(file, fate, rejected.Faults);
                return null;
            case ParseOutcome.Parsed parsed when _contents.Holder(fate.Key.RunId, file.Sha256) is { } holder && holder != fate:
                if (holder.IsChanged || !holder.Known!.IsGone)
                {
                    Repeat(file, fate, holder);
                    return null;
                }

                Rename(holder, fate);
                Unchanged++;
                return Load(file, fate, parsed, holder.Known!.InterviewId!.Value);
            case ParseOutcome.Parsed parsed:
                if (fate.HasInterview) Replaced++;
                else Loaded++;
                return Load(file, fate, parsed, fate.HasInterview ? fate.InterviewId!.Value : _contents.NewId(fate.Key));
            default:
                throw new InvalidOperationException($"{file.Source.SourceFile} reached the loader unparsed.");
        }
    }

    private (FileFate Fate, ParseOutcome.Parsed Parsed) Load(ReadFile file, FileFate fate, ParseOutcome.Parsed parsed, long id)
    {
        var number = _numbers.Take();
        if (fate.HasInterview) Superseded[fate.InterviewNo!.Value] = number;
        if (fate.Former?.InterviewNo is { } former) Superseded[former] = number;
        _contents.Hold(fate, fate.LoadedSha256, file.Sha256);
        fate.Loads(file, id, number, parsed.Findings.Count);
        return (fate, parsed);
    }

    private void KeepOut(ReadFile file, FileFate fate, IReadOnlyList<Fault> faults)
    {
        if (_contents.GoneAndKeptOut(fate.Key, file.Sha256) is { } renamed) _stale.Add(renamed);
        fate.IsKeptOut(file, faults);
        Quarantined.Add(new QuarantinedFile(file.Source.SourceFile, file.Source.Run.RunId, fate.HasInterview ? SayWhatStays(faults) : faults));
    }

    private void Repeat(ReadFile file, FileFate fate, FileFate holder)
    {
        if (fate.HasInterview) Superseded[fate.InterviewNo!.Value] = null;
        _contents.Release(fate, fate.LoadedSha256);
        fate.Repeats(file, holder);
        Duplicates++;
        Repeated.Add((holder, file.Source.SourceFile));
    }

    private void Rename(FileFate before, FileFate now)
    {
        now.TakeOver(before.Known!);
        _contents.Release(before, before.Known!.LoadedSha256);
        _fates.Remove(before.Key);
    }

    private bool IsOrphan(FileFate fate) => fate.Status == FileStatus.Duplicate && _contents.Holder(fate.Key.RunId, fate.Last?.Sha256 ?? fate.Known?.Sha256) is null;

    private FileFate FateOf(SourceItem.Transcript source)
    {
        var key = new FileKey(source.Run.RunId, source.FileName);
        if (!_fates.TryGetValue(key, out var fate)) _fates.Add(key, fate = new FileFate(key, null));
        return fate;
    }

    // Between looking and loading another ingest may have changed the ledger; only then is a content thought known parsed here.
    private static ReadFile Parsed(ReadFile file) =>
        file.Outcome is null ? SourceReading.Parse(file.Source, file.Content, null) : file;

    internal static List<Fault> SayWhatStays(IReadOnlyList<Fault> faults) =>
        [faults[0] with { Detail = faults[0].Detail + " What was loaded from this file before stays." }, .. faults.Skip(1)];
}
