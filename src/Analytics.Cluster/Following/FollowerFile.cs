using Analytics.Warehouse;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Cluster.Following;

/// <summary>Tells a warehouse that follows a cluster from one of its own: what is written into the former past the log, nobody else would have.</summary>
public static class FollowerFile
{
    /// <summary>Refuses to write transcripts into a warehouse, or to take some away, that follows a cluster.</summary>
    /// <param name="warehouse">The warehouse.</param>
    /// <param name="instead">What to do instead, as the end of a sentence.</param>
    /// <exception cref="ClusterUnavailableException">It follows one.</exception>
    public static void Refuse(WarehouseDatabase warehouse, string instead)
    {
        ArgumentNullException.ThrowIfNull(warehouse);
        using var connection = warehouse.OpenConnection();
        if (Is(connection)) throw new ClusterUnavailableException($"The warehouse {warehouse.FilePath} follows a cluster, whose other portals would not learn of this: {instead}.");
    }

    /// <summary>Whether the warehouse of a connection follows a cluster.</summary>
    internal static bool Is(DuckDBConnection connection) =>
        connection.ExecuteScalar<bool>("select exists (from duckdb_tables() where schema_name = 'cluster' and table_name = 'followed')");
}
