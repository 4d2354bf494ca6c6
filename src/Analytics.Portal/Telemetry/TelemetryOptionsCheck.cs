using System.Globalization;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Telemetry;

/// <summary>Says which of them cannot be used, and what it may be.</summary>
internal sealed class TelemetryOptionsCheck : IValidateOptions<TelemetryOptions>
{
    private const int Longest = 3_600_000;

    public ValidateOptionsResult Validate(string? name, TelemetryOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(TelemetryOptions options)
    {
        if (options.Otlp.Length > 0 && !IsAddress(options.Otlp))
            yield return $"{TelemetryOptions.Section}:{nameof(options.Otlp)} is \"{options.Otlp}\"; the address of a collector is needed, such as http://127.0.0.1:4317, without user and password.";
        if (!Enum.IsDefined(options.OtlpProtocol))
            yield return $"{TelemetryOptions.Section}:{nameof(options.OtlpProtocol)} is \"{options.OtlpProtocol}\"; allowed are {string.Join(" and ", Enum.GetNames<OtlpProtocol>())}.";
        if (options.SlowStatement is < 0 or > Longest)
            yield return string.Create(CultureInfo.InvariantCulture, $"{TelemetryOptions.Section}:{nameof(options.SlowStatement)} is {options.SlowStatement}; it must be from 0 to {Longest} milliseconds.");
    }

    // What stands in the address stands in faults and logs too: a collector's key goes into OTEL_EXPORTER_OTLP_HEADERS.
    private static bool IsAddress(string given) =>
        Uri.TryCreate(given, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { UserInfo: "", Query: "", Fragment: "" };
}
