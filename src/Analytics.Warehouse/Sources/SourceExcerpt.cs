using System.Text;
using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Sources;

/// <summary>A few lines of a file or of an archive's entry as it stands now, for a reader who wants to see what a fault is about.</summary>
/// <param name="FirstLine">The number of the first line, from 1.</param>
/// <param name="Lines">The lines, long ones cut, without what cannot be shown.</param>
/// <param name="Fault">Why there are none; null when there are.</param>
public sealed record SourceExcerpt(int FirstLine, IReadOnlyList<string> Lines, string? Fault)
{
    private const int LongestLine = 400;

    /// <summary>Reads the lines around one.</summary>
    /// <param name="origin">Where it was read from: a path, <c>archive!entry</c>, or <c>file!interview</c>.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="around">Lines before and after it.</param>
    /// <param name="limits">The limits in force.</param>
    public static SourceExcerpt Read(string origin, int line, int around, IngestLimits limits)
    {
        try
        {
            if (HeldSource.PathOf(origin) is { } container && container != origin && !SourceKind.IsArchive(container)) return OfLines(container, line, around);
            if (Content(origin, limits) is not { } content) return None("It is not there any more, or is too large to be shown.");
            var lines = Encoding.UTF8.GetString(content).ReplaceLineEndings("\n").Split('\n');
            var first = Math.Clamp(line - around, 1, lines.Length);
            return new SourceExcerpt(first, [.. lines.Skip(first - 1).Take((2 * around) + 1).Select(Shown)], null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException or ArchiveRefusedException or NotSupportedException or FormatException)
        {
            return None($"It cannot be read: {fault.Message}");
        }
    }

    // A file of an interview a line may be of any size: no more of it is read than is shown.
    private static SourceExcerpt OfLines(string path, int line, int around)
    {
        var first = Math.Max(1, line - around);
        var lines = File.ReadLines(path).Skip(first - 1).Take((2 * around) + 1).Select(Shown).ToList();
        return lines.Count == 0 ? None("The file has fewer lines now.") : new SourceExcerpt(first, lines, null);
    }

    private static byte[]? Content(string origin, IngestLimits limits)
    {
        if (HeldSource.PathOf(origin) is not { } path || FileStanding.Of(path) is not { Kind: FileKind.File } file) return null;
        if (path == origin) return file.Size <= limits.MaxFileBytes ? File.ReadAllBytes(path) : null;
        using var archive = ArchiveReader.Open(path, new ArchiveBudget(limits));
        while (archive.Next() is { } entry)
        {
            var name = new EntryName(entry.Name);
            var entryName = $"{(name.Folder.Length == 0 ? "" : name.Folder + "/")}{name.File}";
            var wanted = origin[(path.Length + 1)..];
            if (name.IsUnsafe || (wanted != entryName && !wanted.StartsWith(entryName + "!", StringComparison.Ordinal))) continue;
            if (entry.Open is null || entry.Length > limits.MaxFileBytes) return null;
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return content.ToArray();
        }

        return null;
    }

    private static string Shown(string line)
    {
        var cut = line.Length > LongestLine ? line[..LongestLine] + "…" : line;
        return string.Concat(cut.Select(letter => char.IsControl(letter) && letter != '\t' ? '\uFFFD' : letter));
    }

    private static SourceExcerpt None(string why) => new(1, [], why);
}
