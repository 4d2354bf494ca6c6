using Analytics.Jobs.Monitoring;
using Analytics.Jobs.Upload;
using Analytics.Portal.Components;
using Analytics.Portal.Components.Ingest;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Ingest;

/// <summary>What has become of an uploaded file by now, from the batch it went into and from the ledger.</summary>
/// <param name="Name">The name the reader knows it by.</param>
/// <param name="Stage">Received, Waiting, Running, Loaded, Quarantined …</param>
/// <param name="Tone">The badge's tone.</param>
/// <param name="Sentence">What happened, and why.</param>
/// <param name="InterviewId">The interview it holds, when it holds one.</param>
/// <param name="Files">Transcripts of it in the ledger: several for an archive.</param>
public sealed record UploadedFileFate(string Name, string Stage, string Tone, string Sentence, long? InterviewId, int Files)
{
    /// <summary>The ledger's word for a file that was kept out.</summary>
    public const string Quarantined = "quarantined";

    /// <summary>The ledger's word for a file of what was erased.</summary>
    public const string Erased = "erased";

    /// <summary>Puts together what is known.</summary>
    /// <param name="file">The file as it was received.</param>
    /// <param name="batch">The batch it went into; null before the first scan, and after a restart.</param>
    /// <param name="row">The first ledger row of it, whose Total counts all; null until it has been dealt with.</param>
    /// <param name="faults">Why it is in quarantine, when it is.</param>
    /// <param name="onTheWay">What is known of it in a cluster while this portal does not show it; null for what holds of one process.</param>
    public static UploadedFileFate Of(AcceptedFile file, BatchStatus? batch, IngestLedgerRow? row, IReadOnlyList<QuarantineRow> faults, string? onTheWay = null)
    {
        var (stage, tone) = row is { Total: 1 } ? (Wording.Sentence(row.Status), row.Status)
            : batch is not null ? (batch.Stage.ToString(), IngestWords.Tone(batch))
            : row is not null ? ("Done", "loaded")
            : ("Received", "neutral");
        return new UploadedFileFate(file.ClientFileName, stage, tone, SentenceOf(batch, row, faults, onTheWay), row is { Total: 1 } ? row.InterviewId : null, row?.Total ?? 0);
    }

    private static string SentenceOf(BatchStatus? batch, IngestLedgerRow? row, IReadOnlyList<QuarantineRow> faults, string? onTheWay)
    {
        if (row is { Total: 1, Status: Quarantined }) return faults is [var fault, ..] ? $"Line {fault.Line}: {fault.Detail}" : "It was kept out; the quarantine says why.";
        if (row is { Total: 1, Status: Erased }) return "This interview or its candidate was erased, so it is not loaded again.";
        return batch switch
        {
            { Stage: BatchStage.Running } => "It is being loaded.",
            { Stage: BatchStage.Failed or BatchStage.Retrying, Error: { } error } => error,
            { Stage: BatchStage.Done, Paths.Count: 1, Summary: { } s } when s.Files != 1 => $"{IngestWords.Counts(s.Loaded, s.Replaced, s.Unchanged, s.Quarantined.Count)}.",
            _ when row is not null => "",
            _ => onTheWay ?? "It is in the inbox and will be loaded next.",
        };
    }
}
