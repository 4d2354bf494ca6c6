using Analytics.Jobs.Monitoring;

namespace Analytics.Portal.Components.Ingest;

/// <summary>How fast files are being loaded, and how long the rest takes at that speed.</summary>
/// <param name="FilesPerSecond">Files dealt with in a second, over the running batches since each of them started.</param>
/// <param name="Left">How long the files known so far still take; null while something waits whose files are not counted yet.</param>
public sealed record IngestPace(double FilesPerSecond, TimeSpan? Left)
{
    // Before that a speed is chance: the first files pay for what all of them need.
    private static readonly TimeSpan Soonest = TimeSpan.FromSeconds(2);
    private const int FewestFiles = 10;

    /// <summary>The pace of this moment; null where there is none to speak of yet.</summary>
    /// <param name="status">What is being loaded.</param>
    public static IngestPace? Of(IngestStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        var running = status.Active.Where(b => b is { Stage: BatchStage.Running, StartedAt: not null, Progress.Done: > 0 }).ToList();
        var done = running.Sum(b => b.Progress!.Done);
        if (done < FewestFiles || !running.Exists(b => status.LookedAt - b.StartedAt!.Value >= Soonest)) return null;
        var speed = running.Sum(b => b.Progress!.Done / Math.Max(1, (status.LookedAt - b.StartedAt!.Value).TotalSeconds));
        var isCounted = status.Active.All(b => b.Progress is not null);
        return new IngestPace(speed, isCounted ? TimeSpan.FromSeconds((status.FilesTotal - status.FilesDone) / speed) : null);
    }
}
