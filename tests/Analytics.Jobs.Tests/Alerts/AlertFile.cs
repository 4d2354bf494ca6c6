using Analytics.Handouts;
using Analytics.Jobs.Tests.Support;
using Analytics.State;
using Analytics.State.Alerts;

namespace Analytics.Jobs.Tests.Alerts;

/// <summary>Rules, alerts and outbox in a file of a test's own.</summary>
internal sealed class AlertFile(TemporaryFolder folder) : IDisposable
{
    public const string Secret = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static readonly DateTime Now = new(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc);
    private readonly StateFile _file = new(folder.At("warehouse/analytics.state"));

    private static AlertWatch Watch => new(Now, 52, 1, "data", 1, 0, new Dictionary<string, AlertAnchor>(), Now, AlertOutcome.Holds, "It holds.");

    public AlertRules Rules => new(_file, TimeProvider.System);

    public AlertStore Alerts => new(_file, TimeProvider.System);

    public AlertOutbox Outbox => new(_file, TimeProvider.System);

    /// <summary>A rule that holds whatever is loaded, told to these.</summary>
    public AlertRule Rule(string? webhook = null, params string[] mail) =>
        Rules.Find(Rules.Add(new AlertRuleWish($"Low scores", AlertKind.FigureBelow, "mean_score", 5, "", 1, mail, webhook, webhook is null ? null : Secret)))!;

    /// <summary>Raises an alert of a rule; its deliveries.</summary>
    public IReadOnlyList<AlertDelivery> Raise(AlertRule rule)
    {
        Alerts.Look(rule, (_, _) => new AlertDecision(Watch, new AlertSeen("Mean score is 3.10, wholly below 3.50.", 3.1, 2.9, 3.3, 0.0005, 120, "/scores?profile=strong")));
        return Outbox.Of([Alerts.Open()[0].Id]).Single().ToList();
    }

    /// <summary>Raises an alert of a rule and ends it; the deliveries that tell so.</summary>
    public IReadOnlyList<AlertDelivery> Resolve(AlertRule rule, string why)
    {
        var raised = Raise(rule);
        Alerts.Look(rule, (_, _) => new AlertDecision(Watch, Resolve: why));
        return Outbox.Of([raised[0].AlertId]).Single().Where(delivery => delivery.News == AlertNews.Over).ToList();
    }

    public void Dispose() => _file.Dispose();
}

/// <summary>A portal that has an address.</summary>
internal sealed class FixedPortal : IPortalLink
{
    public Uri LinkTo(string page) => new(new Uri("http://127.0.0.1:5080"), page);
}
