using Analytics.Jobs.Hosting;
using Analytics.State.Schedules;
using Hangfire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Jobs.Reports;

/// <summary>Registers the jobs that send reports.</summary>
public static class ReportJobsRegistration
{
    /// <summary>
    /// Adds <see cref="ReportJobs"/>, its server and what keeps its schedules. The host adds the ingest jobs (<see cref="IngestJobsRegistration.AddIngestJobs"/>), whose storage it shares, the
    /// state, the hand-outs and an <see cref="Handouts.IPagePrinter"/>.
    /// </summary>
    public static IServiceCollection AddReportJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(all => new ReportJobs(
            all.GetRequiredService<ScheduleStore>(), all.GetRequiredService<IBackgroundJobClient>(), all.GetRequiredService<IRecurringJobManager>(), all.GetRequiredService<JobStorage>()));
        services.AddServer(JobQueues.Reports, workers: 1, configuration);
        return services.AddHostedService<ReportKeeper>();
    }
}
