using System.Diagnostics.Metrics;
using Analytics.Cluster;
using Analytics.Jobs.Inbox;
using Analytics.Jobs.Monitoring;
using Analytics.Jobs.Upload;
using Analytics.Retention.Erasure;
using Analytics.Warehouse.Loading;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Analytics.Jobs.Cluster;

/// <summary>Registers what a process does for a cluster.</summary>
public static class ClusterJobsRegistration
{
    /// <summary>
    /// Adds the cluster (<see cref="ClusterRegistration.AddCluster"/>) and what the roles of <paramref name="settings"/> do. The host adds the warehouse's options and the state; one that is
    /// a portal the ingest jobs, which then take in nothing themselves.
    /// </summary>
    public static IServiceCollection AddClusterJobs(this IServiceCollection services, ClusterSettings settings, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(settings);
        services.AddCluster(settings);
        services.AddSingleton<ClusterQueue>();
        services.TryAddSingleton(_ => InboxConfiguration.Read(configuration, Environment.CurrentDirectory));
        if (settings.Roles.HasFlag(ClusterRoles.Portal)) AddFollowing(services);
        else services.AddSingleton(all => new JobInstruments(() => all.GetRequiredService<ClusterQueue>().Storage, all.GetRequiredService<IMeterFactory>()));
        if (settings.Roles.HasFlag(ClusterRoles.Worker)) services.AddScoped<ReadBatchJob>().AddHostedService<ClusterWorking>();
        if (settings.Roles.HasFlag(ClusterRoles.Scan)) AddScan(services);
        return services;
    }

    private static void AddFollowing(IServiceCollection services)
    {
        services.AddSingleton<SendTurn>().AddSingleton<OneSender>().AddSingleton<CatalogueTold>();
        services.AddSingleton<IKeptOutTold>(all => all.GetRequiredService<CatalogueTold>());
        services.AddSingleton<IErasureTold>(all => all.GetRequiredService<CatalogueTold>());
        services.AddHostedService<ClusterFollowing>();
    }

    private static void AddScan(IServiceCollection services)
    {
        services.TryAddSingleton(all => new SettlingFiles(all.GetRequiredService<InboxOptions>().Settle, all.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<ClaimedFiles>();
        services.TryAddSingleton<UploadFolders>();
        services.AddSingleton<ClusterLedger>().AddHostedService<ClusterScan>();
    }
}
