using Analytics.Transcripts;

namespace Analytics.Warehouse.Sources;

/// <summary>The run.json of each run folder on disk, read once an ingest, when the first file of the run is met.</summary>
internal sealed class RunSheets(RunIdentifier runs)
{
    private readonly Dictionary<string, RunSheet?> _byFolder = new(StringComparer.Ordinal);

    /// <summary>What the run folder of a folder says; null when it says nothing or was not met.</summary>
    public RunSheet? For(string folder) => RunIdentifier.RunFolderOf(folder) is { } run ? _byFolder.GetValueOrDefault(run) : null;

    /// <summary>What there is to tell about the run folder of a folder when it is met for the first time.</summary>
    public IEnumerable<SourceItem> NewAt(string folder) =>
        RunIdentifier.RunFolderOf(folder) is { } run && !_byFolder.ContainsKey(run) ? Of(run, run) : [];

    /// <summary>Reads the run.json of a folder.</summary>
    public IEnumerable<SourceItem> Of(string folder, string path)
    {
        _byFolder[folder] = null;
        var file = new FileInfo(Path.Join(path, RunSheet.FileName));
        if (!file.Exists) return [];

        var (sheet, fault) = Read(file);
        _byFolder[folder] = sheet;
        var run = runs.Of(folder, file.LastWriteTimeUtc, sheet);
        if (fault is not null) return [new SourceItem.Transcript(run, file.Name, file.FullName, file.Length, file.LastWriteTimeUtc) { Fault = fault }];
        return [new SourceItem.RunFacts(run), new SourceItem.Finished(file.FullName, file.Length, file.LastWriteTimeUtc)];
    }

    private static (RunSheet? Sheet, Fault? Fault) Read(FileInfo file)
    {
        if (file.Length > RunSheet.MaxBytes) return (null, new Fault(FaultCode.TooLarge, 1, $"run.json has more than {RunSheet.MaxBytes} bytes."));
        try
        {
            return RunSheet.Read(File.ReadAllBytes(file.FullName));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, new Fault(FaultCode.Unreadable, 1, $"run.json cannot be read: {fault.Message}"));
        }
    }
}
