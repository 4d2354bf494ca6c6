using System.CommandLine;
using System.Globalization;
using Analytics.Alerts.Judging;
using Analytics.State.Alerts;

namespace Analytics.Cli.Alerts;

/// <summary><c>analytics alerts rules</c>: the rules and what each found at its last look, whether the portal runs or not. The keys of webhooks are not told.</summary>
internal sealed class AlertRulesCommand : Command
{
    private readonly Shell _shell;
    private readonly StateOption _state;
    private readonly Option<bool> _json = new("--json") { Description = "Write them as JSON" };

    public AlertRulesCommand(Shell shell, SharedOptions shared) : base("rules", "List the rules and what each found at its last look.")
    {
        (_shell, _state) = (shell, new StateOption(shell, shared));
        _state.AddTo(this);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult line)
    {
        var rules = _state.Ask<IReadOnlyList<(AlertRule Rule, AlertWatch? Watch)>>(line, [], file =>
        {
            var kept = new AlertRules(file, TimeProvider.System);
            var watches = kept.Watches();
            return [.. kept.Read().Select(rule => (rule, watches.GetValueOrDefault(rule.Id)))];
        });
        if (line.GetValue(_json)) _shell.Out.WriteLine(JsonText.Of(rules.Select(r => Written(r.Rule, r.Watch))));
        else foreach (var (rule, watch) in rules) _shell.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rule.Id,6} {(rule.IsPaused ? "paused" : ""),-6} {Printable.OneLine(rule.Name)}: {AlertWords.Of(rule)}, {Printable.OneLine(AlertWords.Interviews(rule))}. {Printable.OneLine(watch?.Says ?? "Not looked yet.")}"));
        return ExitCode.Done;
    }

    private static object Written(AlertRule rule, AlertWatch? watch) => new
    {
        rule.Id,
        rule.Name,
        rule.Kind,
        rule.Subject,
        rule.Limit,
        Words = AlertWords.Of(rule),
        rule.Cohort,
        rule.InARow,
        Paused = rule.IsPaused,
        rule.Recipients,
        Webhook = rule.WebhookUrl,
        watch?.Outcome,
        watch?.Says,
        watch?.LookedAt,
    };
}
