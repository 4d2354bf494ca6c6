namespace Analytics.Cluster.Store;

/// <summary>
/// Where segments lie: folders of files that are written once and never changed. Names are relative, with slashes: <c>batches/5d2c…-000000000012-1f3a…/turn.parquet</c>. A segment is there for
/// readers once the catalogue names it, whole; what it does not name is nobody's.
/// </summary>
public interface ISegmentStore
{
    /// <summary>Puts a folder of files into the store, all of them or, for whoever lists folders, none.</summary>
    /// <param name="folder">The files, in a folder of this machine that is the caller's own; it may be gone afterwards.</param>
    /// <param name="name">The segment's name, which nothing has yet.</param>
    /// <param name="cancellationToken">Ends it; what is left behind is swept some day.</param>
    Task PutAsync(string folder, string name, CancellationToken cancellationToken = default);

    /// <summary>Makes a segment's files readable on this machine.</summary>
    /// <param name="name">The segment's name.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>A folder with the files; disposing it lets go of what was only made for reading.</returns>
    /// <exception cref="ClusterUnavailableException">It is not there, or the store cannot be reached.</exception>
    Task<LocalSegment> OpenAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>The names of all segments, those that were not written to their end included, with when they were last written to (UTC, by the store's clock).</summary>
    IAsyncEnumerable<StoredSegment> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Deletes a segment; one that is not there is no error.</summary>
    Task DeleteAsync(string name, CancellationToken cancellationToken = default);
}

/// <summary>A segment in the store.</summary>
/// <param name="Name">Its name.</param>
/// <param name="WrittenAt">When it was last written to, UTC.</param>
public sealed record StoredSegment(string Name, DateTime WrittenAt);

/// <summary>A segment that can be read on this machine.</summary>
/// <param name="folder">Where its files are.</param>
/// <param name="letGo">What to do when it is read.</param>
public sealed class LocalSegment(string folder, Action? letGo = null) : IDisposable
{
    /// <summary>Where its files are.</summary>
    public string Folder { get; } = folder;

    /// <inheritdoc />
    public void Dispose() => letGo?.Invoke();
}
