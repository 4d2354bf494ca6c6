using Analytics.Warehouse;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Health;

/// <summary>From when on the portal says that it is not ready. Section <c>Health</c>, checked at start.</summary>
public sealed record HealthOptions
{
    /// <summary>The configuration section these are read from.</summary>
    public const string Section = "Health";

    /// <summary>Megabytes that must be free on each disk it writes to, 1 to 1,000,000.</summary>
    public int FreeMegabytes { get; init; } = 200;

    /// <summary>Minutes after the last batch by which everything loaded must be counted, 1 to 1,440.</summary>
    public int CountedWithinMinutes { get; init; } = 15;
}

/// <summary>Says which of them cannot be used, and what it may be.</summary>
internal sealed class HealthOptionsCheck : IValidateOptions<HealthOptions>
{
    public ValidateOptionsResult Validate(string? name, HealthOptions options) => new OptionsCheck(HealthOptions.Section)
        .Between(nameof(options.FreeMegabytes), options.FreeMegabytes, 1, 1_000_000)
        .Between(nameof(options.CountedWithinMinutes), options.CountedWithinMinutes, 1, 1440)
        .Result();
}
