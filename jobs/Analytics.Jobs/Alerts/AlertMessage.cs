using System.Text.Encodings.Web;
using System.Text.Json;
using Analytics.Handouts;
using Analytics.State.Alerts;

namespace Analytics.Jobs.Alerts;

/// <summary>An alert as it is sent. The same at every repetition.</summary>
internal static class AlertMessage
{
    private const string Page = "/alerts";

    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Notice Mail(Alert alert, IPortalLink portal) => new(
        $"Alert: {alert.RuleName}", $"{alert.Seen.Says}\n\nThe evidence: {portal.LinkTo(alert.Seen.Address)}\nAcknowledge it:", portal.LinkTo($"{Page}#alert-{alert.Id}"));

    public static string Json(Alert alert, IPortalLink portal) => JsonSerializer.Serialize(
        new
        {
            Type = "alert.raised",
            Timestamp = alert.RaisedAt,
            Data = new
            {
                alert.Id,
                Rule = alert.RuleName,
                alert.Seen.Says,
                alert.Seen.Value,
                alert.Seen.Low,
                alert.Seen.High,
                Level = 1 - alert.Seen.Error,
                alert.Seen.N,
                Evidence = portal.LinkTo(alert.Seen.Address),
                Alert = portal.LinkTo($"{Page}#alert-{alert.Id}"),
            },
        },
        Format);
}
