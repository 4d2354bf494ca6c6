namespace Analytics.Warehouse.Sources;

/// <summary>What a file is by its name.</summary>
internal static class SourceKind
{
    /// <summary>A .txt file, but not the shadow of one (<c>._name.txt</c>) that macOS leaves beside it.</summary>
    public static bool IsTranscript(string name) =>
        name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("._", StringComparison.Ordinal);

    public static bool IsZip(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    public static bool IsTarGz(string name) =>
        name.EndsWith(".tar.gz", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase);

    public static bool IsArchive(string name) => IsZip(name) || IsTarGz(name);

    public static bool IsRunSheet(string name) => string.Equals(name, RunSheet.FileName, StringComparison.Ordinal);

    /// <summary>The archive's path without what makes it one: the folder its entries stand in, for naming their run.</summary>
    public static string WithoutArchiveEnding(string path) =>
        path.EndsWith(".tar.gz", StringComparison.OrdinalIgnoreCase) ? path[..^".tar.gz".Length] : path[..^".zip".Length];
}
