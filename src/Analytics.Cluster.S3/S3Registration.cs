using Analytics.Cluster.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Analytics.Cluster.S3;

/// <summary>Registers the bucket with a host.</summary>
public static class S3Registration
{
    /// <summary>Has segments lie in a bucket, where <c>Cluster:S3:Bucket</c> names one; else nothing is added. Called after the cluster, whose folder it takes the place of.</summary>
    public static IServiceCollection AddS3Segments(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(S3Options.Section);
        if (string.IsNullOrEmpty(section[nameof(S3Options.Bucket)])) return services;
        services.AddOptions<S3Options>().Bind(section).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<S3Options>, S3OptionsCheck>().AddSingleton<ISegmentStore>(all => new S3Store(all.GetRequiredService<IOptions<S3Options>>().Value));
    }
}
