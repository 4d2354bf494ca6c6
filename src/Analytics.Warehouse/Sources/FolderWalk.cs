using System.IO.Enumeration;

namespace Analytics.Warehouse.Sources;

/// <summary>Walks a folder and those below it in ordinal order of names, lazily, following each linked folder once.</summary>
internal static class FolderWalk
{
    /// <summary>The full paths of the files whose names are wanted, and of folders that cannot be read.</summary>
    public static IEnumerable<WalkedPath> Files(string root, Func<string, bool> wanted)
    {
        var walked = new HashSet<string>(StringComparer.Ordinal);
        // Links come last: what they lead to may stand in the folder itself, and is then listed by its own name, which may name its run.
        var links = new Queue<string>();
        foreach (var file in Files(Path.GetFullPath(root), RealPathOf(root) ?? Path.GetFullPath(root), wanted, walked, links)) yield return file;
        while (links.TryDequeue(out var link))
        {
            if (RealPathOf(link) is not { } realPath) continue;
            foreach (var file in Files(NameOf(link, realPath), realPath, wanted, walked, links)) yield return file;
        }
    }

    private static IEnumerable<WalkedPath> Files(string folder, string realFolder, Func<string, bool> wanted, HashSet<string> walked, Queue<string> links)
    {
        if (!walked.Add(realFolder)) yield break;
        var (entries, fault) = EntriesOf(folder);
        if (fault is not null) yield return new WalkedPath(folder, fault);
        foreach (var (name, isFolder, isLink) in entries)
        {
            var path = Path.Join(folder, name);
            if (!isFolder)
            {
                if (wanted(name)) yield return new WalkedPath(path, null);
            }
            else if (isLink)
            {
                links.Enqueue(path);
            }
            else
            {
                foreach (var file in Files(path, Path.Join(realFolder, name), wanted, walked, links)) yield return file;
            }
        }
    }

    // A link called "latest" hides the time that the folder's own name holds.
    private static string NameOf(string link, string realPath) =>
        RunName.TimeIn(Path.GetFileName(link)) is null && RunName.TimeIn(Path.GetFileName(realPath)) is not null ? realPath : link;

    private static (List<(string Name, bool IsFolder, bool IsLink)> Entries, string? Fault) EntriesOf(string folder)
    {
        try
        {
            var entries = new FileSystemEnumerable<(string Name, bool IsFolder, bool IsLink)>(
                folder,
                (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.IsDirectory, entry.Attributes.HasFlag(FileAttributes.ReparsePoint)),
                new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false }).ToList();
            entries.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
            return (entries, null);
        }
        catch (DirectoryNotFoundException)
        {
            // Gone since its parent was read: it has nothing to ingest.
            return ([], null);
        }
        catch (UnauthorizedAccessException)
        {
            return ([], "The folder may not be read by this user; allow it. What is in it was passed over.");
        }
        catch (IOException fault)
        {
            return ([], $"The folder cannot be read: {fault.Message} What is in it was passed over.");
        }
    }

    private static string? RealPathOf(string path)
    {
        try
        {
            return Directory.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        }
        catch (IOException)
        {
            // A link that leads nowhere or in a circle.
            return null;
        }
    }
}

/// <summary>What a walk comes upon.</summary>
/// <param name="Path">A file's full path, or that of a folder that cannot be read.</param>
/// <param name="Fault">Why the folder cannot be read; null for a file.</param>
internal readonly record struct WalkedPath(string Path, string? Fault);
