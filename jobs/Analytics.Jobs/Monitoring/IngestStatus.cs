namespace Analytics.Jobs.Monitoring;

/// <summary>What is being ingested, at one moment.</summary>
/// <param name="Active">Batches waiting, running or to be tried again, in the order they were enqueued.</param>
/// <param name="Recent">Batches that are done or failed for good, the latest first.</param>
/// <param name="LastScan">The last look at the inbox; null before the first.</param>
public sealed record IngestStatus(IReadOnlyList<BatchStatus> Active, IReadOnlyList<BatchStatus> Recent, ScanStatus? LastScan)
{
    /// <summary>What the queue's database answers while it cannot be reached; null while it can, and for a queue in memory.</summary>
    public string? QueueFault { get; init; }

    /// <summary>When this picture was taken (UTC).</summary>
    public DateTimeOffset LookedAt { get; init; }

    /// <summary>The time between two looks at the inbox; null where the schedule does not tell.</summary>
    public TimeSpan? ScanEvery { get; init; }

    /// <summary>Whether the inbox should have been looked at long since.</summary>
    public bool IsScanOverdue => LastScan is { } last && ScanEvery is { } every && LookedAt - last.At > LateFrom(every);

    /// <summary>Whether anything is waiting or running.</summary>
    public bool IsBusy => Active.Count > 0;

    /// <summary>Whether what is being loaded is the sample corpus.</summary>
    public bool IsLoadingSamples => Active.Any(batch => batch.Origin == BatchOrigin.Samples);

    // Some scans are skipped on purpose, and one of a large inbox takes its time.
    private static TimeSpan LateFrom(TimeSpan every) => TimeSpan.FromMinutes(2) + (3 * every);

    /// <summary>Files dealt with in the batches that are not settled.</summary>
    public int FilesDone => Active.Sum(batch => batch.Progress?.Done ?? 0);

    /// <summary>Files in the batches that are not settled, as far as known: an archive counts 1 and a folder 1 until it is listed.</summary>
    public int FilesTotal => Active.Sum(batch => batch.Progress?.Total ?? batch.Paths.Count);
}

/// <summary>One look at the inbox.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Enqueued">Files and archives it enqueued.</param>
/// <param name="StillBeingWritten">Files it left for the next scan.</param>
/// <param name="Error">Why it failed, one sentence; null when it did not.</param>
public sealed record ScanStatus(DateTimeOffset At, int Enqueued, int StillBeingWritten, string? Error)
{
    /// <summary>When it started (UTC); what arrived later it has not seen.</summary>
    public DateTimeOffset StartedAt { get; init; } = At;

    /// <summary>Files it left for a later scan because the queue holds enough.</summary>
    public int LeftForLater { get; init; }
}
