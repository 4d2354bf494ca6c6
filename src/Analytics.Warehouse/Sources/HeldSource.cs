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
        return PathsOf(origin).Skip(1).FirstOrDefault(archive => FileStanding.Of(archive).Kind == FileKind.File);
    }

    /// <summary>What may be the path of the file or of the one it came in, the whole first: folders and files may have a "!" in their own names.</summary>
    internal static IEnumerable<string> PathsOf(string origin)
    {
        yield return origin;
        for (var end = origin.IndexOf('!', StringComparison.Ordinal); end > 0; end = origin.IndexOf('!', end + 1)) yield return origin[..end];
    }
}
