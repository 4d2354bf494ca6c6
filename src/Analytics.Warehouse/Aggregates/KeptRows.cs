using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Aggregates;

/// <summary>A table with narrow rows of single interviews, kept what the interviews' own rows say. Macro <c>store.filed_TABLE</c> computes the rows of some interviews.</summary>
/// <param name="Table">Its name in schema store; one of our own constants.</param>
internal sealed record KeptRows(string Table)
{
    /// <summary>What lists, and figures of cohorts that cells cannot tell apart, are read from (Schema/0012_interview_cards.sql, 0018_wider_cards.sql). Needs the cells.</summary>
    public static KeptRows Cards { get; } = new("interview_card");

    /// <summary>Who was interviewed again (Schema/0013_calibration.sql); see <see cref="UnitInterviews"/>. Needs the cards.</summary>
    public static KeptRows Units { get; } = new("unit_interview");

    /// <summary>Reports that contradict their recommendation (Schema/0014_contradictions.sql). Needs the cards.</summary>
    public static KeptRows ReportContradictions { get; } = new("report_contradiction");

    /// <summary>Files the rows of some interviews.</summary>
    public void Add(DuckDBConnection connection, IReadOnlyCollection<long> ids) => Execute(connection, $"insert into store.{Table} from store.filed_{Table}($ids)", ids);

    /// <summary>Takes the rows of some interviews out.</summary>
    public void Remove(DuckDBConnection connection, IReadOnlyCollection<long> ids) =>
        Execute(connection, $"delete from store.{Table} where interview_id in (select unnest($ids))", ids);

    /// <summary>Takes all rows out.</summary>
    public void Clear(DuckDBConnection connection) => connection.Execute($"delete from store.{Table}");

    /// <summary>Runs a statement over a list of keys, <c>$ids</c>.</summary>
    internal static void Execute<T>(DuckDBConnection connection, string sql, IReadOnlyCollection<T> ids)
    {
        if (ids.Count == 0) return;
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add(new DuckDBParameter("ids", ids.ToList()));
        command.ExecuteNonQuery();
    }
}
