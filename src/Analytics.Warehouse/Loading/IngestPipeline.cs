using System.Threading.Channels;
using Analytics.Formats;
using Analytics.Warehouse.Sources;
using Analytics.Warehouse.Telemetry;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Loading;

/// <summary>
/// Paths to committed rows: lists sources, reads and parses them on threads of its own, loads batch by batch, and at the end of the load brings up to date
/// what is derived. The portal's job and the command line both call it. Reading goes on while a batch is loaded, but only so far ahead, whatever the size of
/// the corpus.
/// </summary>
public sealed class IngestPipeline
{
    // What is read and not loaded yet is what the collector has to go through each time: far ahead costs more than it hides.
    private const int FilesAhead = 500;
    private const long BytesAhead = 3L * 1024 * 1024;

    // Of a long load, what is derived follows now and then as well: pages need not wait for its end.
    private const int FilesUncounted = 50_000;
    private static readonly TimeSpan TimeUncounted = TimeSpan.FromSeconds(60);

    private readonly WarehouseDatabase _warehouse;
    private readonly IngestLimits _limits;
    private readonly TimeProvider _clock;
    private readonly IBatchLoad _loader;
    private readonly bool _settlesRuns;

    /// <summary>Refuses a request that cannot be ingested, before anything is opened or read for it.</summary>
    /// <exception cref="IngestSourceException">A path does not exist or holds nothing to ingest, or an option cannot be used.</exception>
    public static void Check(IngestRequest request) => RequestCheck.Check(request);

    /// <summary>Whether a path names something an ingest would tell of: a file, a folder, a link that leads nowhere.</summary>
    public static bool IsThere(string path) => RequestCheck.IsThere(path);

    /// <summary>A pipeline into one warehouse.</summary>
    public IngestPipeline(WarehouseDatabase warehouse, IngestLimits limits, TimeProvider clock)
        : this(warehouse, limits, clock, null)
    {
    }

    internal IngestPipeline(WarehouseDatabase warehouse, IngestLimits limits, TimeProvider clock, Action<DuckDBConnection>? beforeCommit)
        : this(warehouse, limits, clock, new BatchLoader(new CandidateCode(limits.CandidateCodePattern), clock, beforeCommit, warehouse.Erased), settlesRuns: true)
    {
    }

    /// <param name="warehouse">Where batches go.</param>
    /// <param name="limits">The limits in force.</param>
    /// <param name="clock">Gives the times.</param>
    /// <param name="loader">What is done with a batch.</param>
    /// <param name="settlesRuns">Whether folders that give the same run id are kept apart here; else whoever loads what comes of it does.</param>
    internal IngestPipeline(WarehouseDatabase warehouse, IngestLimits limits, TimeProvider clock, IBatchLoad loader, bool settlesRuns)
    {
        _warehouse = warehouse;
        _limits = limits;
        _clock = clock;
        _loader = loader;
        _settlesRuns = settlesRuns;
    }

    /// <summary>What is read beside the home format.</summary>
    public InterviewFormats Formats { get; init; } = InterviewFormats.Open;

    /// <summary>Whether others wait for the processor too: then it reads with half of the cores and stands back for whoever else wants them.</summary>
    public bool InBackground { get; init; }

    /// <summary>Ingests everything the request names. Faulty files are quarantined and the rest goes on.</summary>
    /// <param name="request">What to ingest.</param>
    /// <param name="progress">Told after each batch, on any thread.</param>
    /// <param name="cancellationToken">Ends it: batches loaded stay, the one under way is undone, and the next ingest takes up what is left.</param>
    /// <exception cref="IngestSourceException">A path does not exist, or nothing there can be ingested.</exception>
    public Task<IngestSummary> IngestAsync(IngestRequest request, IProgress<IngestProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => RunAsync(new SourceListing(request, _limits, Formats).List(), new IngestTally(progress), cancellationToken), cancellationToken);

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

    /// <summary>Makes good what a load that was killed left undone: interviews that are loaded and not counted yet. Usually there are none.</summary>
    public Task MakeGoodAsync(CancellationToken cancellationToken = default) => WriteAsync(connection => _loader.Close(connection, isChanged: false), cancellationToken);

    private async Task<IngestSummary> RunAsync(IEnumerable<SourceItem> items, IngestTally tally, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var feeds = Channel.CreateBounded<BatchFeed>(1);
        var reading = Task.Run(() => ReadAsync(items, feeds.Writer, tally, stop.Token), stop.Token);
        try
        {
            await LoadAsync(feeds.Reader, tally, cancellationToken);
            await reading;
        }
        catch (Exception fault)
        {
            if (fault is not OperationCanceledException) WarehouseInstruments.CountFailure(fault);
            // What is read ahead has nowhere to go; wait for it to stop, so that nothing runs on behind the caller's back.
            await stop.CancelAsync();
            await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        return tally.Summary(_warehouse.Version);
    }

    private async Task LoadAsync(ChannelReader<BatchFeed> feeds, IngestTally tally, CancellationToken cancellationToken)
    {
        // With nobody reading beside it a commit goes straight into the file, not through the log first.
        if (!InBackground) await WriteAsync(connection => connection.Execute("set checkpoint_threshold = '1KB'"), cancellationToken);
        var (uncounted, isAnyChange) = (0, false);
        var since = _clock.GetTimestamp();
        await foreach (var feed in feeds.ReadAllAsync(cancellationToken))
        {
            uncounted += feed.Transcripts.Count;
            var isClosed = feed.IsLast || uncounted >= FilesUncounted || _clock.GetElapsedTime(since) >= TimeUncounted;
            var isChange = await LoadAsync(feed, isClosed, tally, cancellationToken);
            isAnyChange |= isChange;
            if (!isClosed) continue;
            // What is loaded is loaded. A server that stops leaves the counting to its next start; a shell finishes it.
            await LoadStages.TimeAsync(LoadStages.Derive, () => WriteAsync(connection => _loader.Close(connection, isChange), InBackground ? cancellationToken : CancellationToken.None));
            (uncounted, since) = (0, _clock.GetTimestamp());
        }

        // The file alone is then whole: a copy of it without its log has everything.
        if (isAnyChange) await LoadStages.TimeAsync(LoadStages.Checkpoint, () => _warehouse.CheckpointAsync(cancellationToken));
    }

    private async Task<bool> LoadAsync(BatchFeed feed, bool isClosed, IngestTally tally, CancellationToken cancellationToken)
    {
        try
        {
            var loaded = await LoadStages.TimeAsync(LoadStages.Load, () => WriteAsync(connection => _loader.Load(connection, feed, isClosed), cancellationToken));
            tally.Loaded(loaded, feed.Transcripts.Count);
            return loaded.IsChange;
        }
        catch (Exception refusal) when (RefusedValue.Is(refusal))
        {
            await Task.Run(feed.LetGo, cancellationToken);
            var halves = new RefusedBatch(
                source => SourceReading.Read(source, null, _limits), (half, closed) => WriteAsync(connection => _loader.Load(connection, half, closed), cancellationToken), InBackground);
            var parts = await halves.LoadAsync(feed.Items, refusal, isClosed, cancellationToken);
            foreach (var (loaded, listed) in parts) tally.Loaded(loaded, listed);
            return parts.Any(part => part.Loaded.IsChange);
        }
    }

    // The writer's thread is this write's alone and ends with it.
    private Task<T> WriteAsync<T>(Func<DuckDBConnection, T> work, CancellationToken cancellationToken) => _warehouse.WriteAsync(
        connection =>
        {
            if (InBackground) StandBack.ThisThread();
            return work(connection);
        },
        cancellationToken);

    private async Task ReadAsync(IEnumerable<SourceItem> listed, ChannelWriter<BatchFeed> feeds, IngestTally tally, CancellationToken cancellationToken)
    {
        var cores = Environment.ProcessorCount;
        using var threads = new ReadingThreads(InBackground ? Math.Max(1, cores / 2) : cores, InBackground);
        try
        {
            var gate = new ReadAheadGate(FilesAhead, BytesAhead);
            var runs = new RunOwners(_warehouse);
            foreach (var (items, isLast) in SourceBatches.Of(listed, _limits))
            {
                cancellationToken.ThrowIfCancellationRequested();
                tally.Listed(items);
                var feed = new BatchFeed(_settlesRuns ? runs.Settle(items) : items, isLast, gate);
                var known = KnownContents(feed);
                await feeds.WriteAsync(feed, cancellationToken);
                await LoadStages.TimeAsync(LoadStages.Read, () => feed.ReadAsync(
                    source => SourceReading.Read(source, known.GetValueOrDefault(new FileKey(source.Run.RunId, source.FileName)), _limits), threads, cancellationToken));
            }

            feeds.Complete();
        }
        catch (Exception fault)
        {
            feeds.Complete(fault);
            throw;
        }
    }

    private Dictionary<FileKey, string> KnownContents(BatchFeed feed)
    {
        using var connection = _warehouse.OpenConnection();
        return Ledger.Read(connection, feed.RunIds, []).Where(row => row.Sha256 is not null).ToDictionary(row => row.Key, row => row.Sha256!);
    }
}
