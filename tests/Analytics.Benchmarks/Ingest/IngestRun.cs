using Analytics.Warehouse;
using Analytics.Warehouse.Loading;

namespace Analytics.Benchmarks.Ingest;

/// <summary>This project's ingest into a new warehouse file.</summary>
internal static class IngestRun
{
    /// <summary>Until the last row is committed and counted.</summary>
    public static async Task<Used> ToCommittedRowsAsync(WorkFolder work, ReplicatedCorpus corpus)
    {
        using var warehouse = WarehouseDatabase.Open(work.FreshFile("ingest.duckdb"));
        return await Contestant.Time(() => IngestAsync(warehouse, corpus));
    }

    /// <summary>Until nothing is left in the log either.</summary>
    public static async Task<Used> ToPackedFileAsync(WorkFolder work, ReplicatedCorpus corpus)
    {
        using var warehouse = WarehouseDatabase.Open(work.FreshFile("packed.duckdb"));
        return await Contestant.Time(async () =>
        {
            await IngestAsync(warehouse, corpus);
            await warehouse.CheckpointAsync();
        });
    }

    private static async Task IngestAsync(WarehouseDatabase warehouse, ReplicatedCorpus corpus)
    {
        var summary = await new IngestPipeline(warehouse, new IngestLimits(), TimeProvider.System).IngestAsync(new IngestRequest([corpus.Folder]));
        if (summary.Loaded != corpus.Files) throw new InvalidOperationException($"{summary.Loaded} of {corpus.Files} files were loaded.");
    }
}
