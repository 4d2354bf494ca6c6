using Analytics.State;
using Analytics.State.Alerts;

namespace Analytics.Portal.Alerts;

/// <summary>What other pages say of alerts. Where the state file cannot be read they say nothing; the Alerts page says why.</summary>
public sealed class OpenAlerts(AlertStore alerts)
{
    /// <summary>Alerts that are raised and that nobody has taken up, the newest first.</summary>
    public IReadOnlyList<Alert> Read()
    {
        try
        {
            return [.. alerts.Open().Where(alert => alert.State == AlertState.Raised)];
        }
        catch (StateUnavailableException)
        {
            return [];
        }
    }
}
