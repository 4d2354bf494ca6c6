using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Aggregates;

/// <summary>What is derived from the interviews' own rows, kept as they say.</summary>
internal static class DerivedTables
{
    private const string Pending = "select interview_no from store.interview anti join store.interview_card k on k.interview_id = interview_no order by interview_no";

    // What is aggregated at once has to fit into memory.
    private const int InterviewsAtOnce = 50_000;

    /// <summary>Derives what is pending: interviews whose rows are there and that count nowhere yet. Says whether there were any.</summary>
    public static bool Refresh(DuckDBConnection connection)
    {
        var pending = connection.Query<long>(Pending).ToList();
        foreach (var some in pending.Chunk(InterviewsAtOnce)) AggregateUpkeep.Add(connection, some);
        return pending.Count > 0;
    }

    /// <summary>Takes interviews out of what is derived, while their rows are still there; numbers that count nowhere are passed over.</summary>
    public static void Forget(DuckDBConnection connection, IReadOnlyCollection<long> numbers)
    {
        if (numbers.Count == 0) return;
        using var command = connection.CreateCommand();
        command.CommandText = "select interview_id from store.interview_card where interview_id in (select unnest($numbers))";
        command.Parameters.Add(new DuckDBParameter("numbers", numbers.ToList()));
        var counted = new List<long>();
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read()) counted.Add(reader.GetInt64(0));
        }

        AggregateUpkeep.Remove(connection, counted);
    }
}
