using Analytics.State.Backups;
using Analytics.State.Erasure;
using Analytics.State.Views;
using Analytics.Warehouse.Erasure;

namespace Analytics.Retention.Erasure;

/// <summary>What an erasure would take away. Nothing has happened.</summary>
/// <param name="Found">Interviews, files and rows.</param>
/// <param name="Mentions">Interviews of others in whose text the name stands; they are left as they are.</param>
/// <param name="Holds">Legal holds that cover some of it.</param>
/// <param name="Sources">The files on disk it was read from.</param>
/// <param name="Views">Saved views that name them, or lead to their interviews.</param>
/// <param name="Backups">Backups that may still hold it.</param>
/// <param name="OnBackups">What happens to those.</param>
/// <param name="Refusal">Why it will not be done as ordered, as a sentence; null when it will.</param>
public sealed record ErasurePreview(
    ErasureFound Found, IReadOnlyList<FoundMention> Mentions, IReadOnlyList<Hold> Holds, IReadOnlyList<SourceStanding> Sources, IReadOnlyList<SavedView> Views, IReadOnlyList<BackupRecord> Backups, BackupOnErasure OnBackups,
    string? Refusal);

/// <summary>A file that something was read from.</summary>
/// <param name="Path">Its path; that of the archive for a file in one.</param>
/// <param name="IsArchive">Whether it is an archive, which holds others' interviews too and is left as it is.</param>
public sealed record SourceStanding(string Path, bool IsArchive);

/// <summary>What an erasure does about backups made before.</summary>
public enum BackupOnErasure
{
    /// <summary>They are listed, and left to be deleted by hand or to expire.</summary>
    List,

    /// <summary>They are deleted.</summary>
    Delete,

    /// <summary>They are written again without what was erased.</summary>
    Rewrite,
}

/// <summary>An erasure is not done; the message is the sentence to show.</summary>
public sealed class ErasureRefusedException(string message) : Exception(message);
