using Analytics.Transcripts;
using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Sources;

/// <summary>Turns the paths of a request into the transcripts they hold, lazily and in order. Contents of plain files are not read here.</summary>
internal sealed class SourceListing
{
    private readonly IngestRequest _request;
    private readonly IngestLimits _limits;
    private readonly RunIdentifier _runs;
    private readonly RunSheets _sheets;

    /// <summary>Checks every path before anything is ingested.</summary>
    /// <exception cref="IngestSourceException">A path does not exist, or nothing there can be ingested.</exception>
    public SourceListing(IngestRequest request, IngestLimits limits)
    {
        RequestCheck.Check(request);
        _request = request;
        _limits = limits;
        _runs = new RunIdentifier(request);
        _sheets = new RunSheets(_runs);
    }

    /// <summary>Everything the request's paths hold.</summary>
    public IEnumerable<SourceItem> List() => _request.Paths.Select(Path.GetFullPath).SelectMany(ListPath);

    private IEnumerable<SourceItem> ListPath(string path)
    {
        if (Directory.Exists(path)) return FolderWalk.Files(path, SourceKind.IsTranscript).SelectMany(ListFile);
        if (SourceKind.IsArchive(path)) return new ArchiveListing(path, _runs, _limits).List();
        return SourceKind.IsRunSheet(Path.GetFileName(path)) ? _sheets.Of(FolderOf(path), Path.GetDirectoryName(path)!) : ListFile(path);
    }

    private IEnumerable<SourceItem> ListFile(string path)
    {
        var file = new FileInfo(path);
        var folder = FolderOf(path);
        foreach (var item in _sheets.NewAt(folder)) yield return item;

        if (!file.Exists)
        {
            // Gone since it was listed, which is no error; but a name that is not UTF-8 only looks gone.
            if (path.Contains('\uFFFD', StringComparison.Ordinal)) yield return Unnameable(path, folder);
            yield break;
        }

        yield return new SourceItem.Transcript(
            _runs.Of(folder, file.LastWriteTimeUtc, _sheets.For(folder)), file.Name, path, file.Length, file.LastWriteTimeUtc)
        {
            Fault = file.Length > _limits.MaxFileBytes ? SizeLimit.Fault(file.Length, _limits) : null,
        };
    }

    private SourceItem.Transcript Unnameable(string path, string folder)
    {
        var fault = new Fault(FaultCode.Unreadable, 1, "The file's name is not UTF-8 text, so it cannot be opened; rename it.");
        return new SourceItem.Transcript(_runs.Of(folder, DateTime.UnixEpoch), Path.GetFileName(path), path, 0, DateTime.UnixEpoch) { Fault = fault, OnDisk = false };
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(path)!.Replace(Path.DirectorySeparatorChar, '/');
}
