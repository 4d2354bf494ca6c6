using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Analytics.Cluster.Store;
using Analytics.Warehouse;

namespace Analytics.Cluster.S3;

/// <summary>
/// Segments in a bucket: an object a file, whose key is the segment's name and the file's. There is no renaming in a bucket, and none is needed: what the catalogue does not name is nobody's, and it names
/// a segment when all of its files are there.
/// </summary>
public sealed class S3Store : ISegmentStore, IDisposable
{
    // More only wait for each other on the same line.
    private const int FilesAtOnce = 4;

    private readonly S3Bucket _bucket;
    private readonly S3Options _options;
    private readonly AmazonS3Client _client;
    private readonly S3Upload _upload;

    /// <param name="bucket">The bucket.</param>
    /// <param name="options">Where its server is.</param>
    public S3Store(S3Bucket bucket, S3Options options) : this(bucket, options, S3Upload.UsualPart)
    {
    }

    internal S3Store(S3Bucket bucket, S3Options options, long part)
    {
        (_bucket, _options) = (bucket, options);
        _client = S3Client.Of(options);
        _upload = new S3Upload(_client, bucket.Name, part);
    }

    /// <inheritdoc />
    public Task PutAsync(string folder, string name, CancellationToken cancellationToken = default) => GuardedAsync(name, async () =>
    {
        foreach (var file in Directory.GetFiles(folder)) await _upload.PutAsync(file, KeyOf(name) + Path.GetFileName(file), cancellationToken);
        return true;
    });

    /// <inheritdoc />
    public Task<LocalSegment> OpenAsync(string name, CancellationToken cancellationToken = default) => GuardedAsync(name, async () =>
    {
        var keys = await KeysAsync(KeyOf(name), cancellationToken).Select(one => one.Key).ToListAsync(cancellationToken);
        if (keys.Count == 0)
            throw new ClusterUnavailableException($"The segment {name} is not in {Place}. See that Cluster:Segments names the bucket that all machines share and that nobody deletes in it.");
        var folder = Path.Combine(_options.Scratch.Length == 0 ? Path.GetTempPath() : _options.Scratch, $"segment-{Guid.NewGuid():N}");
        PrivateFiles.MakeFolder(folder);
        try
        {
            await Parallel.ForEachAsync(keys, new ParallelOptions { MaxDegreeOfParallelism = FilesAtOnce, CancellationToken = cancellationToken }, async (key, stop) => await FetchAsync(key, folder, stop));
            return new LocalSegment(folder, () => Directory.Delete(folder, recursive: true));
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    });

    /// <inheritdoc />
    public async IAsyncEnumerable<StoredSegment> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // Keys come in their order, so the files of a segment follow each other.
        StoredSegment? latest = null;
        await foreach (var (key, at) in KeysAsync(_bucket.Prefix, cancellationToken))
        {
            if (NameOf(key) is not { } name) continue;
            if (latest is not null && latest.Name != name) yield return latest;
            latest = latest?.Name == name && latest.WrittenAt > at ? latest : new StoredSegment(name, at);
        }

        if (latest is not null) yield return latest;
    }

    /// <inheritdoc />
    public Task DeleteAsync(string name, CancellationToken cancellationToken = default) => GuardedAsync(name, async () =>
    {
        await foreach (var (key, _) in KeysAsync(KeyOf(name), cancellationToken)) await _client.DeleteObjectAsync(_bucket.Name, key, cancellationToken);
        return true;
    });

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private async Task FetchAsync(string key, string folder, CancellationToken cancellationToken)
    {
        using var answer = await _client.GetObjectAsync(_bucket.Name, key, cancellationToken);
        await using var file = new FileStream(Path.Combine(folder, Path.GetFileName(key)), FileMode.CreateNew, FileAccess.Write);
        await answer.ResponseStream.CopyToAsync(file, cancellationToken);
        if (file.Length != answer.ContentLength) throw new IOException($"{key} ended after {file.Length} of {answer.ContentLength} bytes.");
    }

    private async IAsyncEnumerable<(string Key, DateTime At)> KeysAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var question = new ListObjectsV2Request { BucketName = _bucket.Name, Prefix = prefix };
        do
        {
            var page = await GuardedAsync(prefix, () => _client.ListObjectsV2Async(question, cancellationToken));
            foreach (var one in page.S3Objects ?? []) yield return (one.Key, one.LastModified?.ToUniversalTime() ?? DateTime.MinValue);
            question.ContinuationToken = page.IsTruncated == true ? page.NextContinuationToken : null;
        }
        while (question.ContinuationToken is not null);
    }

    private string Place => _bucket + (_options.Endpoint.Length == 0 ? "" : $" at {_options.Endpoint}");

    private string KeyOf(string name) => $"{_bucket.Prefix}{name}/";

    // A segment is kind/name; what else lies in the bucket is not ours.
    private string? NameOf(string key) => key[_bucket.Prefix.Length..].Split('/') is [var kind, var name, _] ? $"{kind}/{name}" : null;

    // What a server answers stands in the library's own exception, what keeps it from answering in the innermost.
    private static string Said(Exception fault) => fault is AmazonServiceException { StatusCode: not 0 } ? fault.Message : fault.GetBaseException().Message;

    // A server that does not answer in time looks like somebody who gave up waiting.
    private static bool IsAway(Exception fault) =>
        fault is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or UnauthorizedAccessException or TimeoutException or OperationCanceledException { InnerException: TimeoutException };

    private async Task<T> GuardedAsync<T>(string name, Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception fault) when (IsAway(fault))
        {
            throw new ClusterUnavailableException($"{name} in {Place} cannot be read or written: {Said(fault)} See that the server runs, that {S3Options.Section} is right, and that its key may list, get, put and delete there.", fault);
        }
    }
}
