using System.Diagnostics;
using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Analytics.Portal.Host;

/// <summary>What a line of the log looks like: text for people, or with <c>Logging:Format</c> json an object a line for programs. Each says in which request or job it was written.</summary>
internal static class LogLines
{
    /// <summary>The key of the setting.</summary>
    public const string Key = "Logging:Format";

    private const string Text = "text";
    private const string Json = "json";

    /// <summary>Writes the log to the console.</summary>
    public static LoggerConfiguration ToConsole(this LoggerConfiguration log, IConfiguration configuration)
    {
        log.WithRequests();
        return FormatOf(configuration) == Json
            ? log.WriteTo.Console(new RenderedCompactJsonFormatter())
            : log.Enrich.With<InBrackets>().WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{Request}{NewLine}{Exception}", formatProvider: CultureInfo.InvariantCulture);
    }

    /// <summary>Has each line say in which request or job it was written, and not at which address.</summary>
    public static LoggerConfiguration WithRequests(this LoggerConfiguration log) => log.Enrich.With<RequestId>();

    /// <summary>The format that is asked for.</summary>
    /// <exception cref="StartFaultException">There is none of that name.</exception>
    public static string FormatOf(IConfiguration configuration) => configuration[Key]?.ToLowerInvariant() switch
    {
        null or "" or Text => Text,
        Json => Json,
        _ => throw new StartFaultException([$"{Key} is \"{configuration[Key]}\"; allowed are {Text} and {Json}."]),
    };

    // The address of a request, which the framework adds, can hold a link that signs in.
    private sealed class RequestId : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
        {
            logEvent.RemovePropertyIfPresent("RequestPath");
            logEvent.RemovePropertyIfPresent("ConnectionId");
            if (Activity.Current is { } activity) logEvent.AddOrUpdateProperty(propertyFactory.CreateProperty("RequestId", activity.TraceId.ToHexString()));
        }
    }

    // A template has no way to leave out brackets that hold nothing.
    private sealed class InBrackets : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
        {
            if (Activity.Current is { } activity) logEvent.AddOrUpdateProperty(propertyFactory.CreateProperty("Request", $" [{activity.TraceId.ToHexString()}]"));
        }
    }
}
