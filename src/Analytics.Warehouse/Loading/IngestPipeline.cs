using System.Threading.Channels;
using Analytics.Warehouse.Aggregates;
using Analytics.Warehouse.Sources;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Loading;

/// <summary>
/// Paths to committed rows: lists sources, reads and parses them on all cores, loads batch by batch. The portal's job and the command line both
/// call it. Reading goes on while a batch is loaded, but only so far ahead, whatever the size of the corpus.
/// </summary>
public sealed class IngestPipeline
{
    private const int FilesAhead = 256;
    private const long BytesAhead = 8L * 1024 * 1024;

    private readonly WarehouseDatabase _warehouse;
    private readonly IngestLimits _limits;
    private readonly TimeProvider _clock;
    private readonly BatchLoader _loader;

    /// <summary>Refuses a request that cannot be ingested, before anything is opened or read for it.</summary>
    /// <exception cref="IngestSourceException">A path does not exist or holds nothing to ingest, or an option cannot be used.</exception>
    public static void Check(IngestRequest request) => RequestCheck.Check(request);

    /// <summary>A pipeline into one warehouse.</summary>
    public IngestPipeline(WarehouseDatabase warehouse, IngestLimits limits, TimeProvider clock)
        : this(warehouse, limits, clock, null)
    {
    }

    internal IngestPipeline(WarehouseDatabase warehouse, IngestLimits limits, TimeProvider clock, Action<DuckDBConnection>? beforeCommit)
    {
        _warehouse = warehouse;
        _limits = limits;
        _clock = clock;
        _loader = new BatchLoader(clock, beforeCommit);
    }

    /// <summary>Ingests everything the request names. Faulty files are quarantined and the rest goes on.</summary>
    /// <param name="request">What to ingest.</param>
    /// <param name="progress">Told after each batch, on any thread.</param>
    /// <param name="cancellationToken">Ends it: batches loaded stay, the one under way is undone, and the next ingest takes up what is left.</param>
    /// <exception cref="IngestSourceException">A path does not exist, or nothing there can be ingested.</exception>
    public Task<IngestSummary> IngestAsync(IngestRequest request, IProgress<IngestProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => RunAsync(new SourceListing(request, _limits).List(), new IngestTally(progress), cancellationToken), cancellationToken);

    /// <summary>Ingests texts that are in memory, by the same way as files: the same limits, findings, quarantine and ledger.</summary>
    /// <param name="texts">The texts, taken from another thread one by one, only so far ahead of what is loaded.</param>
    /// <param name="origin">What the ledger says they came from, such as the name of who made them.</param>
    /// <param name="progress">Told after each batch, on any thread.</param>
    /// <param name="cancellationToken">Ends it: batches loaded stay, the one under way is undone.</param>
    public Task<IngestSummary> IngestAsync(
        IEnumerable<TranscriptInMemory> texts, string origin, IProgress<IngestProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var items = TextListing.List(texts, origin, _clock.GetUtcNow().UtcDateTime, _limits);
        return Task.Run(() => RunAsync(items, new IngestTally(progress), cancellationToken), cancellationToken);
    }

    private async Task<IngestSummary> RunAsync(IEnumerable<SourceItem> items, IngestTally tally, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var feeds = Channel.CreateBounded<BatchFeed>(1);
        var reading = Task.Run(() => ReadAsync(items, feeds.Writer, tally, stop.Token), stop.Token);
        try
        {
            await foreach (var feed in feeds.Reader.ReadAllAsync(cancellationToken))
            {
                var loaded = await _warehouse.WriteAsync(connection => _loader.Load(connection, feed), cancellationToken);
                tally.Loaded(loaded, feed.Transcripts.Count);
            }

            await reading;
            await _warehouse.WriteAsync(RefreshDerived, CancellationToken.None);
        }
        catch
        {
            // What is read ahead has nowhere to go; wait for it to stop, so that nothing runs on behind the caller's back.
            await stop.CancelAsync();
            await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        return tally.Summary(_warehouse.Version);
    }

    private bool RefreshDerived(DuckDBConnection connection)
    {
        if (!DerivedTables.Refresh(connection)) return false;
        WarehouseVersion.Bump(connection, _clock.GetUtcNow().UtcDateTime);
        return true;
    }

    private async Task ReadAsync(IEnumerable<SourceItem> listed, ChannelWriter<BatchFeed> feeds, IngestTally tally, CancellationToken cancellationToken)
    {
        try
        {
            var gate = new ReadAheadGate(FilesAhead, BytesAhead);
            foreach (var items in SourceBatches.Of(listed, _limits))
            {
                cancellationToken.ThrowIfCancellationRequested();
                tally.Listed(items);
                var feed = new BatchFeed(items, gate);
                var known = KnownContents(feed.Transcripts);
                await feeds.WriteAsync(feed, cancellationToken);
                await feed.ReadAsync(
                    source => SourceReading.Read(source, known.GetValueOrDefault(new FileKey(source.Run.RunId, source.FileName)), _limits), cancellationToken);
            }

            feeds.Complete();
        }
        catch (Exception fault)
        {
            feeds.Complete(fault);
            throw;
        }
    }

    private Dictionary<FileKey, string> KnownContents(IReadOnlyList<SourceItem.Transcript> transcripts)
    {
        using var connection = _warehouse.OpenConnection();
        return Ledger.KnownContents(connection, transcripts.Select(source => new FileKey(source.Run.RunId, source.FileName)).Distinct().ToList());
    }
}
