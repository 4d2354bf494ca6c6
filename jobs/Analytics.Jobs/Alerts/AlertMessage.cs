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

    public static Notice Mail(Alert alert, AlertNews news, IPortalLink portal) => news == AlertNews.Over
        ? new($"Back to normal: {alert.RuleName}", $"{alert.ResolvedSays}\n\nIt was raised on {alert.RaisedAt:yyyy-MM-dd HH:mm} UTC: {alert.Seen.Says}\nThe alert:", LinkOf(alert, portal))
        : new($"Alert: {alert.RuleName}", $"{alert.Seen.Says}\n\nThe evidence: {portal.LinkTo(alert.Seen.Address)}\nAcknowledge it:", LinkOf(alert, portal));

    public static string Json(Alert alert, AlertNews news, IPortalLink portal) => news == AlertNews.Over ? Over(alert, portal) : Raised(alert, portal);

    private static string Over(Alert alert, IPortalLink portal) => JsonSerializer.Serialize(
        new
        {
            Type = "alert.resolved",
            Timestamp = alert.ResolvedAt,
            Data = new { alert.Id, Rule = alert.RuleName, Says = alert.ResolvedSays, alert.RaisedAt, Evidence = portal.LinkTo(alert.Seen.Address), Alert = LinkOf(alert, portal) },
        },
        Format);

    private static string Raised(Alert alert, IPortalLink portal) => JsonSerializer.Serialize(
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
                Alert = LinkOf(alert, portal),
            },
        },
        Format);

    private static Uri LinkOf(Alert alert, IPortalLink portal) => portal.LinkTo($"{Page}#alert-{alert.Id}");
}
