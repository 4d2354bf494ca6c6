namespace Analytics.Warehouse.Aggregates;

/// <summary>Computes all aggregates anew from the rows: what to do when they differ.</summary>
/// <param name="warehouse">The warehouse.</param>
/// <param name="clock">Gives the time of the change.</param>
public sealed class AggregateRebuild(WarehouseDatabase warehouse, TimeProvider clock)
{
    /// <summary>Does it in one transaction, and counts it as a change: answers computed before are answers of another version.</summary>
    /// <param name="cancellationToken">Gives up waiting for the writer.</param>
    public Task RunAsync(CancellationToken cancellationToken = default) => warehouse.WriteAsync(
        connection =>
        {
            DerivedTables.Rebuild(connection);
            WarehouseVersion.Bump(connection, clock.GetUtcNow().UtcDateTime);
            return true;
        },
        cancellationToken);
}
