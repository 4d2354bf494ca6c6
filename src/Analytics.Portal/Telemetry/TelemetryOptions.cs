namespace Analytics.Portal.Telemetry;

/// <summary>What the portal tells of how it does, and to whom. Section <c>Telemetry</c>, checked at start.</summary>
public sealed record TelemetryOptions
{
    /// <summary>The configuration section these are read from.</summary>
    public const string Section = "Telemetry";

    /// <summary>The address of an OpenTelemetry collector that metrics and traces are sent to; empty for none.</summary>
    public string Otlp { get; init; } = "";

    /// <summary>How they are sent there.</summary>
    public OtlpProtocol OtlpProtocol { get; init; }

    /// <summary>Whether Prometheus may scrape <c>/metrics</c>.</summary>
    public bool Metrics { get; init; }

    /// <summary>Milliseconds above which a statement stands in the log, 1 to 3,600,000; 0 for none.</summary>
    public int SlowStatement { get; init; } = 500;

    /// <summary>Whether the words somebody searched for may stand there.</summary>
    public bool SearchedWords { get; init; }

    /// <summary>Whether anybody is told anything, so that it has to be measured.</summary>
    public bool IsAsked => Metrics || Otlp.Length > 0;
}

/// <summary>How metrics and traces are sent to a collector.</summary>
public enum OtlpProtocol
{
    /// <summary>gRPC, at most collectors port 4317.</summary>
    Grpc,

    /// <summary>HTTP, at most collectors port 4318; <c>/v1/metrics</c> and <c>/v1/traces</c> are added to the address.</summary>
    Http,
}
