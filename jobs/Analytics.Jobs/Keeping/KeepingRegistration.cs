using Analytics.Jobs.Hosting;
using Hangfire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using AllRecords = Analytics.Retention.Records;

namespace Analytics.Jobs.Keeping;

/// <summary>Registers the jobs that erase and back up.</summary>
public static class KeepingRegistration
{
    /// <summary>Adds <see cref="KeepingJobs"/>, its server and what begins at start. The host adds the ingest jobs, whose storage it shares, and the records.</summary>
    public static IServiceCollection AddKeepingJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<KeepingDesk>();
        services.AddSingleton(all => new KeepingJobs(all.GetRequiredService<IBackgroundJobClient>(), all.GetRequiredService<KeepingDesk>()));
        services.AddServer(JobQueues.Keeping, workers: 1, configuration);
        return services.AddHostedService<KeepingStart>();
    }

    private sealed class KeepingStart(AllRecords records, IBackgroundJobClient jobs, IRecurringJobManager recurring) : IHostedService
    {
        private const string Nightly = "20 2 * * *";
        private const string Hourly = "40 * * * *";

        public Task StartAsync(CancellationToken cancellationToken)
        {
            if (records.Options.OlderThanDays > 0) recurring.AddOrUpdate<RetentionJob>("retention", JobQueues.Keeping, job => job.RunAsync(CancellationToken.None), Nightly);
            else recurring.RemoveIfExists("retention");
            recurring.AddOrUpdate<FinishErasuresJob>("finish-erasures", JobQueues.Keeping, job => job.RunAsync(CancellationToken.None), Hourly);
            jobs.Enqueue<FinishErasuresJob>(job => job.RunAsync(CancellationToken.None));
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
