namespace Analytics.Cluster.S3;

/// <summary>The server of a bucket of segments. Section <c>Cluster:S3</c>; the bucket itself is <c>Cluster:Segments</c>.</summary>
public sealed record S3Options
{
    /// <summary>The configuration section these are read from.</summary>
    public const string Section = "Cluster:S3";

    /// <summary>The address of the server, such as <c>https://objects.example.org</c>; empty for Amazon's own of the region.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>The region that requests are signed for.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>Whether the bucket stands in the path and not in the host's name, as simple servers want it; null for where there is an endpoint.</summary>
    public bool? PathStyle { get; init; }

    /// <summary>The key's id; empty for what the machine itself has (environment, profile, role).</summary>
    public string AccessKey { get; init; } = "";

    /// <summary>The key, best given by the environment: <c>Cluster__S3__SecretKey</c>.</summary>
    public string SecretKey { get; init; } = "";

    /// <summary>The folder of this machine that segments are fetched into while they are read; empty for the system's temporary one.</summary>
    public string Scratch { get; init; } = "";

    /// <summary>What of it cannot work, a sentence each.</summary>
    internal IEnumerable<string> Faults()
    {
        if (Endpoint.Length > 0 && !(Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            yield return $"{Section}:{nameof(Endpoint)} is \"{Endpoint}\"; an address is needed, such as https://objects.example.org.";
        if (AccessKey.Length > 0 != SecretKey.Length > 0)
            yield return $"{Section} has one of {nameof(AccessKey)} and {nameof(SecretKey)}; both are needed, or none for what the machine itself has.";
    }
}
