using Analytics.Formats;

namespace Analytics.Mappings;

/// <summary>The mappings at hand as a folder has them now: read again as soon as a file in it was added, changed or deleted. Safe to use from several threads.</summary>
/// <param name="folder">The folder; null for none. One that is not there yet is looked for again.</param>
/// <param name="read">Told of every catalogue that was read, the first one included.</param>
public sealed class MappingFolder(string? folder, Action<MappingCatalog>? read = null)
{
    private readonly Lock _reading = new();
    private Seen? _seen;

    /// <summary>What can be used now. Looking whether anything changed costs a listing of the folder.</summary>
    public MappingCatalog Catalog => Now().Catalog;

    /// <summary>The formats that files may have: the open one and every mapping, as they are when an ingest begins.</summary>
    public InterviewFormats Formats() => new(() => Now().Formats, MappedFormat.Unrecognised);

    private Seen Now()
    {
        var stamps = Stamps();
        lock (_reading)
        {
            if (_seen is { } seen && seen.Stamps.SequenceEqual(stamps)) return seen;
            var catalog = MappingCatalog.With(folder);
            read?.Invoke(catalog);
            return _seen = new Seen(stamps, catalog, MappedFormat.Of(catalog));
        }
    }

    // With who may read it: a file that is opened to readers is another one then.
    private List<(string Name, DateTime ModifiedAt, long Size, UnixFileMode Mode)> Stamps()
    {
        if (string.IsNullOrWhiteSpace(folder) || !Directory.Exists(folder)) return [];
        return [.. new DirectoryInfo(folder).EnumerateFiles("*.json").OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => (file.Name, file.LastWriteTimeUtc, file.Length, file.UnixFileMode))];
    }

    private sealed record Seen(List<(string Name, DateTime ModifiedAt, long Size, UnixFileMode Mode)> Stamps, MappingCatalog Catalog, IReadOnlyList<IInterviewFormat> Formats);
}
