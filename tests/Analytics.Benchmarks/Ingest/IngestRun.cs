using System.Diagnostics;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;

namespace Analytics.Benchmarks.Ingest;

/// <summary>This project's ingest into a new warehouse file.</summary>
internal static class IngestRun
{
    /// <summary>Until the last row is committed.</summary>
    public static async Task<TimeSpan> ToCommittedRowsAsync(WorkFolder work, ReplicatedCorpus corpus)
    {
        using var warehouse = WarehouseDatabase.Open(work.FreshFile("ingest.duckdb"));
        return await IngestAsync(warehouse, corpus);
    }

    /// <summary>Until nothing is left in the log either.</summary>
    public static async Task<TimeSpan> ToPackedFileAsync(WorkFolder work, ReplicatedCorpus corpus)
    {
        using var warehouse = WarehouseDatabase.Open(work.FreshFile("packed.duckdb"));
        var clock = Stopwatch.StartNew();
        await IngestAsync(warehouse, corpus);
        await warehouse.CheckpointAsync();
        return clock.Elapsed;
    }

    private static async Task<TimeSpan> IngestAsync(WarehouseDatabase warehouse, ReplicatedCorpus corpus)
    {
        var clock = Stopwatch.StartNew();
        var summary = await new IngestPipeline(warehouse, new IngestLimits(), TimeProvider.System).IngestAsync(new IngestRequest([corpus.Folder]));
        var time = clock.Elapsed;
        return summary.Loaded == corpus.Files ? time : throw new InvalidOperationException($"{summary.Loaded} of {corpus.Files} files were loaded.");
    }
}
