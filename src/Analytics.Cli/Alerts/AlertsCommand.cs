using System.CommandLine;

namespace Analytics.Cli.Alerts;

/// <summary><c>analytics alerts</c>: what rules raised, the rules, and what they would say now.</summary>
internal sealed class AlertsCommand : Command
{
    public AlertsCommand(Shell shell, SharedOptions shared) : base("alerts", "What the rules of the portal on this warehouse raised, and what they would say now.")
    {
        Add(new AlertListCommand(shell, shared));
        Add(new AlertRulesCommand(shell, shared));
        Add(new AlertCheckCommand(shell, shared));
    }
}
