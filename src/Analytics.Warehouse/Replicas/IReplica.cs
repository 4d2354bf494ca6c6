namespace Analytics.Warehouse.Replicas;

/// <summary>A warehouse that follows what others load. Whoever makes it follow registers this; where nobody does, the warehouse is its own and never behind.</summary>
public interface IReplica
{
    /// <summary>How long ago that was published which is not here yet; zero when all of it is.</summary>
    TimeSpan Lag { get; }
}
