using Analytics.Transcripts;

namespace Analytics.Warehouse.Sources;

/// <summary>One thing that listing the sources comes upon, in order.</summary>
internal abstract record SourceItem
{
    private SourceItem()
    {
    }

    /// <summary>A transcript file or archive entry.</summary>
    /// <param name="Run">The run it belongs to.</param>
    /// <param name="FileName">Its path below the run's folder; with the run it is the key it is known by.</param>
    /// <param name="Origin">The path it is read from; <c>archive!entry</c> for an archive's.</param>
    /// <param name="Size">Bytes, as far as known before reading.</param>
    /// <param name="ModifiedAt">Last write time.</param>
    public sealed record Transcript(RunIdentity Run, string FileName, string Origin, long Size, DateTime ModifiedAt) : SourceItem
    {
        /// <summary>The content where it is read already (an archive's entry); null to read it from <see cref="Origin"/>.</summary>
        public byte[]? Content { get; init; }

        /// <summary>Why it is kept out without looking inside; null when nothing is known against it.</summary>
        public Fault? Fault { get; init; }

        /// <summary>When anything about it last changed, where the system says; see <see cref="FileStanding.ChangedAt"/>.</summary>
        public DateTime? ChangedAt { get; init; }

        /// <summary>Whether it stands on disk by itself, so that a scan can recognise it.</summary>
        public bool OnDisk { get; init; } = true;

        /// <summary>The name it is shown by.</summary>
        public string SourceFile => Run.Folder + "/" + FileName;
    }

    /// <summary>Something is known about a run, apart from its transcripts.</summary>
    public sealed record RunFacts(RunIdentity Run) : SourceItem;

    /// <summary>Everything of a file or archive on disk has been listed; a scan need not come back to it until it changes.</summary>
    public sealed record Finished(string Origin, long Size, DateTime ModifiedAt, DateTime? ChangedAt) : SourceItem;
}
