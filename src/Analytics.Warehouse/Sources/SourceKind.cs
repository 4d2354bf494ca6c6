using Analytics.Transcripts;

namespace Analytics.Warehouse.Sources;

/// <summary>What a file is by its name.</summary>
internal static class SourceKind
{
    // What programs leave beside files, and what this one does: nobody put it there to be read.
    private static readonly HashSet<string> Clutter = new(["thumbs.db", "desktop.ini", "upload.json", "icon\r"], StringComparer.OrdinalIgnoreCase);
    private static readonly string[] Unfinished = [".part", ".tmp", ".crdownload", "~"];

    /// <summary>A .txt file, but not the shadow of one (<c>._name.txt</c>) that macOS leaves beside it.</summary>
    public static bool IsTranscript(string name) =>
        name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("._", StringComparison.Ordinal);

    /// <summary>A file a reader is told of when it lies in a folder: a transcript, an archive, or one that somebody may take for it. A run.json has a way of its own.</summary>
    public static bool IsTold(string name) => IsTranscript(name) || (!name.StartsWith('.') && !IsRunSheet(name) && !IsClutter(name));

    /// <summary>The same of an archive's entry; an archive there is told of because nothing unpacks it.</summary>
    public static bool IsToldInArchive(EntryName name) => IsTold(name.Leaf) && !name.Folder.StartsWith("__MACOSX", StringComparison.Ordinal);

    public static bool IsZip(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    public static bool IsTarGz(string name) =>
        name.EndsWith(".tar.gz", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase);

    public static bool IsArchive(string name) => IsZip(name) || IsTarGz(name);

    public static bool IsRunSheet(string name) => string.Equals(name, RunSheet.FileName, StringComparison.Ordinal);

    /// <summary>The archive's path without what makes it one: the folder its entries stand in, for naming their run.</summary>
    public static string WithoutArchiveEnding(string path) =>
        path.EndsWith(".tar.gz", StringComparison.OrdinalIgnoreCase) ? path[..^".tar.gz".Length] : path[..^".zip".Length];

    private static bool IsClutter(string name) => Clutter.Contains(name) || Array.Exists(Unfinished, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
