namespace Analytics.Cluster.Catalogue;

/// <summary>What an entry of the log can be.</summary>
public static class EntryKinds
{
    /// <summary>A batch of files: what reading them came to lies in a segment.</summary>
    public const string Files = "files";

    /// <summary>A batch that somebody let the log go on past: nothing came of it.</summary>
    public const string Skipped = "skipped";

    /// <summary>What a warehouse held that the cluster began with lies in a checkpoint.</summary>
    public const string Beginning = "beginning";

    /// <summary>What the state's marks say was erased is to be taken away.</summary>
    public const string Erasure = "erasure";

    /// <summary>Files that were kept out are to be read again.</summary>
    public const string Retry = "retry";

    /// <summary>Files that were kept out need not be tried again.</summary>
    public const string Dismissal = "dismissal";
}

/// <summary>Files to be read, as one batch.</summary>
/// <param name="Paths">Files and archives, full paths, the same on every machine.</param>
/// <param name="Root">The folder they were given in; null where there is none.</param>
/// <param name="RunId">The run of files whose folder names none; null for what their place says.</param>
/// <param name="Evaluator">Who evaluated; null where nobody said.</param>
/// <param name="Inbox">The inbox they were found in: whoever does not see it cannot tell that a file is gone. Null where nobody said.</param>
public sealed record FilesWish(IReadOnlyList<string> Paths, string? Root, string? RunId, string? Evaluator, string? Inbox = null);

/// <summary>A published entry, as a reader takes it up.</summary>
/// <param name="Position">Its place in the log, from 1.</param>
/// <param name="Kind">One of <see cref="EntryKinds"/>.</param>
/// <param name="Wish">What is asked, as JSON; null for files.</param>
/// <param name="Segment">The folder of its segment; null for what is no files.</param>
/// <param name="IsDeleted">Whether the segment's files were deleted since a checkpoint holds them.</param>
/// <param name="Gone">Places known before that were gone when the files were read.</param>
public sealed record PublishedEntry(long Position, string Kind, string? Wish, string? Segment, bool IsDeleted, IReadOnlyList<string> Gone);

/// <summary>A file of a segment, as the catalogue knows it.</summary>
/// <param name="Table">The table whose rows it holds.</param>
/// <param name="Name">Its name in the segment's folder.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Bytes">Its size.</param>
public sealed record CataloguedFile(string Table, string Name, long Rows, long Bytes);

/// <summary>A checkpoint: everything up to a position.</summary>
/// <param name="Position">The last entry that it holds.</param>
/// <param name="Segment">Its folder.</param>
/// <param name="Files">Its files.</param>
public sealed record Checkpoint(long Position, string Segment, IReadOnlyList<CataloguedFile> Files);

/// <summary>The batch that a file was last in.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="IsPublished">Whether readers can take it up.</param>
/// <param name="IsSkipped">Whether somebody let the log go on past it.</param>
/// <param name="Fault">Why the last attempt to read it failed; null when none did, or it was read.</param>
public sealed record FileBatch(long Position, bool IsPublished, bool IsSkipped, string? Fault);
