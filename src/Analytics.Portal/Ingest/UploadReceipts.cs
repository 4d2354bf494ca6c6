using Analytics.Jobs.Upload;

namespace Analytics.Portal.Ingest;

/// <summary>What became of an upload: a receipt, or the sentence that says why nothing was taken.</summary>
public sealed record UploadOutcome(UploadReceipt? Receipt, string? Refusal)
{
    /// <summary>The HTTP status that says the same to a program: 200, 400 or 413.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Whether it was no form at all.</summary>
    public bool IsMalformed { get; init; }
}

/// <summary>The latest uploads: a page follows its files. After a restart the ledger answers what became of a file.</summary>
public sealed class UploadReceipts() : LatestOutcomes<UploadOutcome>(100);
