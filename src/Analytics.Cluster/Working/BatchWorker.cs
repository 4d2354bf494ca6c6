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
    /// <summary>Reads and publishes a batch.</summary>
    /// <param name="position">Its position in the log.</param>
    /// <param name="cancellationToken">Ends it; it is then read by somebody else.</param>
    /// <returns>Whether it was this worker who published it.</returns>
    public async Task<bool> RunAsync(long position, CancellationToken cancellationToken = default)
    {
        var worker = $"{Environment.MachineName}:{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}";
        if (catalogue.Take(position, worker) is not { } wish) return false;
        var scratch = Directory.CreateTempSubdirectory("analytics-batch-").FullName;
        try
        {
            var segment = await ReadAsync(wish, scratch, cancellationToken);
            var gone = Gone(segment.Sources);
            var path = $"batches/{position.ToString("D12", CultureInfo.InvariantCulture)}-{Guid.NewGuid():N}"[..37];
            await store.PutAsync(scratch, path, cancellationToken);
            if (catalogue.Publish(position, path, segment, gone)) return true;
            await store.DeleteAsync(path, cancellationToken);
            return false;
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not ClusterUnavailableException)
        {
            catalogue.Failed(position, fault.Message.ReplaceLineEndings(" "));
            throw;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

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
