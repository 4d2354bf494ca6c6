using Analytics.Warehouse;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Cluster.Tests.Support;

/// <summary>What a warehouse holds, to be held against another: every public view and every table that is kept, times of loading aside.</summary>
internal static class Held
{
    // When something was loaded, by the machine's own clock.
    private static readonly string[] Times = ["seen_at", "month_no"];

    private static readonly string[] Stored =
        ["run", "interview", "turn", "question", "evaluation", "report_section", "skill", "finding", "ingest_file", "ingest_source", "quarantine", "repeated_interview"];

    /// <summary>Every row of every public view, sorted.</summary>
    public static IReadOnlyDictionary<string, List<string>> Views(WarehouseDatabase warehouse) =>
        Rows(warehouse, "select view_name from duckdb_views() where schema_name = 'main' and not internal order by view_name", "main");

    /// <summary>Every row of every stored table, sorted, numbers of interviews included, and of what is derived; strata and months have numbers of a warehouse's own.</summary>
    public static IReadOnlyDictionary<string, List<string>> Tables(WarehouseDatabase warehouse)
    {
        using var connection = warehouse.OpenConnection();
        var rows = Stored.ToDictionary(table => table, table => Rows(connection, $"store.{table}"));
        rows.Add("interview_summary", Rows(connection, "(select t.* exclude (stratum_no), s.* exclude (stratum_no) from store.interview_summary s join store.stratum t using (stratum_no))"));
        foreach (var cell in connection.Query<string>("select table_name from duckdb_tables() where schema_name = 'store' and table_name like 'cell%' order by all"))
        {
            rows.Add(cell, Rows(
                connection,
                $"""
                (select coalesce(r.run_id, m.evaluator || m.started_at::varchar) as period, t.* exclude (stratum_no), c.* exclude (period_no, stratum_no)
                from store.{cell} c join store.stratum t using (stratum_no) left join store.run r on r.run_no = c.period_no left join store.month m on -m.month_no = c.period_no)
                """));
        }

        return rows;
    }

    /// <summary>Fails where two warehouses differ, with what differs.</summary>
    public static void AssertSame(WarehouseDatabase expected, WarehouseDatabase actual)
    {
        AssertSame(Views(expected), Views(actual));
        AssertSame(Tables(expected), Tables(actual));
    }

    /// <summary>Fails where the public views of two warehouses differ.</summary>
    public static void AssertSameViews(WarehouseDatabase expected, WarehouseDatabase actual) => AssertSame(Views(expected), Views(actual));

    private static void AssertSame(IReadOnlyDictionary<string, List<string>> expected, IReadOnlyDictionary<string, List<string>> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        foreach (var (name, rows) in expected)
        {
            Assert.True(rows.SequenceEqual(actual[name]), $"{name}: {rows.Count} and {actual[name].Count} rows; only here {string.Join(" | ", rows.Except(actual[name]).Take(3))}; only there {string.Join(" | ", actual[name].Except(rows).Take(3))}");
        }
    }

    private static Dictionary<string, List<string>> Rows(WarehouseDatabase warehouse, string names, string schema)
    {
        using var connection = warehouse.OpenConnection();
        return connection.Query<string>(names).AsList().ToDictionary(name => name, name => Rows(connection, $"{schema}.{name}"));
    }

    private static List<string> Rows(DuckDBConnection connection, string name)
    {
        var columns = connection.Query<string>($"select column_name from (describe {name})").Where(column => !Times.Contains(column)).Select(column => $"\"{column}\"");
        return connection.Query<string>($"select row({string.Join(", ", columns)})::varchar from {name} order by 1").AsList();
    }
}
