using System.IO.Enumeration;
using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Sources;

/// <summary>Walks a folder and those below it in ordinal order of names, lazily, following each linked folder once.</summary>
internal static class FolderWalk
{
    /// <summary>The full paths of the files whose names are wanted.</summary>
    /// <exception cref="IngestSourceException">A folder may not be read.</exception>
    public static IEnumerable<string> Files(string root, Func<string, bool> wanted) =>
        Files(Path.GetFullPath(root), RealPathOf(root) ?? Path.GetFullPath(root), wanted, new HashSet<string>(StringComparer.Ordinal));

    private static IEnumerable<string> Files(string folder, string realFolder, Func<string, bool> wanted, HashSet<string> walked)
    {
        if (!walked.Add(realFolder)) yield break;
        foreach (var (name, isFolder, isLink) in EntriesOf(folder))
        {
            var path = Path.Join(folder, name);
            if (!isFolder)
            {
                if (wanted(name)) yield return path;
                continue;
            }

            var realPath = isLink ? RealPathOf(path) : Path.Join(realFolder, name);
            if (realPath is null) continue;
            foreach (var file in Files(path, realPath, wanted, walked)) yield return file;
        }
    }

    private static List<(string Name, bool IsFolder, bool IsLink)> EntriesOf(string folder)
    {
        try
        {
            var entries = new FileSystemEnumerable<(string Name, bool IsFolder, bool IsLink)>(
                folder,
                (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.IsDirectory, entry.Attributes.HasFlag(FileAttributes.ReparsePoint)),
                new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false }).ToList();
            entries.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
            return entries;
        }
        catch (DirectoryNotFoundException)
        {
            // Gone since its parent was read: it has nothing to ingest.
            return [];
        }
        catch (UnauthorizedAccessException)
        {
            throw new IngestSourceException($"The folder {folder} may not be read by this user; allow it or name the folders beside it.");
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
