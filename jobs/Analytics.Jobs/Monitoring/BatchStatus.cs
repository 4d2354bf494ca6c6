using Analytics.Warehouse.Loading;

namespace Analytics.Jobs.Monitoring;

/// <summary>Where a batch's files come from.</summary>
public enum BatchOrigin
{
    /// <summary>The watched folder, uploads included.</summary>
    Inbox,

    /// <summary>The invented corpus that an empty warehouse starts with.</summary>
    Samples,
}

/// <summary>How far a batch has come.</summary>
public enum BatchStage
{
    /// <summary>Enqueued.</summary>
    Waiting,

    /// <summary>Being loaded.</summary>
    Running,

    /// <summary>Failed, and will be tried again.</summary>
    Retrying,

    /// <summary>Loaded; some of its files may be in quarantine.</summary>
    Done,

    /// <summary>Failed for good; its files are tried again when they change, when somebody asks for a scan, and after a restart.</summary>
    Failed,
}

/// <summary>One batch as a page shows it. An immutable picture of one moment.</summary>
public sealed record BatchStatus
{
    /// <summary>Tells batches apart.</summary>
    public required Guid Id { get; init; }

    /// <summary>The batch in words, such as "12 files of transcripts_20260907_090000".</summary>
    public required string Title { get; init; }

    /// <summary>Where its files come from.</summary>
    public required BatchOrigin Origin { get; init; }

    /// <summary>Its files and archives, full paths; for the samples their folder.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>How far it has come.</summary>
    public required BatchStage Stage { get; init; }

    /// <summary>Files done and known so far, and what became of them; null before it started.</summary>
    public IngestProgress? Progress { get; init; }

    /// <summary>What the load did; null until it is done, and when no file was there any more.</summary>
    public IngestSummary? Summary { get; init; }

    /// <summary>Why it failed the last time it did, one sentence; null when it did not.</summary>
    public string? Error { get; init; }

    /// <summary>When it was enqueued (UTC).</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>When it last started (UTC); null before it did.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it was done or failed for good (UTC); null before.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Whether nothing more will happen to it.</summary>
    public bool IsSettled => Stage is BatchStage.Done or BatchStage.Failed;
}
