using Analytics.Cluster.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Cluster.S3;

/// <summary>Opens the bucket of segments.</summary>
public static class S3Registration
{
    /// <summary>Has segments lie in a bucket where <c>Cluster:Segments</c> names one (<c>s3://…</c>); else nothing is added. Called after the cluster, whose folder it takes the place of.</summary>
    /// <exception cref="ClusterSettingsException">A setting cannot work.</exception>
    public static IServiceCollection AddS3Segments(this IServiceCollection services, ClusterSettings settings, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (!S3Bucket.IsMeant(settings.Options.Segments)) return services;
        var (bucket, options) = (S3Bucket.Of(settings.Options.Segments), Read(configuration));
        return services.AddSingleton<ISegmentStore>(_ => new S3Store(bucket, options));
    }

    /// <summary>Opens the bucket that an address names, with the section <c>Cluster:S3</c> of the environment.</summary>
    /// <exception cref="ClusterSettingsException">The address or a setting cannot work.</exception>
    public static S3Store Open(string segments) => new(S3Bucket.Of(segments), Read(new ConfigurationBuilder().AddEnvironmentVariables().Build()));

    private static S3Options Read(IConfiguration configuration)
    {
        try
        {
            var options = configuration.GetSection(S3Options.Section).Get<S3Options>() ?? new S3Options();
            return options.Faults().ToList() is { Count: > 0 } faults ? throw new ClusterSettingsException(faults) : options;
        }
        catch (InvalidOperationException fault)
        {
            // The binder's own words name the key and the value.
            throw new ClusterSettingsException([fault.Message]);
        }
    }
}
