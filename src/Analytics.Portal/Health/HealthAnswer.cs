using System.Text.Json.Serialization;
using Analytics.Transcripts;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Analytics.Portal.Health;

/// <summary>What a probe is answered.</summary>
/// <param name="Status">healthy, degraded (ready, but something that all portals share is away) or unhealthy.</param>
/// <param name="Checks">What each check says; null for whoever may not know.</param>
internal sealed record HealthAnswer(string Status, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<HealthCheckAnswer>? Checks)
{
    /// <summary>One check in words.</summary>
    public static HealthCheckAnswer Of(KeyValuePair<string, HealthReportEntry> check) => new(
        check.Key, SnakeCase.Of(check.Value.Status), Math.Round(check.Value.Duration.TotalMilliseconds, 1), check.Value.Description ?? check.Value.Exception?.Message ?? "");
}

/// <summary>What one check says.</summary>
/// <param name="Name">What is checked.</param>
/// <param name="Status">healthy, degraded or unhealthy.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Sentence">What is so, or what is wrong and what to do.</param>
internal sealed record HealthCheckAnswer(string Name, string Status, double Milliseconds, string Sentence);
