using Analytics.Transcripts;
using Analytics.Warehouse.Sources;

namespace Analytics.Warehouse.Loading;

/// <summary>Loads a batch that DuckDB refused as a whole: by halves, until the file at fault stands alone and is kept out with the reason.</summary>
/// <param name="read">Reads and parses a file.</param>
/// <param name="load">Loads a feed in a transaction of its own.</param>
/// <param name="inBackground">Whether reading stands back for others.</param>
internal sealed class RefusedBatch(Func<SourceItem.Transcript, ReadFile?> read, Func<BatchFeed, bool, Task<LoadedBatch>> load, bool inBackground)
{
    private const int FilesAhead = 100;
    private const long BytesAhead = 8L * 1024 * 1024;

    /// <summary>Loads all of it that can be.</summary>
    /// <param name="items">What was listed of the batch.</param>
    /// <param name="refusal">Why it was refused.</param>
    /// <param name="isClosed">Whether a closing step follows at once.</param>
    /// <param name="cancellationToken">Ends it between two parts.</param>
    /// <returns>What each part came to, in order, with the number of files listed in it.</returns>
    public async Task<List<(LoadedBatch Loaded, int Listed)>> LoadAsync(IReadOnlyList<SourceItem> items, Exception refusal, bool isClosed, CancellationToken cancellationToken)
    {
        if (items.Count == 1) return [await TryAsync(items, isClosed, WithFault(RefusedValue.Fault(refusal)), cancellationToken)];
        var half = items.Count / 2;
        return [
            .. await PartAsync([.. items.Take(half)], isClosed, cancellationToken),
            .. await PartAsync([.. items.Skip(half)], isClosed, cancellationToken)];
    }

    private async Task<List<(LoadedBatch Loaded, int Listed)>> PartAsync(IReadOnlyList<SourceItem> items, bool isClosed, CancellationToken cancellationToken)
    {
        try
        {
            return [await TryAsync(items, isClosed, read, cancellationToken)];
        }
        catch (Exception refusal) when (RefusedValue.Is(refusal))
        {
            return await LoadAsync(items, refusal, isClosed, cancellationToken);
        }
    }

    private async Task<(LoadedBatch Loaded, int Listed)> TryAsync(
        IReadOnlyList<SourceItem> items, bool isClosed, Func<SourceItem.Transcript, ReadFile?> reader, CancellationToken cancellationToken)
    {
        var feed = new BatchFeed(items, isClosed, new ReadAheadGate(FilesAhead, BytesAhead));
        using var threads = new ReadingThreads(1, inBackground);
        var reading = feed.ReadAsync(reader, threads, cancellationToken);
        try
        {
            return (await load(feed, isClosed), feed.Transcripts.Count);
        }
        finally
        {
            feed.LetGo();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Read all the same: a scan knows it by its content, and it is not tried again until that changes.
    private Func<SourceItem.Transcript, ReadFile?> WithFault(Fault fault) =>
        source => read(source) is { } file ? file with { Outcome = new ParseOutcome.Rejected([fault]), Content = null } : null;
}
