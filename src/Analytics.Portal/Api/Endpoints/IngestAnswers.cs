using Analytics.Jobs.Monitoring;
using Analytics.Jobs.Upload;
using Analytics.Portal.Ingest;
using Analytics.Transcripts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Api.Endpoints;

/// <summary>What is being loaded, at one moment.</summary>
/// <param name="WarehouseVersion">Number of committed changes of the warehouse.</param>
/// <param name="DataAsOf">When the last of them was committed, UTC.</param>
/// <param name="Busy">Whether anything is waiting or running.</param>
/// <param name="FilesDone">Files dealt with in the batches that are not settled.</param>
/// <param name="FilesTotal">Files in those batches, as far as known.</param>
/// <param name="Files">Every file ever seen, by its last fate.</param>
/// <param name="Active">Batches waiting, running or to be tried again.</param>
/// <param name="Recent">Batches done or failed for good since the portal started, the latest first.</param>
/// <param name="LastScan">The last look at the inbox; null before the first.</param>
/// <param name="Upload">What has become of the files of the upload asked about; null when none was.</param>
public sealed record IngestAnswer(
    long WarehouseVersion, DateTime DataAsOf, bool Busy, int FilesDone, int FilesTotal, KnownFiles Files,
    IReadOnlyList<LoadedBatchView> Active, IReadOnlyList<LoadedBatchView> Recent, ScanStatus? LastScan, IReadOnlyList<FileView>? Upload);

/// <summary>Every file ever seen.</summary>
/// <param name="Known">All of them.</param>
/// <param name="Loaded">Those that are loaded.</param>
/// <param name="Quarantined">Those that are kept out.</param>
/// <param name="Duplicate">Those that are byte-identical to another of their run.</param>
/// <param name="Dismissed">Those that were kept out and that somebody has dismissed.</param>
/// <param name="Erased">Those of what was erased, which are not loaded again.</param>
/// <param name="Unchanged">Those that say what a known file says under another path.</param>
public sealed record KnownFiles(int Known, int Loaded, int Quarantined, int Duplicate, int Dismissed, int Erased, int Unchanged);

/// <summary>One batch.</summary>
/// <param name="Title">The batch in words.</param>
/// <param name="Stage">waiting, running, retrying, done or failed.</param>
/// <param name="Loaded">New interviews so far.</param>
/// <param name="Replaced">Interviews whose changed content replaced the old.</param>
/// <param name="Unchanged">Files that were already there.</param>
/// <param name="Quarantined">Files kept out.</param>
/// <param name="Error">Why it failed the last time it did; null when it did not.</param>
/// <param name="QueuedAt">When it was enqueued.</param>
/// <param name="FinishedAt">When it was settled; null before.</param>
public sealed record LoadedBatchView(
    string Title, string Stage, int Loaded, int Replaced, int Unchanged, int Quarantined, string? Error, DateTimeOffset QueuedAt, DateTimeOffset? FinishedAt)
{
    /// <summary>Writes a batch.</summary>
    public static LoadedBatchView Of(BatchStatus batch) => new(
        batch.Title, SnakeCase.Of(batch.Stage),
        batch.Summary?.Loaded ?? batch.Progress?.Loaded ?? 0, batch.Summary?.Replaced ?? batch.Progress?.Replaced ?? 0,
        batch.Summary?.Unchanged ?? batch.Progress?.Unchanged ?? 0, batch.Summary?.Quarantined.Count ?? batch.Progress?.Quarantined ?? 0,
        batch.Error, batch.QueuedAt, batch.FinishedAt);
}

/// <summary>What has become of an uploaded file by now.</summary>
/// <param name="File">The name it was sent by.</param>
/// <param name="Stage">received, waiting, running, loaded, quarantined …</param>
/// <param name="Sentence">What happened, and why; may be empty.</param>
/// <param name="InterviewId">The interview it holds; null when it holds none, or several.</param>
/// <param name="Files">Transcripts of it that have been dealt with: several for an archive.</param>
public sealed record FileView(string File, string Stage, string Sentence, long? InterviewId, int Files)
{
    internal static FileView Of(AcceptedFile file, UploadFates fates)
    {
        var fate = fates.Of(file);
        return new FileView(fate.Name, fate.Stage.ToLowerInvariant(), fate.Sentence, fate.InterviewId, fate.Files);
    }
}

/// <summary>An upload that was taken.</summary>
/// <param name="Follow">Where to see what becomes of it.</param>
/// <param name="Accepted">Files taken.</param>
/// <param name="Refused">Files not taken, each with its reason.</param>
public sealed record UploadAnswer(string Follow, IReadOnlyList<TakenFile> Accepted, IReadOnlyList<RefusedUpload> Refused);

/// <summary>A file taken.</summary>
/// <param name="File">The name it was sent by.</param>
/// <param name="SizeBytes">Its size.</param>
public sealed record TakenFile(string File, long SizeBytes);

/// <summary>A file not taken.</summary>
/// <param name="File">The name it was sent by.</param>
/// <param name="Reason">Why, and what would be allowed.</param>
public sealed record RefusedUpload(string File, string Reason);

/// <summary>The parts of an upload.</summary>
/// <param name="Files">The transcripts and archives.</param>
/// <param name="Run">The run of files whose folder does not name one.</param>
/// <param name="Evaluator">Who evaluated.</param>
public sealed record UploadParts(IFormFileCollection Files, string? Run, string? Evaluator);
