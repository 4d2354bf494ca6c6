namespace Analytics.Jobs.Inbox;

/// <summary>A file or archive in the inbox that the ledger does not know, or knows otherwise.</summary>
internal sealed record PendingFile(string Path, long SizeBytes, DateTime ModifiedAtUtc, DateTime? ChangedAtUtc = null)
{
    /// <summary>What tells one state of a file from another without reading it.</summary>
    public FileState State => new(SizeBytes, ModifiedAtUtc, ChangedAtUtc);

    /// <summary>Archives are a batch each; transcripts and run.json files are not.</summary>
    public bool IsArchive => ArchiveEndings.Any(ending => Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static string[] ArchiveEndings { get; } = [".zip", ".tar.gz", ".tgz"];
}

/// <summary>Size and times of a file when it was looked at; the last one changes with its rights too.</summary>
internal readonly record struct FileState(long SizeBytes, DateTime ModifiedAtUtc, DateTime? ChangedAtUtc = null);
