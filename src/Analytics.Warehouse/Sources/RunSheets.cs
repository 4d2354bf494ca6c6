using Analytics.Transcripts;

namespace Analytics.Warehouse.Sources;

/// <summary>The run.json of each run folder on disk, read once an ingest, when the first file of the run is met.</summary>
internal sealed class RunSheets(RunIdentifier runs)
{
    private readonly Dictionary<string, RunSheet?> _byFolder = new(StringComparer.Ordinal);

    /// <summary>What the run folder of a place says; null when it says nothing or was not met.</summary>
    public RunSheet? For(RunIdentifier.Place place) => place.IsRun ? _byFolder.GetValueOrDefault(place.Folder) : null;

    /// <summary>What there is to tell about the run folder of a place when it is met for the first time.</summary>
    public IEnumerable<SourceItem> NewAt(RunIdentifier.Place place) => place.IsRun && !_byFolder.ContainsKey(place.Folder) ? Of(place, place.Folder) : [];

    /// <summary>Reads the run.json of a folder.</summary>
    public IEnumerable<SourceItem> Of(RunIdentifier.Place place, string folder)
    {
        _byFolder[place.Folder] = null;
        var path = Path.Join(folder, RunSheet.FileName);
        var file = FileStanding.Of(path);
        if (!file.IsThere) return [];

        var (sheet, fault) = Read(path, file);
        _byFolder[place.Folder] = sheet;
        var run = runs.Of(place, file.ModifiedAt, sheet);
        if (fault is not null)
            return [new SourceItem.Transcript(run, place.FileName(folder, RunSheet.FileName), path, file.Size, file.ModifiedAt) { Fault = fault, ChangedAt = file.ChangedAt }];
        return [new SourceItem.RunFacts(run), new SourceItem.Finished(path, file.Size, file.ModifiedAt, file.ChangedAt)];
    }

    private static (RunSheet? Sheet, Fault? Fault) Read(string path, FileStanding file)
    {
        if (file.Fault is { } fault) return (null, fault);
        if (file.Size > RunSheet.MaxBytes) return (null, new Fault(FaultCode.TooLarge, 1, $"run.json has more than {RunSheet.MaxBytes} bytes."));
        try
        {
            return RunSheet.Read(File.ReadAllBytes(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (null, new Fault(FaultCode.Unreadable, 1, $"run.json cannot be read: {failure.Message}"));
        }
    }
}
