namespace Analytics.Warehouse.Sources;

/// <summary>Where the bytes of a file that the ledger knows are still held.</summary>
public static class HeldSource
{
    /// <summary>Finds them.</summary>
    /// <param name="origin">Where the ledger says it was read from: a path, <c>archive!entry</c>, or <c>file!interview</c>.</param>
    /// <returns>The path of the file, or of the one it came in; null when it is not there any more, or never was on disk.</returns>
    public static string? PathOf(string origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        if (!Path.IsPathRooted(origin)) return null;
        if (Directory.Exists(origin) || FileStanding.Of(origin).IsThere) return origin;

        // Folders and files may have a "!" in their own names.
        for (var end = origin.IndexOf('!', StringComparison.Ordinal); end > 0; end = origin.IndexOf('!', end + 1))
        {
            var archive = origin[..end];
            if (FileStanding.Of(archive).Kind == FileKind.File) return archive;
        }

        return null;
    }
}
