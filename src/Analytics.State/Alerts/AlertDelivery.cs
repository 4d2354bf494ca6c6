namespace Analytics.State.Alerts;

/// <summary>What is told of an alert.</summary>
public enum AlertNews
{
    /// <summary>It was raised.</summary>
    Raised,

    /// <summary>What raised it is over.</summary>
    Over,
}

/// <summary>How an alert reaches somebody.</summary>
public enum AlertWay
{
    /// <summary>By mail, one message an address.</summary>
    Mail,

    /// <summary>By a signed request.</summary>
    Webhook,
}

/// <summary>What became of a delivery.</summary>
public enum DeliveryState
{
    /// <summary>It is still to be sent.</summary>
    Pending,

    /// <summary>It was taken.</summary>
    Sent,

    /// <summary>It was given up.</summary>
    Failed,
}

/// <summary>One target of one alert.</summary>
/// <param name="Id">Its number.</param>
/// <param name="AlertId">The alert.</param>
/// <param name="News">What is told.</param>
/// <param name="Way">How it is sent.</param>
/// <param name="Target">A mail address, or the webhook's.</param>
/// <param name="Key">The same at every try: by it a receiver knows again what it has already.</param>
/// <param name="State">What became of it.</param>
/// <param name="Tries">Tries that failed.</param>
/// <param name="Reason">Why the last try failed; null when it did not.</param>
/// <param name="SentAt">When it was taken, UTC; null before.</param>
public sealed record AlertDelivery(long Id, long AlertId, AlertNews News, AlertWay Way, string Target, string Key, DeliveryState State, int Tries, string? Reason, DateTime? SentAt);
