using Analytics.Jobs.Monitoring;
using Analytics.Portal.Access;
using Analytics.Portal.Api.Core;
using Analytics.State.Access;
using Analytics.Warehouse;
using Analytics.Warehouse.Telemetry;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Telemetry;

/// <summary>Tells whoever is named in the settings how the portal does. Where nobody is, nothing of it is started and nothing is measured.</summary>
public static class TelemetryRegistration
{
    /// <summary>Where Prometheus scrapes.</summary>
    public const string MetricsPath = "/metrics";

    /// <summary>The first part of addresses that machines ask every few seconds: they are no pages, and their times would bury the pages'.</summary>
    public const string HealthPath = "/health";

    /// <summary>Adds what the section <c>Telemetry</c> asks for.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<PortalInstruments>();
        return services.AddTelemetry(configuration, options => options);
    }

    /// <summary>Adds what it asks for in a process that listens on no port, which can send and not be scraped.</summary>
    public static IServiceCollection AddSentTelemetry(this IServiceCollection services, IConfiguration configuration) => services.AddTelemetry(configuration, options => options with { Metrics = false });

    private static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration, Func<TelemetryOptions, TelemetryOptions> possible)
    {
        var section = configuration.GetSection(TelemetryOptions.Section);
        services.AddOptions<TelemetryOptions>().Bind(section);
        services.AddSingleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsCheck>();
        if (Asked(section) is { } asked && possible(asked) is { IsAsked: true } options) OpenTelemetryExport.Add(services, options);
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

    /// <summary>Begins to measure the queue, in a process without pages.</summary>
    public static void UseSentTelemetry(this IServiceProvider services)
    {
        if (services.GetRequiredService<IOptions<TelemetryOptions>>().Value.Otlp.Length > 0) services.GetRequiredService<JobInstruments>();
    }

    /// <summary>Answers scrapes, to people and tokens that may look after the machine; where nobody set it, says how.</summary>
    public static void MapMetrics(this WebApplication app)
    {
        var route = app.Services.GetRequiredService<IOptions<TelemetryOptions>>().Value.Metrics
            ? OpenTelemetryExport.MapScrapes(app, MetricsPath)
            : app.Map(MetricsPath, () => ApiProblem.Of(StatusCodes.Status404NotFound, "Nothing is measured.", "Set Telemetry:Metrics to true and restart to have metrics here."));
        route.Allow(Role.Engineer, TokenScope.Metrics).OfTheCorpus().DisableHttpMetrics().ExcludeFromDescription();
    }

    // What cannot be read or used stops the start a little later, in a sentence.
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
}
