using Analytics.Formats.OpenFormat;
using Analytics.Transcripts;

namespace Analytics.Warehouse.Sources;

/// <summary>One thing that listing the sources comes upon, in order.</summary>
internal abstract record SourceItem
{
    private SourceItem()
    {
    }

    /// <summary>A transcript: a file, an archive's entry, an object of a file that holds several.</summary>
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

        /// <summary>What kind of object it is, where it is none of the home format's text.</summary>
        public ObjectSource? Object { get; init; }

        /// <summary>Whether it stands on disk by itself, so that a scan can recognise it.</summary>
        public bool OnDisk { get; init; } = true;

        /// <summary>The name it is shown by.</summary>
        public string SourceFile => Run.Folder + "/" + FileName;
    }

    /// <summary>Where an object of the open format stands, and by what it is read.</summary>
    /// <param name="Line">The line of its file it starts on, from 1.</param>
    /// <param name="LineOrigin">What it would be told by if it could not be read as an interview: <c>file!line 7</c>.</param>
    /// <param name="Wordings">Which level a recommendation's words stand for.</param>
    /// <param name="Findings">What must be told about how its format was read.</param>
    public sealed record ObjectSource(int Line, string LineOrigin, Wordings Wordings, IReadOnlyList<Finding> Findings);

    /// <summary>Something is known about a run, apart from its transcripts.</summary>
    public sealed record RunFacts(RunIdentity Run) : SourceItem;

    /// <summary>Everything of a file or archive on disk has been listed; a scan need not come back to it until it changes.</summary>
    public sealed record Finished(string Origin, long Size, DateTime ModifiedAt, DateTime? ChangedAt) : SourceItem;
}
