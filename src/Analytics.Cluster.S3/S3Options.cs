using Microsoft.Extensions.Options;

namespace Analytics.Cluster.S3;

/// <summary>The bucket of segments. Section <c>Cluster:S3</c>, checked at start; where no bucket is named, segments lie in a folder.</summary>
public sealed record S3Options
{
    /// <summary>The configuration section these are read from.</summary>
    public const string Section = "Cluster:S3";

    /// <summary>The bucket, which somebody made before; empty for none.</summary>
    public string Bucket { get; init; } = "";

    /// <summary>What the keys of its objects begin with, such as <c>analytics/</c>; empty where the bucket holds nothing else.</summary>
    public string Prefix { get; init; } = "";

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

    internal string Place => $"s3://{Bucket}/{Prefix}" + (Endpoint.Length == 0 ? "" : $" at {Endpoint}");
}

/// <summary>Says which of them cannot be used, and what it may be.</summary>
internal sealed class S3OptionsCheck : IValidateOptions<S3Options>
{
    public ValidateOptionsResult Validate(string? name, S3Options options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(S3Options options)
    {
        if (options.Bucket.Length == 0) yield break;
        if (options.Bucket.Contains('/', StringComparison.Ordinal)) yield return $"{S3Options.Section}:{nameof(options.Bucket)} is \"{options.Bucket}\"; a bucket's name is needed, what comes after it goes into {nameof(options.Prefix)}.";
        if (options.Prefix.StartsWith('/') || (options.Prefix.Length > 0 && !options.Prefix.EndsWith('/')))
            yield return $"{S3Options.Section}:{nameof(options.Prefix)} is \"{options.Prefix}\"; it must end with a slash and not begin with one.";
        if (options.Endpoint.Length > 0 && !(Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            yield return $"{S3Options.Section}:{nameof(options.Endpoint)} is \"{options.Endpoint}\"; an address is needed, such as https://objects.example.org.";
        if (options.AccessKey.Length > 0 != options.SecretKey.Length > 0)
            yield return $"{S3Options.Section} has one of {nameof(options.AccessKey)} and {nameof(options.SecretKey)}; both are needed, or none for what the machine itself has.";
    }
}
