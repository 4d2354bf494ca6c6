using Analytics.Cluster.Catalogue;
using Analytics.Cluster.Following;
using Analytics.Cluster.Store;
using Analytics.Cluster.Working;
using Analytics.Formats;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Cluster;

/// <summary>Registers the cluster with a host.</summary>
public static class ClusterRegistration
{
    /// <summary>Adds catalogue, store, worker and follower; the host adds the warehouse's options, and starts what its roles need.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="settings">What it is told.</param>
    public static IServiceCollection AddCluster(this IServiceCollection services, ClusterSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var options = settings.Options;
        return services
            .AddSingleton(settings)
            .AddSingleton(_ => new ClusterCatalogue(settings.Connection, options.Schema))
            .AddSingleton<ISegmentStore>(_ => new FolderStore(Path.GetFullPath(options.Segments)))
            .AddSingleton(all => new BatchWorker(
                all.GetRequiredService<ClusterCatalogue>(), all.GetRequiredService<ISegmentStore>(), all.GetRequiredService<IngestLimits>(),
                all.GetService<InterviewFormats>() ?? InterviewFormats.Open, all.GetRequiredService<TimeProvider>()))
            .AddSingleton<LeftoverSweep>()
            .AddSingleton(all => new ReplicaLag(all.GetRequiredService<TimeProvider>(), TimeSpan.FromSeconds(options.ShowLagSeconds), TimeSpan.FromSeconds(options.UnreadyLagSeconds)))
            .AddSingleton(all => new Follower(
                all.GetRequiredService<ClusterCatalogue>(), all.GetRequiredService<ISegmentStore>(), all.GetRequiredService<WarehouseDatabase>(), all.GetRequiredService<IngestLimits>(),
                all.GetRequiredService<TimeProvider>(), NameOf(options, all.GetRequiredService<WarehouseDatabase>())));
    }

    private static string NameOf(ClusterOptions options, WarehouseDatabase warehouse) =>
        options.Name.Length > 0 ? options.Name : $"{Environment.MachineName}:{warehouse.FilePath}";
}
