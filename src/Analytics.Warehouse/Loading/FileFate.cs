using Analytics.Transcripts;
using Analytics.Warehouse.Sources;

namespace Analytics.Warehouse.Loading;

/// <summary>One file's way through a batch, which may meet it more than once: what the ledger knew, what was loaded of it, what it comes to.</summary>
internal sealed class FileFate(FileKey key, LedgerRow? known)
{
    /// <summary>The file.</summary>
    public FileKey Key { get; } = key;

    /// <summary>What the ledger knew of it before the batch.</summary>
    public LedgerRow? Known { get; } = known;

    /// <summary>What the ledger knew of it under the name it had before it was moved or renamed.</summary>
    public LedgerRow? Former { get; private set; }

    /// <summary>The last reading of it, without its content; null while it says what the ledger knew.</summary>
    public ReadFile? Last { get; private set; }

    /// <summary>The interview its last good content is, or repeats; null while it has none.</summary>
    public long? InterviewId { get; private set; } = known?.InterviewId;

    /// <summary>That interview's number.</summary>
    public long? InterviewNo { get; private set; } = known?.InterviewNo;

    /// <summary>What the interview of its own says; null when it has none. It is older than the file when that is kept out.</summary>
    public string? LoadedSha256 { get; private set; } = known is { HasInterview: true } ? known.LoadedSha256 : null;

    /// <summary>Findings on what is loaded of it in this batch; null when nothing is.</summary>
    public int? Findings { get; private set; }

    /// <summary>Why the last content is kept out; null when it is not.</summary>
    public IReadOnlyList<Fault>? Faults { get; private set; }

    /// <summary>What became of its last content.</summary>
    public FileStatus Status { get; private set; } = known?.Status ?? FileStatus.Loaded;

    /// <summary>Whether it has an interview of its own.</summary>
    public bool HasInterview => InterviewNo is not null && Status != FileStatus.Duplicate;

    /// <summary>Whether its ledger row must be written anew.</summary>
    public bool IsChanged => Last is not null;

    /// <summary>Ledger rows that its new one takes the place of.</summary>
    public IEnumerable<LedgerRow> Stale => IsChanged ? new[] { Known, Former }.OfType<LedgerRow>() : [];

    /// <summary>Whether the file says what was last seen of it.</summary>
    public bool IsSeen(ReadFile file) => Last is null ? Known is not null && IsContentOf(Known, file) : IsSame(Last, file);

    /// <summary>Whether the ledger's row is of exactly what stands there.</summary>
    public bool StandsAsKnown(SourceItem.Transcript source) =>
        Known is { } row && row.Origin == source.Origin && row.Size == source.Size && row.ModifiedAt == Microseconds.Of(source.ModifiedAt)
        && row.ChangedAt == Microseconds.Of(source.ChangedAt);

    /// <summary>It is the file that had another name before.</summary>
    public void TakeOver(LedgerRow former)
    {
        Former = former;
        InterviewId = former.InterviewId;
    }

    /// <summary>Its content loads as this interview.</summary>
    public void Loads(ReadFile file, long interviewId, long number, int findings)
    {
        (Last, Faults, Status) = (file.WithoutContent(), null, FileStatus.Loaded);
        (InterviewId, InterviewNo, LoadedSha256, Findings) = (interviewId, number, file.Sha256, findings);
    }

    /// <summary>Its content is kept out; what was loaded of it before stays.</summary>
    public void IsKeptOut(ReadFile file, IReadOnlyList<Fault> faults)
    {
        if (Status == FileStatus.Duplicate) (InterviewId, InterviewNo) = (null, null);
        (Last, Faults, Status) = (file.WithoutContent(), faults, FileStatus.Quarantined);
    }

    /// <summary>It was erased and is not loaded; the reading names nobody.</summary>
    public void IsErased(ReadFile file)
    {
        (Last, Faults, Findings, Status) = (file, null, null, FileStatus.Erased);
        (InterviewId, InterviewNo, LoadedSha256) = (null, null, null);
    }

    /// <summary>Its content is another file's; an interview of its own it has no longer.</summary>
    public void Repeats(ReadFile file, FileFate original)
    {
        (Last, Faults, Findings, Status) = (file.WithoutContent(), null, null, FileStatus.Duplicate);
        (InterviewId, InterviewNo, LoadedSha256) = (original.InterviewId, original.InterviewNo, null);
    }

    private static bool IsSame(ReadFile last, ReadFile file) =>
        last.Sha256 == file.Sha256 && (file.Sha256 is not null || (last.Source.Size == file.Source.Size && last.Source.ModifiedAt == file.Source.ModifiedAt));

    // What was not read is known by its size and time; DuckDB keeps microseconds.
    private static bool IsContentOf(LedgerRow row, ReadFile file) => row.Sha256 == file.Sha256
        && (file.Sha256 is not null || (row.Size == file.Source.Size && row.ModifiedAt == Microseconds.Of(file.Source.ModifiedAt)));
}
