using Analytics.Warehouse.Aggregates;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Loading;

/// <summary>Gives interviews of whom something new must be said a new number: what is derived from them is then derived anew, as for any other new number.</summary>
internal static class Renewal
{
    /// <summary>Takes interviews out of what is derived and numbers their rows anew.</summary>
    /// <returns>Old numbers and new ones.</returns>
    public static Dictionary<long, long> Renew(DuckDBConnection connection, IReadOnlyList<long> old, InterviewNumbers numbers)
    {
        DerivedTables.Forget(connection, old);
        var renewed = old.ToDictionary(number => number, _ => numbers.Take());
        foreach (var table in InterviewRows.Tables) Renumber(connection, table, renewed);
        return renewed;
    }

    /// <summary>Lets the rest of the ledger follow: files that repeat an interview whose number is another now.</summary>
    public static void Follow(DuckDBConnection connection, IReadOnlyDictionary<long, long?> superseded) =>
        Renumber(connection, "ingest_file", superseded.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!.Value));

    private static void Renumber(DuckDBConnection connection, string table, Dictionary<long, long> numbers)
    {
        if (numbers.Count == 0) return;
        using var command = connection.CreateCommand();
        // The table's name is our own constant.
        command.CommandText = $"""
            update store.{table} set interview_no = renewed.number
            from (select unnest($old) as old, unnest($new) as number) renewed where interview_no = renewed.old
            """;
        command.Parameters.Add(new DuckDBParameter("old", numbers.Keys.ToList()));
        command.Parameters.Add(new DuckDBParameter("new", numbers.Values.ToList()));
        command.ExecuteNonQuery();
    }
}
