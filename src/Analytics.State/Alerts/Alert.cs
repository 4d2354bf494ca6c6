namespace Analytics.State.Alerts;

/// <summary>How far an alert is.</summary>
public enum AlertState
{
    /// <summary>Nobody has taken it up.</summary>
    Raised,

    /// <summary>Somebody has.</summary>
    Acknowledged,

    /// <summary>What raised it is over.</summary>
    Resolved,
}

/// <summary>What was seen when an alert was raised.</summary>
/// <param name="Says">It in a sentence.</param>
/// <param name="Value">The figure, in its own unit; null for none.</param>
/// <param name="Low">Lower end of the interval that was judged; null for a count.</param>
/// <param name="High">Upper end.</param>
/// <param name="Error">The chance of an error that the interval leaves, such as 0.0005; null for a count.</param>
/// <param name="N">What is behind the figure; null for a count.</param>
/// <param name="Address">The page that shows it, path and query string.</param>
public sealed record AlertSeen(string Says, double? Value, double? Low, double? High, double? Error, int? N, string Address);

/// <summary>An alert.</summary>
/// <param name="Id">Its number, from 1; never given twice.</param>
/// <param name="RuleId">The rule that raised it; null when that was deleted since.</param>
/// <param name="RuleName">The rule's name at that time.</param>
/// <param name="Seen">What was seen.</param>
/// <param name="RaisedAt">When, UTC.</param>
/// <param name="AcknowledgedAt">When somebody took it up, UTC; null when nobody has.</param>
/// <param name="AcknowledgedBy">Who.</param>
/// <param name="Note">What they wrote; null for nothing.</param>
/// <param name="ResolvedAt">When it was over, UTC; null while it is not.</param>
/// <param name="ResolvedSays">Why, in a sentence.</param>
public sealed record Alert(
    long Id, long? RuleId, string RuleName, AlertSeen Seen, DateTime RaisedAt, DateTime? AcknowledgedAt, string? AcknowledgedBy, string? Note, DateTime? ResolvedAt, string? ResolvedSays)
{
    /// <summary>How far it is.</summary>
    public AlertState State => ResolvedAt is not null ? AlertState.Resolved : AcknowledgedAt is not null ? AlertState.Acknowledged : AlertState.Raised;
}

/// <summary>What a look comes to.</summary>
/// <param name="Watch">What the rule remembers now.</param>
/// <param name="Raise">An alert to raise; null for none.</param>
/// <param name="Resolve">Why the open alert is over, in a sentence; null while it is not.</param>
public sealed record AlertDecision(AlertWatch Watch, AlertSeen? Raise = null, string? Resolve = null);
