namespace Analytics.Cluster.S3;

/// <summary>A place in a bucket, written <c>s3://BUCKET</c> or <c>s3://BUCKET/PREFIX</c>.</summary>
/// <param name="Name">The bucket, which somebody made before.</param>
/// <param name="Prefix">What the keys of its objects begin with, a slash at its end; empty where the bucket holds nothing else.</param>
public sealed record S3Bucket(string Name, string Prefix)
{
    private const string Scheme = "s3://";

    /// <summary>Whether segments are said to lie in a bucket.</summary>
    public static bool IsMeant(string segments) => segments?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Reads an address.</summary>
    /// <exception cref="ClusterSettingsException">It names no bucket.</exception>
    public static S3Bucket Of(string segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        var parts = IsMeant(segments) ? segments[Scheme.Length..].Split('/', 2) : [""];
        if (parts[0].Length == 0) throw new ClusterSettingsException([$"Cluster:Segments is \"{segments}\"; a bucket is written s3://BUCKET or s3://BUCKET/PREFIX."]);
        var prefix = parts.Length == 1 ? "" : parts[1].Trim('/');
        return new S3Bucket(parts[0], prefix.Length == 0 ? "" : prefix + "/");
    }

    /// <inheritdoc />
    public override string ToString() => $"{Scheme}{Name}/{Prefix}";
}
