using Analytics.Alerts;
using Analytics.Jobs.Hosting;
using Analytics.State.Alerts;
using Hangfire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Analytics.Jobs.Alerts;

/// <summary>Registers the jobs that watch and send alerts.</summary>
public static class AlertJobsRegistration
{
    /// <summary>
    /// Adds <see cref="AlertJobs"/>, what judges rules, and the server that sends. The host adds the ingest jobs (<see cref="IngestJobsRegistration.AddIngestJobs"/>), whose storage it shares,
    /// the state, the reports, the hand-outs and an <see cref="Handouts.IPortalLink"/>.
    /// </summary>
    public static IServiceCollection AddAlertJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAlerts();
        services.AddSingleton(all => new AlertJobs(all.GetRequiredService<AlertOutbox>(), all.GetRequiredService<IBackgroundJobClient>()));
        services.AddServer(JobQueues.Alerts, workers: 1, configuration);
        return services.AddHostedService<AlertStart>();
    }

    /// <summary>What happens when the host starts: rules look, now and every hour, for days that pass are no load.</summary>
    private sealed class AlertStart(IBackgroundJobClient jobs, IRecurringJobManager recurring) : IHostedService
    {
        private const string Recurring = "watch-alerts";
        private const string EveryHour = "7 * * * *";

        public Task StartAsync(CancellationToken cancellationToken)
        {
            recurring.AddOrUpdate<WatchAlertsJob>(Recurring, JobQueues.Figures, job => job.RunAsync(false, CancellationToken.None), EveryHour);
            jobs.Enqueue<WatchAlertsJob>(job => job.RunAsync(true, CancellationToken.None));
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
