using System.Globalization;
using Analytics.Cluster;
using Analytics.Jobs.Hosting;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Analytics.Jobs.Cluster;

/// <summary>Takes batches from the shared queue. The database may come later than this process, or go away for a while.</summary>
internal sealed partial class ClusterWorking(ClusterQueue queue, ClusterSettings settings, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ClusterWorking> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var server = await StartAsync(scopes, stoppingToken);
        await Task.Delay(Timeout.InfiniteTimeSpan, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        server.SendStop();
        // What is being read is given back to the queue; it need not be read to its end.
        await server.WaitForShutdownAsync(CancellationToken.None);
    }

    private async Task<BackgroundJobServer> StartAsync(IServiceScopeFactory all, CancellationToken stoppingToken)
    {
        var options = new BackgroundJobServerOptions
        {
            ServerName = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}:{ClusterQueue.Batches}:{Environment.ProcessId}"),
            Queues = [ClusterQueue.Batches],
            WorkerCount = settings.Options.Workers,
            SchedulePollingInterval = Between,
            Activator = new AspNetCoreJobActivator(all),
            FilterProvider = new JobFilterProviderCollection([.. JobFilterProviders.Providers, new JobTimes()]),
        };
        for (string? said = null; ;)
        {
            try
            {
                return new BackgroundJobServer(options, queue.Storage);
            }
            catch (ClusterUnavailableException away)
            {
                if (away.Message != said) CannotWork(log, away.Message);
                said = away.Message;
                await Task.Delay(Between, clock, stoppingToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "No batches can be taken: {Why}")]
    private static partial void CannotWork(ILogger log, string why);
}
