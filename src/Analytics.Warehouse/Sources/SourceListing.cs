using Analytics.Formats;
using Analytics.Transcripts;
using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Sources;

/// <summary>Turns the paths of a request into the transcripts they hold, lazily and in order. Contents of plain files are not read here.</summary>
internal sealed class SourceListing
{
    private readonly IngestRequest _request;
    private readonly IngestLimits _limits;
    private readonly RunIdentifier _runs;
    private readonly FormatListing _formats;
    private readonly RunSheets _sheets;
    private readonly HashSet<string> _archives = new(StringComparer.Ordinal);

    /// <summary>Checks every path before anything is ingested.</summary>
    /// <exception cref="IngestSourceException">A path does not exist, or nothing there can be ingested.</exception>
    public SourceListing(IngestRequest request, IngestLimits limits, InterviewFormats formats)
    {
        RequestCheck.Check(request);
        _request = request;
        _limits = limits;
        _runs = new RunIdentifier(request);
        _formats = new FormatListing(formats.Now(), _runs, limits);
        _sheets = new RunSheets(_runs);
    }

    /// <summary>Everything the request's paths hold.</summary>
    public IEnumerable<SourceItem> List() => _request.Paths.Select(Path.GetFullPath).SelectMany(ListPath);

    private IEnumerable<SourceItem> ListPath(string path)
    {
        var folder = Directory.Exists(path) ? WithSlashes(path).TrimEnd('/') : FolderOf(path);
        var root = RootOf(folder);
        if (Directory.Exists(path)) return FolderWalk.Files(path, SourceKind.IsTold).SelectMany(found => found.Fault is { } fault ? [Closed(found.Path, root, fault)] : ListFound(found.Path, root));
        return SourceKind.IsRunSheet(Path.GetFileName(path)) ? _sheets.Of(_runs.At(folder, root), folder) : ListFound(path, root);
    }

    // One that lies in a folder of the request and is named too is unpacked once.
    private IEnumerable<SourceItem> ListFound(string path, string root) =>
        !SourceKind.IsArchive(path) ? ListFile(path, root) : _archives.Add(path) ? new ArchiveListing(path, root, _runs, _formats, _limits).List() : [];

    // The folder that was given: the request's own where the path lies in it, as single files of an inbox do.
    private string RootOf(string folder)
    {
        if (_request.Root is not { } given) return folder;
        var root = WithSlashes(Path.GetFullPath(given)).TrimEnd('/');
        return folder == root || folder.StartsWith(root + "/", StringComparison.Ordinal) ? root : folder;
    }

    private IEnumerable<SourceItem> ListFile(string path, string root)
    {
        var standing = FileStanding.Of(path);
        var name = Path.GetFileName(path);
        var folder = FolderOf(path);
        var place = _runs.At(folder, root);
        foreach (var item in _sheets.NewAt(place)) yield return item;

        if (!standing.IsThere)
        {
            // Gone since it was listed, which is no error; but a name that is not UTF-8 only looks gone.
            if (path.Contains('\uFFFD', StringComparison.Ordinal)) yield return Unnameable(path, folder, place);
            yield break;
        }

        if (standing.Fault is null && _formats.MayRead(name))
        {
            foreach (var item in _formats.List(FileOfFormat.OnDisk(path, place, place.FileName(folder, name), standing, _sheets.For(place), _limits))) yield return item;
            yield break;
        }

        yield return new SourceItem.Transcript(_runs.Of(place, standing.ModifiedAt, _sheets.For(place)), place.FileName(folder, name), path, standing.Size, standing.ModifiedAt)
        {
            ChangedAt = standing.ChangedAt,
            Fault = standing.Fault ?? OtherKind.Fault(name) ?? (standing.Size > _limits.MaxFileBytes ? SizeLimit.Fault(standing.Size, _limits) : null),
        };
    }

    // Not noted as seen: once it may be read, what is in it is new.
    private SourceItem.Transcript Closed(string path, string root, string why)
    {
        var folder = WithSlashes(path);
        var place = _runs.At(folder, root);
        var name = folder.Length > place.Folder.Length ? place.FileName(folder, "") : Path.GetFileName(folder) + "/";
        return new SourceItem.Transcript(_runs.Of(place, DateTime.UnixEpoch), name, path, 0, DateTime.UnixEpoch) { Fault = new Fault(FaultCode.Unreadable, 1, why), OnDisk = false };
    }

    private SourceItem.Transcript Unnameable(string path, string folder, RunIdentifier.Place place)
    {
        var fault = new Fault(FaultCode.Unreadable, 1, "The file's name is not UTF-8 text, so it cannot be opened; rename it.");
        return new SourceItem.Transcript(_runs.Of(place, DateTime.UnixEpoch), place.FileName(folder, Path.GetFileName(path)), path, 0, DateTime.UnixEpoch) { Fault = fault, OnDisk = false };
    }

    private static string FolderOf(string path) => WithSlashes(Path.GetDirectoryName(path)!);

    private static string WithSlashes(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
