using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Aggregates;

/// <summary>
/// Keeps the aggregates what the rows say, inside the transaction that changes the rows. All measures are whole numbers, so what was added comes out again
/// without a trace.
/// </summary>
internal static class AggregateUpkeep
{
    // What is aggregated at once has to fit into memory.
    private const int InterviewsAtOnce = 50_000;

    /// <summary>Adds interviews whose rows are in the tables and not yet counted.</summary>
    public static void Add(DuckDBConnection connection, IReadOnlyCollection<long> ids)
    {
        Merge(connection, ids, 1);
        KeptRows.Cards.Add(connection, ids);
        UnitInterviews.Add(connection, ids);
        KeptRows.ReportContradictions.Add(connection, ids);
    }

    /// <summary>Takes interviews out whose rows are still in the tables.</summary>
    public static void Remove(DuckDBConnection connection, IReadOnlyCollection<long> ids)
    {
        UnitInterviews.Remove(connection, ids);
        KeptRows.ReportContradictions.Remove(connection, ids);
        KeptRows.Cards.Remove(connection, ids);
        Merge(connection, ids, -1);
        // The cells last: while the others are merged, they find their cells in it.
        foreach (var aggregate in Aggregate.All.Reverse())
        {
            // Names of tables and columns are our own constants.
            connection.Execute($"delete from store.{aggregate.Table} where {aggregate.Count} = 0");
        }
    }

    /// <summary>Forgets all aggregates and computes them from the rows.</summary>
    public static void Rebuild(DuckDBConnection connection)
    {
        foreach (var aggregate in Aggregate.All) connection.Execute($"delete from store.{aggregate.Table}");
        KeptRows.Cards.Clear(connection);
        KeptRows.Units.Clear(connection);
        KeptRows.ReportContradictions.Clear(connection);
        foreach (var ids in connection.Query<long>("select interview_id from rows.interview order by interview_id").Chunk(InterviewsAtOnce)) Add(connection, ids);
    }

    private static void Merge(DuckDBConnection connection, IReadOnlyCollection<long> ids, int sign)
    {
        if (ids.Count == 0) return;
        var list = ids.ToList();
        foreach (var aggregate in Aggregate.All)
        {
            using var command = connection.CreateCommand();
            command.CommandText = aggregate.MergeSql;
            command.Parameters.Add(new DuckDBParameter("ids", list));
            command.Parameters.Add(new DuckDBParameter("sign", sign));
            command.ExecuteNonQuery();
        }
    }
}
