using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Aggregates;

/// <summary>Keeps who was interviewed again (Schema/0013_calibration.sql) what the interviews' cards say.</summary>
internal static class UnitInterviews
{
    private const string MarkRepeated = """
        update store.unit_interview set again = true
        where not again and unit_id in (
            select unit_id from store.unit_interview
            where unit_id in (select unit_id from store.unit_interview where interview_id in (select unnest($ids)))
            group by unit_id
            having count(*) > 1)
        """;

    private const string UnmarkSingle = """
        update store.unit_interview set again = false
        where again and unit_id in (
            select unit_id from store.unit_interview
            where unit_id in (select unnest($ids))
            group by unit_id
            having count(*) = 1)
        """;

    /// <summary>Files interviews whose cards are there, and marks units that are now repeated.</summary>
    public static void Add(DuckDBConnection connection, IReadOnlyCollection<long> ids)
    {
        if (ids.Count == 0) return;
        Execute(connection, "insert into store.unit_interview from store.filed_unit_interview($ids)", ids.ToList());
        Execute(connection, MarkRepeated, ids.ToList());
    }

    /// <summary>Takes interviews out; a unit left with a single one is not repeated any more.</summary>
    public static void Remove(DuckDBConnection connection, IReadOnlyCollection<long> ids)
    {
        if (ids.Count == 0) return;
        using var command = connection.CreateCommand();
        command.CommandText = "select distinct unit_id from store.unit_interview where interview_id in (select unnest($ids))";
        command.Parameters.Add(new DuckDBParameter("ids", ids.ToList()));
        var units = new List<ulong>();
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read()) units.Add(reader.GetFieldValue<ulong>(0));
        }

        Execute(connection, "delete from store.unit_interview where interview_id in (select unnest($ids))", ids.ToList());
        Execute(connection, UnmarkSingle, units);
    }

    /// <summary>Forgets all of them.</summary>
    public static void Clear(DuckDBConnection connection) => connection.Execute("delete from store.unit_interview");

    private static void Execute<T>(DuckDBConnection connection, string sql, List<T> ids)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add(new DuckDBParameter("ids", ids));
        command.ExecuteNonQuery();
    }
}
