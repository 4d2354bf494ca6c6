using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Aggregates;

/// <summary>Keeps the narrow rows of reports that contradict their recommendation (Schema/0014_contradictions.sql) what the findings say.</summary>
internal static class ReportContradictions
{
    /// <summary>Files those of interviews whose cards are there.</summary>
    public static void Add(DuckDBConnection connection, IReadOnlyCollection<long> ids) =>
        Execute(connection, "insert into store.report_contradiction from store.filed_report_contradiction($ids)", ids);

    /// <summary>Takes some out.</summary>
    public static void Remove(DuckDBConnection connection, IReadOnlyCollection<long> ids) =>
        Execute(connection, "delete from store.report_contradiction where interview_id in (select unnest($ids))", ids);

    /// <summary>Takes all out.</summary>
    public static void Clear(DuckDBConnection connection) => connection.Execute("delete from store.report_contradiction");

    private static void Execute(DuckDBConnection connection, string sql, IReadOnlyCollection<long> ids)
    {
        if (ids.Count == 0) return;
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add(new DuckDBParameter("ids", ids.ToList()));
        command.ExecuteNonQuery();
    }
}
