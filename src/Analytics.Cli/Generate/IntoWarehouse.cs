using Analytics.Cli.Cluster;
using Analytics.Cli.Ingest;
using Analytics.Samples;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;

namespace Analytics.Cli.Generate;

/// <summary>Puts an invented corpus straight into a warehouse, through the same loader as files: nothing is written between, and nothing is kept whole in memory.</summary>
internal static class IntoWarehouse
{
    private const string Origin = "generate";

    // Nothing else waits for the writer meanwhile, so larger transactions; the bytes bound the memory.
    private static readonly IngestLimits Limits = new() { BatchFiles = 2_000, BatchBytes = 8L * 1024 * 1024 };

    /// <summary>Does it, and packs the file. Interviews that are in the warehouse already count as unchanged.</summary>
    public static async Task<IngestSummary> LoadAsync(
        CorpusOptions options, string file, IProgress<IngestProgress> progress, CancellationToken cancellationToken)
    {
        using var warehouse = WarehouseDatabase.Open(file);
        FollowedWarehouse.Refuse(warehouse, "write the files with --out and put them into its inbox");
        var texts = CorpusGenerator.Generate(options)
            .Select(interview => new TranscriptInMemory(interview.Run.Folder, interview.FileName, interview.Run.Evaluator, interview.Text));
        var summary = await new IngestPipeline(warehouse, Limits, TimeProvider.System).IngestAsync(texts, Origin, progress, cancellationToken);
        await warehouse.CheckpointAsync(CancellationToken.None);
        return summary;
    }
}
