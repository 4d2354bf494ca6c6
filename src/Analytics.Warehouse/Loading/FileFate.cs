using Analytics.Transcripts;
using Analytics.Warehouse.Sources;

namespace Analytics.Warehouse.Loading;

/// <summary>One file's way through a batch, which may meet it more than once: what the ledger knew, what to load, what it comes to.</summary>
internal sealed class FileFate(LedgerRow? known)
{
    /// <summary>What the ledger knew before the batch.</summary>
    public LedgerRow? Known { get; } = known;

    /// <summary>The last reading of it, without its content; null while it says what the ledger knew.</summary>
    public ReadFile? Last { get; private set; }

    /// <summary>Content that parsed and waits to take the place of older rows; null when there is none, or it is appended already.</summary>
    public (ReadFile File, ParseOutcome.Parsed Parsed)? Waiting { get; private set; }

    /// <summary>Findings on what is loaded of it in this batch; null when nothing is.</summary>
    public int? Findings { get; private set; }

    /// <summary>Why the last content is kept out; null when it is not.</summary>
    public IReadOnlyList<Fault>? Faults { get; private set; }

    /// <summary>The id to take where it has no rows yet.</summary>
    public long? NewId { get; set; }

    /// <summary>The interview its rows carry after the batch; null when there are none.</summary>
    public long? InterviewId => Findings is null ? Known?.InterviewId : NewId;

    /// <summary>Whether anything of it must be written: the last content is another than the ledger's, or one that loads came before one that does not.</summary>
    public bool IsChanged => Last is not null && (Known is null || !IsContentOf(Known, Last) || (Findings is not null && Faults is not null));

    /// <summary>Whether rows of it are in the tables or will be.</summary>
    public bool HasRows => Findings is not null || Known?.InterviewId is not null;

    /// <summary>Whether the file says what was last seen of it.</summary>
    public bool IsSeen(ReadFile file) => Last is null ? Known is not null && IsContentOf(Known, file) : IsSame(Last, file);

    /// <summary>Whether the ledger's row is of exactly what stands there.</summary>
    public bool StandsAsKnown(SourceItem.Transcript source) =>
        Known is { } row && row.Origin == source.Origin && row.Size == source.Size && row.ModifiedAt == Microseconds.Of(source.ModifiedAt);

    /// <summary>Takes in another reading.</summary>
    public void Meet(ReadFile file)
    {
        Last = file.WithoutContent();
        switch (file.Outcome)
        {
            case ParseOutcome.Parsed parsed:
                Waiting = (file, parsed);
                Findings = parsed.Findings.Count;
                Faults = null;
                break;
            case ParseOutcome.Rejected rejected:
                Faults = rejected.Faults;
                break;
            default:
                throw new InvalidOperationException($"{file.Source.SourceFile} reached the loader unparsed.");
        }
    }

    /// <summary>What waited is appended, and let go of.</summary>
    public void Appended() => Waiting = null;

    private static bool IsSame(ReadFile last, ReadFile file) =>
        last.Sha256 == file.Sha256 && (file.Sha256 is not null || (last.Source.Size == file.Source.Size && last.Source.ModifiedAt == file.Source.ModifiedAt));

    // What was not read is known by its size and time; DuckDB keeps microseconds.
    private static bool IsContentOf(LedgerRow row, ReadFile file) => row.Sha256 == file.Sha256
        && (file.Sha256 is not null || (row.Size == file.Source.Size && row.ModifiedAt == Microseconds.Of(file.Source.ModifiedAt)));
}
