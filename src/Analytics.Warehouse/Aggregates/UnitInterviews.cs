using DuckDB.NET.Data;

namespace Analytics.Warehouse.Aggregates;

/// <summary>Keeps <see cref="KeptRows.Units"/>, and marks who was interviewed again: that takes looking at other interviews than those that come and go.</summary>
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
        KeptRows.Units.Add(connection, ids);
        KeptRows.Execute(connection, MarkRepeated, ids);
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

        KeptRows.Units.Remove(connection, ids);
        KeptRows.Execute(connection, UnmarkSingle, units);
    }
}
