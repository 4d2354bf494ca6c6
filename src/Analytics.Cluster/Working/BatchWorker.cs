using System.Globalization;
using Analytics.Cluster.Catalogue;
using Analytics.Cluster.Store;
using Analytics.Formats;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Segments;

namespace Analytics.Cluster.Working;

/// <summary>
/// Reads batches: parses their files, puts what came of it into the store, publishes it. It keeps nothing; killed at any moment, somebody else reads the batch again, and of two who
/// read it one publishes.
/// </summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="store">The store.</param>
/// <param name="limits">The limits in force.</param>
/// <param name="formats">What is read beside the home format.</param>
/// <param name="clock">Gives the times.</param>
public sealed class BatchWorker(ClusterCatalogue catalogue, ISegmentStore store, IngestLimits limits, InterviewFormats formats, TimeProvider clock)
{
    private static readonly TimeSpan BetweenTouches = TimeSpan.FromSeconds(30);

    /// <summary>Reads and publishes a batch.</summary>
    /// <param name="position">Its position in the log.</param>
    /// <param name="cancellationToken">Ends it; it is then read by somebody else.</param>
    /// <returns>Whether it was this worker who published it.</returns>
    /// <exception cref="ClusterUnavailableException">The catalogue, the store or the inbox is out of reach; nothing is published, and the batch is to be tried again.</exception>
    public async Task<bool> RunAsync(long position, CancellationToken cancellationToken = default)
    {
        var worker = $"{Environment.MachineName}:{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}";
        if (catalogue.Take(position, worker) is not { } wish) return false;
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var touching = TouchAsync(position, worker, reading.Token);
        try
        {
            return await ReadAsync(position, wish, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            Note(position, fault);
            throw;
        }
        finally
        {
            await reading.CancelAsync();
            await touching;
        }
    }

    private async Task<bool> ReadAsync(long position, FilesWish wish, CancellationToken cancellationToken)
    {
        var scratch = Directory.CreateTempSubdirectory("analytics-batch-").FullName;
        try
        {
            SeeInbox(wish);
            var missing = Missing(wish);
            var segment = await ReadAsync(wish, scratch, cancellationToken);
            var gone = Gone(segment.Sources);
            missing.UnionWith(Missing(wish));
            // A folder that went out of reach meanwhile makes everything look gone.
            SeeInbox(wish);
            var path = SegmentName.OfBatch(catalogue.Id(), position);
            await store.PutAsync(scratch, path, cancellationToken);
            if (catalogue.Publish(position, path, segment, gone, missing)) return true;
            await store.DeleteAsync(path, cancellationToken);
            return false;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    // A long batch is not a lost one.
    private async Task TouchAsync(long position, string worker, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(BetweenTouches, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken)) Told(() => catalogue.Touch(position, worker));
        }
        catch (OperationCanceledException)
        {
            // It is read.
        }
    }

    private void Note(long position, Exception fault) => Told(() => catalogue.Failed(position, fault.Message.ReplaceLineEndings(" ")));

    private static void Told(Action tell)
    {
        try
        {
            tell();
        }
        catch (ClusterUnavailableException)
        {
            // It is away; whoever reads on finds out by itself.
        }
    }

    private static void SeeInbox(FilesWish wish)
    {
        if (wish.Inbox is { } inbox && !Directory.Exists(inbox))
            throw new ClusterUnavailableException($"The inbox {inbox} is not there, so that its files cannot be read on this machine ({Environment.MachineName}). See that it is mounted, by the same path as where the inbox is scanned.");
    }

    private static HashSet<string> Missing(FilesWish wish) => wish.Paths.Where(path => !IngestPipeline.IsThere(path)).ToHashSet(StringComparer.Ordinal);

    private async Task<WrittenSegment> ReadAsync(FilesWish wish, string folder, CancellationToken cancellationToken)
    {
        var request = new IngestRequest(wish.Paths, wish.RunId, StartedAt: null, wish.Evaluator) { Root = wish.Root };
        var writer = new SegmentWriter(limits, formats, clock);
        try
        {
            return await writer.WriteAsync(request, folder, null, cancellationToken);
        }
        catch (IngestSourceException)
        {
            // There is nothing to ingest in what is there, and trying again would not help; what comes behind it must not wait for ever.
            return await writer.WriteAsync(request with { Paths = [] }, folder, null, cancellationToken);
        }
    }

    private List<string> Gone(IReadOnlyList<SegmentSource> sources)
    {
        var (files, folders) = catalogue.PlacesBefore(sources);
        return [
            .. files.Where(file => !file.Contains('!', StringComparison.Ordinal) && !File.Exists(file)),
            .. folders.Where(folder => !folder.Contains('!', StringComparison.Ordinal) && !Directory.Exists(folder)),
            .. folders.Where(folder => folder.Contains('!', StringComparison.Ordinal)).Select(ArchiveOf).Distinct().Where(archive => !File.Exists(archive))];
    }

    // Of a folder in an archive.
    private static string ArchiveOf(string location) => location[..location.IndexOf('!', StringComparison.Ordinal)];
}
