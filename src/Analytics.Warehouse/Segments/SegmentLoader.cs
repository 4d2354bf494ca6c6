using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Sources;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Segments;

/// <summary>
/// Loads segments into a warehouse as an ingest would have loaded their files: the same decisions about what is new, repeated, renamed or replaced, by the same code and in the same
/// order. Whoever loads the same segments in the same order holds the same.
/// </summary>
/// <param name="warehouse">The warehouse.</param>
/// <param name="limits">The limits in force.</param>
/// <param name="clock">Gives the times of the record.</param>
public sealed class SegmentLoader(WarehouseDatabase warehouse, IngestLimits limits, TimeProvider clock)
{
    /// <summary>Loads one in one transaction.</summary>
    /// <param name="folder">Where its files are.</param>
    /// <param name="gone">Files and folders that earlier segments came from and that were gone when this one was read.</param>
    /// <param name="isClosed">Whether what is derived is brought up to date as well; else a later segment, or <see cref="CloseAsync"/>, does it.</param>
    /// <param name="along">What else the transaction writes, told what came of it for whoever knows of the files.</param>
    /// <param name="cancellationToken">Gives up waiting for the writer.</param>
    public Task LoadAsync(string folder, IReadOnlySet<string> gone, bool isClosed, Action<DuckDBConnection, LoadedSegment> along, CancellationToken cancellationToken = default) => warehouse.WriteAsync(
        connection =>
        {
            var loader = new BatchLoader(new CandidateCode(limits.CandidateCodePattern), clock, null, warehouse.Erased);
            var disk = new DiskAsFound(gone, warehouse.Erased?.Read());
            var runs = new RunOwners(warehouse, disk);
            var (forgotten, erased, isChange) = (new List<string>(), new List<string>(), false);
            foreach (var part in SegmentItems.Read(connection, folder).GroupBy(item => item.Part))
            {
                var batch = loader.Load(connection, Feed(folder, [.. part], runs, disk), isClosed);
                forgotten.AddRange(batch.Forgotten);
                erased.AddRange(batch.Erased);
                isChange |= batch.IsChange;
            }

            along(connection, new LoadedSegment(forgotten, erased));
            if (isClosed) loader.Close(connection, isChange);
            return true;
        },
        cancellationToken);

    /// <summary>Brings up to date what is derived of segments that were loaded without.</summary>
    public Task CloseAsync(CancellationToken cancellationToken = default) =>
        warehouse.WriteAsync(connection => new BatchLoader(new CandidateCode(limits.CandidateCodePattern), clock).Close(connection, isChanged: false), cancellationToken);

    private static BatchFeed Feed(string folder, List<SegmentItem> part, RunOwners runs, Disk disk)
    {
        var settled = runs.Settle([.. part.Select(item => item.Source)]);
        var files = new List<ReadFile>();
        var numbers = new Dictionary<ReadFile, long>(ReferenceEqualityComparer.Instance);
        foreach (var (item, source) in part.Zip(settled))
        {
            if (item.File is not { } read) continue;
            var file = read with { Source = (SourceItem.Transcript)source };
            files.Add(file);
            numbers.Add(file, item.No);
        }

        var feed = new BatchFeed(settled, isLast: true, new ReadAheadGate(int.MaxValue, long.MaxValue))
        {
            Disk = disk,
            Rows = connection => new PlacedRows(connection, folder, numbers),
        };
        feed.Give(files);
        return feed;
    }
}

/// <summary>What loading a segment came to, for whoever knows of its files.</summary>
/// <param name="Forgotten">Where files lie that were forgotten and must be read again: they repeated what another no longer says.</param>
/// <param name="Erased">Where files lie of what was erased, which were not loaded.</param>
public sealed record LoadedSegment(IReadOnlyList<string> Forgotten, IReadOnlyList<string> Erased);
