using Analytics.Warehouse;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Telemetry;

/// <summary>Says which of them cannot be used, and what it may be.</summary>
internal sealed class TelemetryOptionsCheck : IValidateOptions<TelemetryOptions>
{
    private const int Longest = 3_600_000;

    public ValidateOptionsResult Validate(string? name, TelemetryOptions options) => new OptionsCheck(TelemetryOptions.Section)
        .That(options.Otlp.Length == 0 || IsAddress(options.Otlp), nameof(options.Otlp), options.Otlp, "the address of a collector is needed, such as http://127.0.0.1:4317, without user and password")
        .That(Enum.IsDefined(options.OtlpProtocol), nameof(options.OtlpProtocol), $"{options.OtlpProtocol}", $"allowed are {string.Join(" and ", Enum.GetNames<OtlpProtocol>())}")
        .Between(nameof(options.SlowStatement), options.SlowStatement, 0, Longest)
        .Result();

    // What stands in the address stands in faults and logs too: a collector's key goes into OTEL_EXPORTER_OTLP_HEADERS.
    private static bool IsAddress(string given) =>
        Uri.TryCreate(given, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { UserInfo: "", Query: "", Fragment: "" };
}
