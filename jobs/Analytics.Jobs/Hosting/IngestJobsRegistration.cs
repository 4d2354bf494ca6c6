using System.Diagnostics.Metrics;
using Analytics.Cluster;
using Analytics.Jobs.Cluster;
using Analytics.Jobs.Inbox;
using Analytics.Jobs.Loading;
using Analytics.Jobs.Monitoring;
using Analytics.Jobs.Upload;
using Analytics.Warehouse;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Analytics.Jobs.Hosting;

/// <summary>Registers the ingest jobs.</summary>
public static class IngestJobsRegistration
{
    /// <summary>
    /// Adds the jobs, their Hangfire storage and servers, <see cref="IngestMonitor"/>, <see cref="IngestJobs"/> and <see cref="InboxUpload"/>.
    /// The host adds the warehouse (<see cref="WarehouseRegistration.AddWarehouse"/>); a faulty section <c>Inbox</c> stops it at start.
    /// </summary>
    public static IServiceCollection AddIngestJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => InboxConfiguration.Read(configuration, Environment.CurrentDirectory));
        services.AddSingleton<ILedger, WarehouseLedger>();
        services.AddSingleton<ITranscriptLoader, PipelineLoader>();
        services.AddSingleton(all => new SettlingFiles(all.GetRequiredService<InboxOptions>().Settle, all.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ClaimedFiles>();
        services.AddSingleton<InboxScan>();
        services.AddSingleton<IngestMonitor>();
        services.AddSingleton(all => new IngestJobs(all.GetRequiredService<IBackgroundJobClient>(), all.GetRequiredService<ClaimedFiles>(), all.GetRequiredService<InboxOptions>(), all.GetService<ClusterSettings>() is not null));
        services.AddSingleton<UploadFolders>();
        services.AddSingleton(all => new InboxUpload(
            all.GetRequiredService<InboxOptions>(), all.GetRequiredService<UploadFolders>(), all.GetRequiredService<SettlingFiles>(), all.GetRequiredService<IngestJobs>()));
        return services.AddHangfireServers(configuration).AddHostedService<IngestStart>().AddHostedService<ScheduleKeeper>();
    }

    private static IServiceCollection AddHangfireServers(this IServiceCollection services, IConfiguration configuration)
    {
        // Storage, activator and filters are this host's own, not Hangfire's statics: two hosts in one process must not meet.
        services.AddSingleton(_ => JobsStorage.Open(configuration));
        services.AddSingleton<JobActivator>(all => new AspNetCoreJobActivator(all.GetRequiredService<IServiceScopeFactory>()));
        services.AddSingleton<BatchOutcomes>();
        services.AddSingleton<IJobFilterProvider>(all => new JobFilterProviderCollection([.. JobFilterProviders.Providers, all.GetRequiredService<BatchOutcomes>(), new JobTimes(), .. all.GetServices<OneSender>()]));
        services.AddHangfire((all, hangfire) => hangfire
            .UseLogProvider(new HostLog(all.GetRequiredService<ILoggerFactory>()))
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings());
        services.AddSingleton(all => new JobInstruments(all.GetRequiredService<JobStorage>, all.GetRequiredService<IMeterFactory>()));
        services.AddSingleton(all => new JobsPulse(all.GetRequiredService<JobStorage>(), all.GetServices<ServedQueue>(), all.GetRequiredService<TimeProvider>()));
        services.AddServer(JobQueues.Ingest, workers: 1, configuration);
        services.AddServer(JobQueues.Scan, workers: 1, configuration);
        services.AddServer(JobQueues.Figures, workers: 1, configuration);
        services.AddServer(JobQueues.Words, workers: 1, configuration);
        return services;
    }

    internal static void AddServer(this IServiceCollection services, string queue, int workers, IConfiguration configuration)
    {
        // With the process's number, so that two portals of one machine are told apart.
        var served = new ServedQueue($"{Environment.MachineName}:{queue}:{Environment.ProcessId}", queue);
        services.AddSingleton(served);
        services.AddHangfireServer(options =>
        {
            options.ServerName = served.Server;
            options.Queues = [queue];
            options.WorkerCount = workers;
            options.SchedulePollingInterval = TimeSpan.FromSeconds(JobsStorage.IsInMemory(configuration) ? 1 : 5);
        });
    }
}
