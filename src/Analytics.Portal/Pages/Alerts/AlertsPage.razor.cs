using Analytics.Alerts;
using Analytics.Portal.Alerts;
using Analytics.Portal.Components;
using Analytics.State;
using Analytics.State.Alerts;
using Analytics.State.Views;
using Microsoft.AspNetCore.Components;

namespace Analytics.Portal.Pages.Alerts;

/// <summary>What rules raised, and the rules.</summary>
public sealed partial class AlertsPage(AlertStore alerts, AlertRules rules, AlertOutbox outbox, AlertWatcher watcher, SavedViews views)
{
    /// <summary>Where the page is.</summary>
    public const string Path = "/alerts";

    private const int Shown = 100;

    private IReadOnlyList<Alert> _alerts = [];
    private IReadOnlyList<AlertRule> _rules = [];
    private IReadOnlyList<SavedView> _views = [];
    private IReadOnlyDictionary<long, AlertWatch> _watches = new Dictionary<long, AlertWatch>();
    private ILookup<long, AlertDelivery> _deliveries = Array.Empty<AlertDelivery>().ToLookup(d => d.AlertId);
    private AlertRule? _edited;
    private AlertFinding? _tried;
    private string? _unavailable;

    /// <summary>A rule that was not kept, with what is wrong with it; null for a form to fill in.</summary>
    [Parameter] public RuleDraft? Draft { get; set; }

    /// <summary>The key that was just made for a webhook; null for none.</summary>
    [Parameter] public string? MadeSecret { get; set; }

    [SupplyParameterFromQuery] private string? Refused { get; set; }

    [SupplyParameterFromQuery] private long? Edit { get; set; }

    [SupplyParameterFromQuery] private long? Try { get; set; }

    private string Answer => _unavailable is not null ? "Rules about figures, and what they raised."
        : $"{Raised}; {Figure.Of(_rules.Count(rule => !rule.IsPaused), "rule looks", "rules look")} at every load.";

    private string Raised => _alerts.Count(alert => alert.State == AlertState.Raised) switch
    {
        0 => "Nothing is raised that nobody has taken up",
        var open => $"{Figure.Of(open, "alert is raised", "alerts are raised")} that nobody has taken up",
    };

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        try
        {
            (_alerts, _rules, _views, _watches) = (alerts.Read(Shown), rules.Read(), views.Read(), rules.Watches());
            _deliveries = outbox.Of([.. _alerts.Select(alert => alert.Id)]);
            _edited = _rules.FirstOrDefault(rule => rule.Id == (Draft is null ? Edit : Draft.RuleId));
            _tried = _rules.FirstOrDefault(rule => rule.Id == Try) is { } asked ? watcher.Try(asked) : null;
        }
        catch (StateUnavailableException fault)
        {
            _unavailable = fault.Message;
        }
    }

    private static string Verdict(AlertFinding finding) => finding switch
    {
        { Outcome: AlertOutcome.NoData } => "No data: it raises nothing, and ends nothing.",
        { IsOpen: true } => "It has an alert open already.",
        { Raises: true } => "A look now would raise an alert.",
        _ => "A look now would raise nothing.",
    };
}
