using System.Data.Common;
using System.Globalization;
using Analytics.Jobs.Monitoring;
using Analytics.State;
using Analytics.Warehouse;
using Analytics.Warehouse.Replicas;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Health;

/// <summary>What must hold for a portal to be ready. What is its own and fails takes it out of service; what all portals share does not, since the others have it no better and pages go on without it.</summary>
internal static class ReadyChecks
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public static IHealthChecksBuilder AddReadyChecks(this IHealthChecksBuilder checks) => checks
        .Add("warehouse", "The warehouse is open, in its place and of today's schema.", HealthStatus.Unhealthy, all => all.GetRequiredService<WarehousePulse>().Fault)
        .Add("counted", "Everything that is loaded is counted, or was loaded just now.", HealthStatus.Unhealthy, all => () => Uncounted(all))
        .Add("storage", "The folders of the warehouse, the state and the inbox can be written to.", HealthStatus.Unhealthy, all => all.GetRequiredService<WritableFolders>().Fault)
        .Add("state", "The state can be read.", HealthStatus.Degraded, all => () => StateFault(all.GetRequiredService<StateFile>()))
        .Add("jobs", "The job servers of this process are alive.", HealthStatus.Degraded, all => () => JobsFault(all.GetRequiredService<JobsPulse>()))
        .Add("replica", "What is shown is what was loaded.", HealthStatus.Unhealthy, all => () => all.GetService<IReplica>()?.Fault);

    // One of each, since it knows of the look that is not over.
    private static IHealthChecksBuilder Add(this IHealthChecksBuilder checks, string name, string well, HealthStatus failed, Func<IServiceProvider, Func<string?>> fault)
    {
        checks.Services.AddKeyedSingleton(name, (all, _) => new SentenceCheck(fault(all), well));
        return checks.Add(new HealthCheckRegistration(name, all => all.GetRequiredKeyedService<SentenceCheck>(name), failed, tags: null, Longest));
    }

    private static string? Uncounted(IServiceProvider all)
    {
        var most = all.GetRequiredService<IOptions<HealthOptions>>().Value.CountedWithinMinutes;
        var waits = all.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime - all.GetRequiredService<WarehousePulse>().UncountedSince();
        return waits > TimeSpan.FromMinutes(most)
            ? string.Create(CultureInfo.InvariantCulture, $"Interviews were loaded {waits.Value.TotalMinutes:N0} minutes ago and are not counted yet, so pages lack them. Look at /jobs why; a restart counts them anew, and analytics rebuild does too.")
            : null;
    }

    private static string? StateFault(StateFile state)
    {
        try
        {
            state.Check();
            return null;
        }
        catch (StateUnavailableException fault)
        {
            return fault.Message;
        }
    }

    private static string? JobsFault(JobsPulse jobs)
    {
        try
        {
            return jobs.Silent() is { Count: > 0 } silent ? $"Nobody takes jobs of the queue {string.Join(", ", silent)} in this process: a start needs some seconds; after that restart the portal." : null;
        }
        catch (Exception away) when (away is DbException or InvalidOperationException or TimeoutException)
        {
            return $"The queue's database cannot be reached ({away.GetBaseException().Message.ReplaceLineEndings(" ")}). Bring it back: pages go on, loads wait.";
        }
    }
}
