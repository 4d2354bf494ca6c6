namespace Analytics.Warehouse.Replicas;

/// <summary>A warehouse that follows what others load. Whoever makes it follow registers this; where nobody does, the warehouse is its own and never behind.</summary>
public interface IReplica
{
    /// <summary>How old what is shown is at most; zero when everything that was published is here, null while nobody could be asked yet.</summary>
    TimeSpan? Lag { get; }

    /// <summary>Why it is too far behind to be asked and what to do; null when it is near enough.</summary>
    string? Fault { get; }
}
