using Analytics.Formats;
using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Sources;

/// <summary>A file of another format than the home format, and what its surroundings say.</summary>
/// <param name="Source">Its content.</param>
/// <param name="Place">The folder it lies in.</param>
/// <param name="FileName">Its path below the run's folder.</param>
/// <param name="Origin">Where it is read from: a path, or <c>archive!entry</c>.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ModifiedAt">Last write time.</param>
internal sealed record FileOfFormat(FormatSource Source, RunIdentifier.Place Place, string FileName, string Origin, long Size, DateTime ModifiedAt)
{
    /// <summary>How it stands on disk by itself; null in an archive.</summary>
    public FileStanding? Standing { get; private init; }

    /// <summary>The run folder's run.json, where there is one.</summary>
    public RunSheet? Sheet { get; init; }

    /// <summary>One that stands on disk.</summary>
    public static FileOfFormat OnDisk(string path, RunIdentifier.Place place, string fileName, FileStanding standing, RunSheet? sheet, IngestLimits limits)
    {
        var folder = Path.GetDirectoryName(path)!;
        var source = new FormatSource(Path.GetFileName(path), () => Open(path), name => Beside(Path.Join(folder, name), limits))
        {
            MostBytes = limits.MaxExportBytes,
            MostInterviewBytes = (int)Math.Min(limits.MaxFileBytes, Array.MaxLength),
        };
        return new FileOfFormat(source, place, fileName, path, standing.Size, standing.ModifiedAt) { Standing = standing, Sheet = sheet };
    }

    /// <summary>The content of one that is in memory.</summary>
    public static FormatSource SourceOf(string name, byte[] content, Func<string, byte[]?> beside, IngestLimits limits) => new(name, () => new MemoryStream(content, writable: false), beside)
    {
        MostBytes = limits.MaxExportBytes,
        MostInterviewBytes = (int)Math.Min(limits.MaxFileBytes, Array.MaxLength),
    };

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, FileOptions.SequentialScan);

    private static byte[]? Beside(string path, IngestLimits limits)
    {
        try
        {
            return FileStanding.Of(path) is { Kind: FileKind.File } file && file.Size <= limits.MaxExportBytes ? File.ReadAllBytes(path) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
