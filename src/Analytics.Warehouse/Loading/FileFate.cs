using Analytics.Transcripts;
using Analytics.Warehouse.Sources;

namespace Analytics.Warehouse.Loading;

/// <summary>One file's way through a batch, which may meet it more than once: what the ledger knew, what to load, what it comes to.</summary>
internal sealed class FileFate(LedgerRow? known)
{
    /// <summary>What the ledger knew before the batch.</summary>
    public LedgerRow? Known { get; } = known;

    /// <summary>The last reading of it; null while nothing differs from the ledger.</summary>
    public ReadFile? Last { get; private set; }

    /// <summary>The last content that parsed and was not in the tables; null when the rows stay as they are.</summary>
    public (ReadFile File, ParseOutcome.Parsed Parsed)? ToLoad { get; private set; }

    /// <summary>Why the last content is kept out; null when it is not.</summary>
    public IReadOnlyList<Fault>? Faults { get; private set; }

    /// <summary>The interview its rows carry; given before loading where it has none.</summary>
    public long? InterviewId { get; set; } = known?.InterviewId;

    /// <summary>Whether anything of it must be written.</summary>
    public bool IsChanged => Last is not null && (LoadsThenFails || Known is null || !IsContentOf(Known, Last));

    /// <summary>Whether rows of it are in the tables or will be.</summary>
    public bool HasRows => ToLoad is not null || Known?.InterviewId is not null;

    /// <summary>Whether the file says what was last seen of it.</summary>
    public bool IsSeen(ReadFile file) => Last is null ? Known is not null && IsContentOf(Known, file) : IsSame(Last, file);

    /// <summary>Takes in another reading.</summary>
    public void Meet(ReadFile file)
    {
        Last = file;
        switch (file.Outcome)
        {
            case ParseOutcome.Parsed parsed:
                ToLoad = (file, parsed);
                Faults = null;
                break;
            case ParseOutcome.Rejected rejected:
                Faults = rejected.Faults;
                break;
            default:
                throw new InvalidOperationException($"{file.Source.SourceFile} reached the loader unparsed.");
        }
    }

    private static bool IsSame(ReadFile last, ReadFile file) =>
        last.Sha256 == file.Sha256 && (file.Sha256 is not null || (last.Source.Size == file.Source.Size && last.Source.ModifiedAt == file.Source.ModifiedAt));

    private bool LoadsThenFails => ToLoad is not null && Faults is not null;

    // What was not read is known by its size and time; DuckDB keeps microseconds.
    private static bool IsContentOf(LedgerRow row, ReadFile file) => row.Sha256 == file.Sha256
        && (file.Sha256 is not null || (row.Size == file.Source.Size && row.ModifiedAt == Microseconds.Of(file.Source.ModifiedAt)));
}
