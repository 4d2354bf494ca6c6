using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse;

/// <summary>The count of committed changes, kept in the warehouse itself.</summary>
public static class WarehouseVersion
{
    /// <summary>Counts a change. Call it once inside a write transaction that changed anything a query can see.</summary>
    /// <param name="connection">The connection given to <see cref="WarehouseDatabase.WriteAsync{T}"/>.</param>
    /// <param name="changedAt">The time of the change, UTC.</param>
    public static void Bump(DuckDBConnection connection, DateTime changedAt) =>
        connection.Execute("update store.warehouse_version set version = version + 1, changed_at = $changed_at", new { changed_at = changedAt });

    /// <summary>Says since when a warehouse is there that was copied.</summary>
    internal static void Begin(DuckDBConnection connection, DateTime at) => connection.Execute("update store.warehouse_version set changed_at = $at", new { at });

    internal static State Read(DuckDBConnection connection) =>
        connection.QuerySingle<State>("select version as Number, changed_at as ChangedAt, (select count(*) from store.run) as Runs, (select count(*) from store.interview_summary) as Interviews from store.warehouse_version");

    internal sealed record State(long Number, DateTime ChangedAt, long Runs, long Interviews);
}
