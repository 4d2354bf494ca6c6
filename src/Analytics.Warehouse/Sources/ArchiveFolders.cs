using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Sources;

/// <summary>
/// What lies beside an entry of an archive: the names in its folder, and the content of files that accompany others. An archive is read entry by entry, and a table of
/// scores may come after the captions it belongs to; so it is gone through once more, the first time that anything is asked.
/// </summary>
/// <param name="path">The archive.</param>
/// <param name="isCompanion">Whether a file of this name may accompany another one.</param>
/// <param name="limits">The limits in force.</param>
internal sealed class ArchiveFolders(string path, Func<string, bool> isCompanion, IngestLimits limits)
{
    private Dictionary<(string Folder, string Name), byte[]>? _files;

    /// <summary>Another file of a folder: its content where it may accompany others, nothing in it otherwise; null where there is none, or it cannot be read.</summary>
    /// <param name="folder">The folder inside the archive.</param>
    /// <param name="name">The file's name.</param>
    /// <exception cref="ArchiveRefusedException">Files that accompany others have more bytes together than may be held.</exception>
    public byte[]? Beside(string folder, string name) => (_files ??= Read()).GetValueOrDefault((folder, name));

    private Dictionary<(string Folder, string Name), byte[]> Read()
    {
        var files = new Dictionary<(string, string), byte[]>();
        try
        {
            ReadInto(files);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException or FormatException or NotSupportedException)
        {
            // Whoever lists the archive comes to the same place and tells of it; what stands before it is known.
        }

        return files;
    }

    private void ReadInto(Dictionary<(string Folder, string Name), byte[]> files)
    {
        var held = 0L;
        using var archive = ArchiveReader.Open(path, new ArchiveBudget(limits));
        while (archive.Next() is { } entry)
        {
            var name = new EntryName(entry.Name);
            if (name.IsUnsafe) continue;
            var content = isCompanion(name.Leaf) ? ArchiveListing.Read(archive, entry, limits.MaxExportBytes).Content : [];
            held += content?.Length ?? 0;
            if (held > limits.MaxExportBytes) throw new ArchiveRefusedException($"tables beside its captions have more than {limits.MaxExportBytes:N0} bytes together");
            if (content is not null) files[(name.Folder, name.Leaf)] = content;
        }
    }
}
