using Analytics.Cluster;
using Analytics.Jobs.Inbox;

namespace Analytics.Jobs.Cluster;

/// <summary>The folders that all machines of a cluster share. Nobody makes them: a folder that is not mounted would be made beside the mount, and what lies there nobody else sees.</summary>
public static class SharedFolders
{
    /// <summary>What is wrong with them, a sentence each.</summary>
    /// <param name="settings">Say where the segments are; what is no folder is not looked at.</param>
    /// <param name="inbox">Says where the inbox is.</param>
    public static IEnumerable<string> Faults(ClusterSettings settings, InboxOptions inbox)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(inbox);
        if (NotThere($"{InboxOptions.Section}:{nameof(InboxOptions.Path)}", inbox.Path) is { } noInbox) yield return noInbox;
        if (settings.Options.Segments.Contains("://", StringComparison.Ordinal)) yield break;
        var segments = Path.GetFullPath(settings.Options.Segments);
        var key = $"{ClusterOptions.Section}:{nameof(ClusterOptions.Segments)}";
        if (NotThere(key, segments) is { } noSegments) yield return noSegments;
        if (IsIn(segments, inbox.Path) || IsIn(inbox.Path, segments))
            yield return $"{key} ({segments}) and {InboxOptions.Section}:{nameof(InboxOptions.Path)} ({inbox.Path}) lie in each other; what is read and what came of it need folders of their own.";
    }

    private static string? NotThere(string key, string folder) =>
        Directory.Exists(folder) ? null : $"{key} names {folder}, which is not there. See that it is mounted; in a new cluster make it once, for all machines.";

    private static bool IsIn(string folder, string other) => WithEnd(folder).StartsWith(WithEnd(other), StringComparison.Ordinal);

    private static string WithEnd(string folder) => Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar;
}
