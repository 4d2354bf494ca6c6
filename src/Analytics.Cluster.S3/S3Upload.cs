using Amazon.S3;
using Amazon.S3.Model;

namespace Analytics.Cluster.S3;

/// <summary>Puts files into a bucket, long ones in parts: one request may bring 5 GB. The library's own uploader does the same, but sends signed chunks, which simple servers store as they come.</summary>
/// <param name="client">The client.</param>
/// <param name="bucket">The bucket.</param>
/// <param name="part">Bytes of a part; shorter files are put whole.</param>
internal sealed class S3Upload(AmazonS3Client client, string bucket, long part)
{
    /// <summary>Ten thousand parts are allowed, so a file may have 640 GB.</summary>
    public const long UsualPart = 64L * 1024 * 1024;

    public async Task PutAsync(string file, string key, CancellationToken cancellationToken)
    {
        var length = new FileInfo(file).Length;
        if (length > part) await PutInPartsAsync(file, key, length, cancellationToken);
        else await client.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = key, FilePath = file, UseChunkEncoding = false }, cancellationToken);
    }

    private async Task PutInPartsAsync(string file, string key, long length, CancellationToken cancellationToken)
    {
        var id = (await client.InitiateMultipartUploadAsync(bucket, key, cancellationToken)).UploadId;
        try
        {
            List<PartETag> done = [];
            for (var (from, number) = (0L, 1); from < length; (from, number) = (from + part, number + 1))
            {
                var put = await client.UploadPartAsync(
                    new UploadPartRequest { BucketName = bucket, Key = key, UploadId = id, PartNumber = number, FilePath = file, FilePosition = from, PartSize = Math.Min(part, length - from), UseChunkEncoding = false },
                    cancellationToken);
                done.Add(new PartETag(number, put.ETag));
            }

            await client.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest { BucketName = bucket, Key = key, UploadId = id, PartETags = done }, cancellationToken);
        }
        catch
        {
            // Parts that nobody puts together cost room and are in no list.
            await client.AbortMultipartUploadAsync(bucket, key, id, CancellationToken.None);
            throw;
        }
    }
}
