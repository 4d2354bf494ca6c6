using System.CommandLine;
using System.Globalization;
using Analytics.State.Alerts;
using Analytics.Transcripts;

namespace Analytics.Cli.Alerts;

/// <summary><c>analytics alerts list</c>: the last alerts, whether the portal runs or not.</summary>
internal sealed class AlertListCommand : Command
{
    private const int Shown = 100;

    private readonly Shell _shell;
    private readonly StateOption _state;
    private readonly Option<bool> _json = new("--json") { Description = "Write them as JSON" };

    public AlertListCommand(Shell shell, SharedOptions shared) : base("list", $"List the last {Shown} alerts, those that are not over first.")
    {
        (_shell, _state) = (shell, new StateOption(shell, shared));
        _state.AddTo(this);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult line)
    {
        var alerts = _state.Ask(line, [], file => new AlertStore(file, TimeProvider.System).Read(Shown));
        if (line.GetValue(_json)) _shell.Out.WriteLine(JsonText.Of(alerts.Select(Written)));
        else foreach (var alert in alerts) _shell.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{alert.Id,6} {SnakeCase.Of(alert.State),-12} {alert.RaisedAt:yyyy-MM-dd HH:mm}  {Printable.OneLine(alert.RuleName)}: {Printable.OneLine(alert.Seen.Says)}"));
        return ExitCode.Done;
    }

    private static object Written(Alert alert) => new
    {
        alert.Id,
        Rule = alert.RuleName,
        alert.State,
        alert.Seen.Says,
        alert.Seen.Value,
        alert.Seen.Low,
        alert.Seen.High,
        Level = 1 - alert.Seen.Error,
        alert.Seen.N,
        Evidence = alert.Seen.Address,
        alert.RaisedAt,
        alert.AcknowledgedAt,
        alert.AcknowledgedBy,
        alert.Note,
        alert.ResolvedAt,
    };
}
