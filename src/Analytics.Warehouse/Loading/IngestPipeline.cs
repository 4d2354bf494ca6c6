using Analytics.Warehouse.Sources;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Loading;

/// <summary>
/// Paths to committed rows: lists sources, parses in parallel, loads batch by batch. The portal's job and the command line both call it.
/// While one batch is loaded the next is read, and no more than these two are in memory.
/// </summary>
public sealed class IngestPipeline
{
    private readonly WarehouseDatabase _warehouse;
    private readonly IngestLimits _limits;
    private readonly BatchLoader _loader;

    /// <summary>A pipeline into one warehouse.</summary>
    public IngestPipeline(WarehouseDatabase warehouse, IngestLimits limits, TimeProvider clock)
        : this(warehouse, limits, clock, null)
    {
    }

    internal IngestPipeline(WarehouseDatabase warehouse, IngestLimits limits, TimeProvider clock, Action<DuckDBConnection>? beforeCommit)
    {
        _warehouse = warehouse;
        _limits = limits;
        _loader = new BatchLoader(clock, beforeCommit);
    }

    /// <summary>Ingests everything the request names. Faulty files are quarantined and the rest goes on.</summary>
    /// <param name="request">What to ingest.</param>
    /// <param name="progress">Told after each batch, on any thread.</param>
    /// <param name="cancellationToken">Ends it between two batches: what is loaded stays, what is not is taken up by the next ingest.</param>
    /// <exception cref="IngestSourceException">A path does not exist, or nothing there can be ingested.</exception>
    public Task<IngestSummary> IngestAsync(IngestRequest request, IProgress<IngestProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => RunAsync(request, new IngestTally(progress), cancellationToken), cancellationToken);

    private async Task<IngestSummary> RunAsync(IngestRequest request, IngestTally tally, CancellationToken cancellationToken)
    {
        var listing = new SourceListing(request, _limits);
        var reader = new BatchReader(_warehouse, _limits);
        var loading = Task.CompletedTask;
        try
        {
            foreach (var items in SourceBatches.Of(listing.List(), _limits))
            {
                cancellationToken.ThrowIfCancellationRequested();
                tally.Listed(items);
                var batch = reader.Read(items, cancellationToken);
                await loading;
                loading = LoadAsync(batch, items, tally, cancellationToken);
            }
        }
        finally
        {
            // The batch under way is finished whatever became of the one after it.
            await loading;
        }

        return tally.Summary(_warehouse.Version);
    }

    private async Task LoadAsync(ReadBatch batch, IReadOnlyList<SourceItem> items, IngestTally tally, CancellationToken cancellationToken)
    {
        var loaded = await _warehouse.WriteAsync(connection => _loader.Load(connection, batch), cancellationToken);
        tally.Loaded(batch, loaded, items.Count(item => item is SourceItem.Transcript) - batch.Files.Count);
    }
}
