using System.Diagnostics;
using System.Reflection;
using Analytics.Jobs.Monitoring;
using Analytics.Warehouse.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Analytics.Portal.Telemetry;

/// <summary>The one place that knows OpenTelemetry. Its libraries are loaded when it is first called.</summary>
internal static class OpenTelemetryExport
{
    private const string Service = "interview-analytics";

    // What ASP.NET Core and the runtime measure of themselves: times of pages by route, connections, exceptions, requests turned away, memory and processor.
    private static readonly string[] Measured =
    [
        WarehouseInstruments.Name, JobInstruments.Name, PortalInstruments.Name,
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Diagnostics", "Microsoft.AspNetCore.RateLimiting", "System.Runtime",
    ];

    /// <summary>Adds what is asked for.</summary>
    public static void Add(IServiceCollection services, TelemetryOptions options)
    {
        var telemetry = services.AddOpenTelemetry().ConfigureResource(portal => portal.AddService(Service, serviceVersion: Version()).AddEnvironmentVariableDetector());
        telemetry.WithMetrics(metrics =>
        {
            metrics.AddMeter(Measured);
            if (options.Metrics) metrics.AddPrometheusExporter();
        });
        if (options.Otlp.Length == 0) return;
        telemetry.WithTracing(traces => traces.AddSource(WarehouseInstruments.Name, JobInstruments.Name).AddAspNetCoreInstrumentation(requests =>
        {
            requests.Filter = context => !context.Request.Path.StartsWithSegments(TelemetryRegistration.HealthPath) && !context.Request.Path.StartsWithSegments(TelemetryRegistration.MetricsPath);
            requests.EnrichWithHttpResponse = (span, response) => WithoutWords(span, response.HttpContext);
        }));
        telemetry.UseOtlpExporter(options.OtlpProtocol == OtlpProtocol.Http ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc, new Uri(options.Otlp));
    }

    /// <summary>Answers scrapes.</summary>
    public static IEndpointConventionBuilder MapScrapes(IEndpointRouteBuilder app, string path) => app.MapPrometheusScrapingEndpoint(path);

    // Addresses hold keys of interviews, links that sign in, and what somebody filters and searches by; the route says which page it was.
    private static void WithoutWords(Activity span, HttpContext context)
    {
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        span.SetTag("url.path", route ?? "unknown").SetTag("url.query", null).SetTag("user_agent.original", null);
    }

    private static string? Version() => typeof(OpenTelemetryExport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
}
