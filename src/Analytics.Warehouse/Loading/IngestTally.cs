using Analytics.Warehouse.Sources;
using Analytics.Warehouse.Telemetry;

namespace Analytics.Warehouse.Loading;

/// <summary>Adds up what the batches of one ingest did. Listing goes on while batches are loaded, so both take turns.</summary>
internal sealed class IngestTally(IProgress<IngestProgress>? progress)
{
    private readonly Lock _turn = new();
    private readonly List<QuarantinedFile> _quarantined = [];
    private readonly SortedSet<string> _runs = new(StringComparer.Ordinal);
    private int _listed;
    private int _done;
    private int _loaded;
    private int _replaced;
    private int _unchanged;
    private int _duplicates;
    private int _erased;
    private int _findings;

    /// <summary>Counts what was listed.</summary>
    public void Listed(IReadOnlyList<SourceItem> items)
    {
        lock (_turn)
        {
            _listed += items.Count(item => item is SourceItem.Transcript);
            Report(null);
        }
    }

    /// <summary>Counts what was loaded of a batch; listed files that vanished are not waited for any longer.</summary>
    public void Loaded(LoadedBatch loaded, int listed)
    {
        WarehouseInstruments.Count(loaded);
        lock (_turn)
        {
            _listed -= listed - loaded.Files;
            _done += loaded.Files;
            _loaded += loaded.Loaded;
            _replaced += loaded.Replaced;
            _unchanged += loaded.Unchanged;
            _duplicates += loaded.Duplicates;
            _erased += loaded.Erased.Count;
            _findings += loaded.Findings;
            _quarantined.AddRange(loaded.Quarantined);
            _runs.UnionWith(loaded.Runs);
            Report(loaded.LastFile);
        }
    }

    /// <summary>The sum.</summary>
    public IngestSummary Summary(long version) => new(_done, _loaded, _replaced, _unchanged, _quarantined, _findings, [.. _runs], version) { Duplicates = _duplicates, Erased = _erased };

    private void Report(string? file) =>
        progress?.Report(new IngestProgress(_done, _listed, _loaded, _replaced, _unchanged, _quarantined.Count, file));
}
