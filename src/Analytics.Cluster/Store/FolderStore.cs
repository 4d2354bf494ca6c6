using System.Runtime.CompilerServices;

namespace Analytics.Cluster.Store;

/// <summary>Segments in a folder that every machine reaches by a path: written under a temporary name beside their place, then renamed.</summary>
/// <param name="root">The folder. It is never made here: where it is missing it is not mounted, and what is put beside the mount nobody else would see.</param>
public sealed class FolderStore(string root) : ISegmentStore
{
    /// <summary>How a name ends that is not whole yet.</summary>
    internal const string Unfinished = ".part";

    /// <inheritdoc />
    public async Task PutAsync(string folder, string name, CancellationToken cancellationToken = default)
    {
        if (!Directory.Exists(root)) throw new ClusterUnavailableException($"The folder of segments {root} (Cluster:Segments) is not there. See that it is mounted; in a new cluster make it once.");
        var target = PathOf(name);
        var part = target + Unfinished;
        try
        {
            Directory.CreateDirectory(part);
            foreach (var file in Directory.GetFiles(folder)) await CopyAsync(file, Path.Join(part, Path.GetFileName(file)), cancellationToken);
            Directory.Move(part, target);
        }
        catch
        {
            // On a full disk what is half written would take the room from the next attempt.
            DeleteUnfinished(part);
            throw;
        }
    }

    /// <inheritdoc />
    public Task<LocalSegment> OpenAsync(string name, CancellationToken cancellationToken = default)
    {
        var folder = PathOf(name);
        return Directory.Exists(folder)
            ? Task.FromResult(new LocalSegment(folder))
            : throw new ClusterUnavailableException($"The segment {name} is not in {root}. See that Cluster:Segments names the folder that all machines share and that it is mounted.");
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<StoredSegment> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        foreach (var kind in SegmentName.Kinds.Where(kind => Directory.Exists(PathOf(kind))))
        {
            foreach (var folder in Directory.EnumerateDirectories(PathOf(kind)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return new StoredSegment($"{kind}/{Path.GetFileName(folder)}", Directory.GetLastWriteTimeUtc(folder));
            }
        }
    }

    /// <inheritdoc />
    public Task DeleteAsync(string name, CancellationToken cancellationToken = default)
    {
        if (Directory.Exists(PathOf(name))) Directory.Delete(PathOf(name), recursive: true);
        return Task.CompletedTask;
    }

    private static async Task CopyAsync(string file, string target, CancellationToken cancellationToken)
    {
        await using var from = File.OpenRead(file);
        await using var to = new FileStream(target, FileMode.Create, FileAccess.Write, FileShare.None);
        await from.CopyToAsync(to, cancellationToken);
        // On disk before the catalogue names it: a machine that loses power must not have published what it never wrote.
        to.Flush(flushToDisk: true);
    }

    private static void DeleteUnfinished(string part)
    {
        try
        {
            if (Directory.Exists(part)) Directory.Delete(part, recursive: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // What made the writing fail is what is told; the sweep comes by.
        }
    }

    private string PathOf(string name) => Path.Join(root, name);
}
