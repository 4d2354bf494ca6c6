using Analytics.State;
using Analytics.State.Alerts;
using Analytics.Warehouse.Scopes;

namespace Analytics.Portal.Alerts;

/// <summary>What other pages say of alerts. Where the state file cannot be read, and to who may read a part of what is loaded, they say nothing; the Alerts page says why.</summary>
public sealed class OpenAlerts(AlertStore alerts)
{
    /// <summary>Alerts that are raised and that nobody has taken up, the newest first.</summary>
    public IReadOnlyList<Alert> Read()
    {
        if (!ReadScope.Current.IsEverything) return [];
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
