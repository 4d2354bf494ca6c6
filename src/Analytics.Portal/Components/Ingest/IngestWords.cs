using System.Globalization;
using Analytics.Jobs.Monitoring;

namespace Analytics.Portal.Components.Ingest;

/// <summary>What the jobs are doing, in sentences.</summary>
public static class IngestWords
{
    private static readonly TimeSpan WorthAWord = TimeSpan.FromSeconds(10);

    /// <summary>What is going on.</summary>
    public static string Summary(IngestStatus status)
    {
        if (!status.IsBusy) return "Nothing is waiting to be loaded.";
        var progress = $"{Figure.Count(status.FilesDone)} of {Figure.Of(status.FilesTotal, "file")} done{Speed(IngestPace.Of(status))}.";
        return status.IsLoadingSamples
            ? $"The warehouse was empty, so the sample corpus is being loaded: {progress}"
            : $"Files are being loaded: {progress}";
    }

    // Rounded up: what takes longer than it said is worse than what was there before.
    private static string Speed(IngestPace? pace) => pace is null ? ""
        : string.Create(CultureInfo.InvariantCulture, $", {pace.FilesPerSecond.ToString(pace.FilesPerSecond < 10 ? "0.0" : "0", CultureInfo.InvariantCulture)} files a second") + pace.Left switch
        {
            null => "",
            { TotalSeconds: <= 5 } => ", a few seconds left",
            { TotalSeconds: <= 90 } left => string.Create(CultureInfo.InvariantCulture, $", about {5 * Math.Ceiling(left.TotalSeconds / 5)} s left"),
            var left => string.Create(CultureInfo.InvariantCulture, $", about {Math.Ceiling(left.Value.TotalMinutes)} min left"),
        };

    /// <summary>When the inbox was last looked at, and what for.</summary>
    public static string LastScan(ScanStatus? scan) => scan switch
    {
        null => "The inbox has not been looked at yet.",
        { Error: { } error } => $"The last look at the inbox failed: {error}",
        _ => string.Create(CultureInfo.InvariantCulture, $"Inbox looked at {scan.At:HH:mm:ss} UTC")
             + (scan.StillBeingWritten > 0 ? $"; {Figure.Of(scan.StillBeingWritten, "file")} still being written." : "."),
    };

    /// <summary>One batch and what became of it.</summary>
    public static string Outcome(BatchStatus batch) => batch.Stage switch
    {
        BatchStage.Running when batch.Progress is { } p => $"{batch.Title}: {Figure.Count(p.Done)} of {Figure.Count(p.Total)}, {Counts(p.Loaded, p.Replaced, p.Unchanged, p.Quarantined)}",
        BatchStage.Done when batch.Summary is { } s => $"{batch.Title}: {Counts(s.Loaded, s.Replaced, s.Unchanged, s.Quarantined.Count)}",
        BatchStage.Done => $"{batch.Title}: taken out of the inbox before it was loaded",
        BatchStage.Retrying => $"{batch.Title}: {batch.Error} It will be tried again.",
        BatchStage.Failed => $"{batch.Title}: {batch.Error}",
        _ => batch.Title,
    };

    /// <summary>How long a running batch has taken, and where it is, once that is worth a word.</summary>
    public static string Pace(BatchStatus batch, DateTimeOffset now) =>
        batch is not { Stage: BatchStage.Running, StartedAt: { } started } || now - started < WorthAWord ? ""
        : $"; for {Figure.Duration(now - started)}{(batch.Progress?.CurrentFile is { } file ? $", last {file}" : "")}";

    /// <summary>The badge tone of a batch.</summary>
    public static string Tone(BatchStatus batch) => batch.Stage switch
    {
        BatchStage.Failed => "error",
        BatchStage.Retrying => "warning",
        BatchStage.Done when batch.Summary is { Quarantined.Count: > 0 } => "warning",
        BatchStage.Done => "loaded",
        BatchStage.Running => "accent",
        _ => "neutral",
    };

    /// <summary>Counts in words, zeros left out: "12 new, 1 quarantined".</summary>
    public static string Counts(int loaded, int replaced, int unchanged, int quarantined)
    {
        var parts = new[] { (loaded, "new"), (replaced, "replaced"), (unchanged, "unchanged"), (quarantined, "quarantined") }
            .Where(part => part.Item1 > 0).Select(part => $"{Figure.Count(part.Item1)} {part.Item2}").ToList();
        return parts.Count == 0 ? "no file yet" : string.Join(", ", parts);
    }
}
