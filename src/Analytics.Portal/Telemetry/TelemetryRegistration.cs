using System.Diagnostics;
using System.Reflection;
using Analytics.Jobs.Monitoring;
using Analytics.Portal.Access;
using Analytics.Portal.Api.Core;
using Analytics.State.Access;
using Analytics.Warehouse;
using Analytics.Warehouse.Telemetry;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Analytics.Portal.Telemetry;

/// <summary>Tells whoever is named in the settings how the portal does. Where nobody is, nothing of it is started and nothing is measured.</summary>
public static class TelemetryRegistration
{
    /// <summary>Where Prometheus scrapes.</summary>
    public const string MetricsPath = "/metrics";

    /// <summary>The first part of addresses that machines ask every few seconds: they are no pages, and their times would bury the pages'.</summary>
    public const string HealthPath = "/health";

    // What ASP.NET Core and the runtime measure of themselves: times of pages by route, connections, exceptions, requests turned away, memory and processor.
    private static readonly string[] Measured =
    [
        WarehouseInstruments.Name, JobInstruments.Name, PortalInstruments.Name,
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Diagnostics", "Microsoft.AspNetCore.RateLimiting", "System.Runtime",
    ];

    /// <summary>Adds what the section <c>Telemetry</c> asks for.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(TelemetryOptions.Section);
        services.AddOptions<TelemetryOptions>().Bind(section);
        services.AddSingleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsCheck>().AddSingleton<PortalInstruments>();
        // What cannot be read here stops the start a little later, in a sentence.
        if (Asked(section) is not { IsAsked: true } options) return services;
        var telemetry = services.AddOpenTelemetry().ConfigureResource(portal => portal.AddService("interview-analytics", serviceVersion: Version()).AddEnvironmentVariableDetector());
        telemetry.WithMetrics(metrics =>
        {
            metrics.AddMeter(Measured);
            if (options.Metrics) metrics.AddPrometheusExporter();
        });
        if (options.Otlp.Length == 0) return services;
        telemetry.WithTracing(traces => traces.AddSource(WarehouseInstruments.Name, JobInstruments.Name).AddAspNetCoreInstrumentation(requests =>
        {
            requests.Filter = context => !context.Request.Path.StartsWithSegments(HealthPath) && !context.Request.Path.StartsWithSegments(MetricsPath);
            requests.EnrichWithHttpResponse = (span, response) => WithoutWords(span, response.HttpContext);
        }));
        telemetry.UseOtlpExporter(options.OtlpProtocol == OtlpProtocol.Http ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc, new Uri(options.Otlp));
        return services;
    }

    /// <summary>Begins to measure, and says which statements are told of in the log. The warehouse is open.</summary>
    public static void UseTelemetry(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<TelemetryOptions>>().Value;
        if (options.SlowStatement > 0)
            app.Services.GetRequiredService<WarehouseDatabase>().Statements.Slow = new SlowStatements(TimeSpan.FromMilliseconds(options.SlowStatement), options.SearchedWords);
        if (!options.IsAsked) return;
        app.Services.GetRequiredService<PortalInstruments>();
        app.Services.GetRequiredService<JobInstruments>();
    }

    /// <summary>Answers scrapes, to people and tokens that may look after the machine; where nobody set it, says how.</summary>
    public static void MapMetrics(this WebApplication app)
    {
        var route = app.Services.GetRequiredService<IOptions<TelemetryOptions>>().Value.Metrics
            ? app.MapPrometheusScrapingEndpoint(MetricsPath)
            : app.Map(MetricsPath, () => ApiProblem.Of(StatusCodes.Status404NotFound, "Nothing is measured.", "Set Telemetry:Metrics to true and restart to have metrics here."));
        route.Allow(Role.Engineer, TokenScope.Metrics).OfTheCorpus().DisableHttpMetrics().ExcludeFromDescription();
    }

    private static TelemetryOptions? Asked(IConfigurationSection section)
    {
        try
        {
            var options = section.Get<TelemetryOptions>() ?? new TelemetryOptions();
            return new TelemetryOptionsCheck().Validate(null, options).Succeeded ? options : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // Addresses hold keys of interviews, links that sign in, and what somebody filters and searches by; the route says which page it was.
    private static void WithoutWords(Activity span, HttpContext context)
    {
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        span.SetTag("url.path", route ?? "unknown").SetTag("url.query", null).SetTag("user_agent.original", null);
    }

    private static string? Version() => typeof(TelemetryRegistration).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
}
