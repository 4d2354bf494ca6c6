using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Aggregates;

/// <summary>Keeps the narrow rows that lists and figures are read from (Schema/0012_interview_cards.sql, 0018_figures_of_cards.sql) what the interviews' rows say.</summary>
internal static class InterviewCards
{
    /// <summary>Files cards of interviews whose rows are in the tables, and their cells too.</summary>
    public static void Add(DuckDBConnection connection, IReadOnlyCollection<long> ids) =>
        Execute(connection, "insert into store.interview_card from store.filed_interview_card($ids)", ids);

    /// <summary>Takes cards out.</summary>
    public static void Remove(DuckDBConnection connection, IReadOnlyCollection<long> ids) =>
        Execute(connection, "delete from store.interview_card where interview_id in (select unnest($ids))", ids);

    /// <summary>Takes all cards out.</summary>
    public static void Clear(DuckDBConnection connection) => connection.Execute("delete from store.interview_card");

    private static void Execute(DuckDBConnection connection, string sql, IReadOnlyCollection<long> ids)
    {
        if (ids.Count == 0) return;
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add(new DuckDBParameter("ids", ids.ToList()));
        command.ExecuteNonQuery();
    }
}
