using Analytics.Cluster.Following;
using Analytics.Portal.Access;
using Analytics.Portal.Telemetry;
using Analytics.State.Access;
using Analytics.Transcripts;
using Analytics.Warehouse;
using Analytics.Warehouse.Replicas;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Health;

/// <summary>Says to probes whether the portal lives and is ready, and to an admin why not.</summary>
public static class HealthRegistration
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds the checks, after whatever makes the warehouse follow; the section <c>Health</c> says from when on they fail.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<HealthOptions>().Bind(configuration.GetSection(HealthOptions.Section));
        services.AddSingleton<IValidateOptions<HealthOptions>, HealthOptionsCheck>().AddSingleton<WarehousePulse>().AddSingleton<WritableFolders>().AddSingleton<ReadyDesk>();
        if (services.Any(service => service.ServiceType == typeof(ReplicaLag))) services.AddSingleton<IReplica, FollowedReplica>();
        services.AddHealthChecks().AddReadyChecks();
        return services;
    }

    /// <summary>Answers probes. Nobody needs to sign in, and who has not learns one word.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapMethods(TelemetryRegistration.HealthPath + "/live", Methods, (HttpResponse response) => Answer(response, new HealthAnswer("healthy", null), StatusCodes.Status200OK))
            .AllowEveryone().DisableHttpMetrics().ExcludeFromDescription();
        app.MapMethods(TelemetryRegistration.HealthPath + "/ready", Methods, async (HttpResponse response, Viewer viewer, ReadyDesk desk) =>
        {
            var report = await desk.AskAsync();
            var checks = viewer.May(Role.Admin) && viewer.Positions is null ? report.Entries.Select(HealthAnswer.Of).ToList() : null;
            return Answer(response, new HealthAnswer(SnakeCase.Of(report.Status), checks), report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
        }).AllowEveryone().DisableHttpMetrics().ExcludeFromDescription();
    }

    private static IResult Answer(HttpResponse response, HealthAnswer answer, int status)
    {
        response.Headers.CacheControl = "no-store";
        return Results.Json(answer, statusCode: status);
    }
}
