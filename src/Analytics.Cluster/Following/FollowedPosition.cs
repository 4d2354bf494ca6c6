using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Cluster.Following;

/// <summary>How far a warehouse has followed which cluster, kept in the warehouse itself: it changes in the transactions that take entries up.</summary>
internal static class FollowedPosition
{
    /// <summary>Reads it; the warehouse is made a follower when it holds nothing yet.</summary>
    /// <param name="connection">The writer.</param>
    /// <param name="cluster">Which cluster is followed.</param>
    /// <exception cref="ClusterUnavailableException">The warehouse holds something else.</exception>
    public static long Begin(DuckDBConnection connection, Guid cluster)
    {
        if (!FollowerFile.Is(connection))
        {
            if (connection.ExecuteScalar<bool>("select exists (from store.ingest_file)"))
            {
                throw new ClusterUnavailableException(
                    "The warehouse holds transcripts of its own, which following a cluster would take away. Bring them into the cluster (analytics cluster init --from FILE), or name another file (Warehouse:Path).");
            }

            connection.Execute("create schema cluster; create table cluster.followed (cluster_id uuid not null, position bigint not null)");
            connection.Execute("insert into cluster.followed values ($cluster, 0)", new { cluster });
        }

        var (followed, position) = connection.QuerySingle<(Guid, long)>("select cluster_id, position from cluster.followed");
        return followed == cluster
            ? position
            : throw new ClusterUnavailableException("The warehouse follows another cluster. Delete the file, which is made anew from this one, or name another (Warehouse:Path).");
    }

    /// <summary>Moves it on, inside the transaction that takes an entry up.</summary>
    public static void Move(DuckDBConnection connection, long position) => connection.Execute("update cluster.followed set position = $position", new { position });

    /// <summary>Lets the warehouse be one that follows nothing.</summary>
    public static void End(DuckDBConnection connection) => connection.Execute("drop schema cluster cascade");
}
