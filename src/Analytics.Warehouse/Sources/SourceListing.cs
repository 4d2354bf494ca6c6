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
        var folder = Directory.Exists(path) ? WithSlashes(path).TrimEnd('/') : FolderOf(path);
        var root = RootOf(folder);
        if (Directory.Exists(path)) return FolderWalk.Files(path, SourceKind.IsTranscript).SelectMany(file => ListFile(file, root));
        if (SourceKind.IsArchive(path)) return new ArchiveListing(path, root, _runs, _limits).List();
        return SourceKind.IsRunSheet(Path.GetFileName(path)) ? _sheets.Of(_runs.At(folder, root), folder) : ListFile(path, root);
    }

    // The folder that was given: the request's own where the path lies in it, as single files of an inbox do.
    private string RootOf(string folder)
    {
        if (_request.Root is not { } given) return folder;
        var root = WithSlashes(Path.GetFullPath(given)).TrimEnd('/');
        return folder == root || folder.StartsWith(root + "/", StringComparison.Ordinal) ? root : folder;
    }

    private IEnumerable<SourceItem> ListFile(string path, string root)
    {
        var file = new FileInfo(path);
        var folder = FolderOf(path);
        var place = _runs.At(folder, root);
        foreach (var item in _sheets.NewAt(place)) yield return item;

        if (!file.Exists)
        {
            // Gone since it was listed, which is no error; but a name that is not UTF-8 only looks gone.
            if (path.Contains('\uFFFD', StringComparison.Ordinal)) yield return Unnameable(path, folder, place);
            yield break;
        }

        yield return new SourceItem.Transcript(
            _runs.Of(place, file.LastWriteTimeUtc, _sheets.For(place)), place.FileName(folder, file.Name), path, file.Length, file.LastWriteTimeUtc)
        {
            Fault = file.Length > _limits.MaxFileBytes ? SizeLimit.Fault(file.Length, _limits) : null,
        };
    }

    private SourceItem.Transcript Unnameable(string path, string folder, RunIdentifier.Place place)
    {
        var fault = new Fault(FaultCode.Unreadable, 1, "The file's name is not UTF-8 text, so it cannot be opened; rename it.");
        return new SourceItem.Transcript(_runs.Of(place, DateTime.UnixEpoch), place.FileName(folder, Path.GetFileName(path)), path, 0, DateTime.UnixEpoch) { Fault = fault, OnDisk = false };
    }

    private static string FolderOf(string path) => WithSlashes(Path.GetDirectoryName(path)!);

    private static string WithSlashes(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
