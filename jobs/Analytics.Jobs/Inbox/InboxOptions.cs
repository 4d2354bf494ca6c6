namespace Analytics.Jobs.Inbox;

/// <summary>Where transcripts arrive and how they are taken in: the configuration section <c>Inbox</c>, read and checked at start.</summary>
public sealed record InboxOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Inbox";

    /// <summary>The watched folder, a full path. Key <c>Inbox:Path</c>; <c>data/inbox</c> at the repository root when not set.</summary>
    public required string Path { get; init; }

    /// <summary>The corpus an empty warehouse starts with, a full path; null for none. Key <c>Inbox:Samples</c>; <c>data/samples</c> when not set, none when empty.</summary>
    public required string? Samples { get; init; }

    /// <summary>How often the inbox is scanned. Key <c>Inbox:ScanEvery</c>, in seconds or as a cron expression; 10 seconds when not set.</summary>
    public required ScanSchedule ScanEvery { get; init; }

    /// <summary>Files in one job, 1 to 100,000. Key <c>Inbox:BatchFiles</c>; 10,000 when not set: what is derived follows once a job.</summary>
    public int BatchFiles { get; init; } = 10_000;

    /// <summary>Most files waiting in the queue, 1 to 1,000,000; a larger inbox is taken in turns. Key <c>Inbox:QueuedFiles</c>; 50,000 when not set.</summary>
    public int QueuedFiles { get; init; } = 50_000;

    /// <summary>A file written to more recently than this is left for the next scan, 0 to 3600 seconds. Key <c>Inbox:SettleSeconds</c>; 2 when not set.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Largest upload, in bytes. Key <c>Inbox:MaxUploadBytes</c>; 512 MiB when not set.</summary>
    public long MaxUploadBytes { get; init; } = 512L * 1024 * 1024;
}
