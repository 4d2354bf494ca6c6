using System.Collections.Concurrent;
using System.Globalization;
using Analytics.Warehouse.Queries;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Cohorts;

/// <summary>
/// Statements of a connection that lives on, planned once and executed many times: of a statement over a slice's few rows, planning is most of the cost.
/// </summary>
/// <param name="connection">The connection.</param>
internal sealed class KeptPlans(DuckDBConnection connection)
{
    // A plan takes some hundred kilobytes. There are as many statements as queries times what they can be split by.
    private const int Most = 150;

    // What would put the data of the moment into a plan that outlives it: bounds of columns (DuckDB's own cure, pull request 24696, leaves statistics out of
    // prepared plans too), and filters pushed from one side of a join to the other, which under parallel scans can lose rows (its issue 22075).
    private const string OfTheMoment = "statistics_propagation,join_filter_pushdown,compressed_materialization,row_group_pruner,late_materialization,top_n";

    // A statement has one name on all connections.
    private static readonly ConcurrentDictionary<string, string> Names = new(StringComparer.Ordinal);

    private readonly HashSet<string> _planned = new(StringComparer.Ordinal);

    /// <summary>What to run in place of a statement.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="parameters">Its parameters; null when it has none.</param>
    public string Of(string sql, QueryParameters? parameters = null)
    {
        var name = Names.GetOrAdd(sql, static _ => string.Create(CultureInfo.InvariantCulture, $"plan_{Names.Count}_{Guid.NewGuid():n}"));
        if (!_planned.Contains(name)) Plan(name, sql);
        return parameters is null ? $"execute {name}" : $"execute {name}({parameters.ToLiterals()})";
    }

    /// <summary>
    /// Leaves out, for all of a database and for good, what no kept plan may hold. The setting cannot be of a connection, and to change it while another one plans ends the
    /// process (seen in DuckDB 1.5: the set of names is read without a lock).
    /// </summary>
    /// <param name="connection">The first connection of the database, before anybody asks anything.</param>
    public static void Prepare(DuckDBConnection connection) => connection.Execute($"set disabled_optimizers = '{OfTheMoment}'");

    private void Plan(string name, string sql)
    {
        if (_planned.Count == Most) Forget();
        connection.Execute($"prepare {name} as {sql}");
        _planned.Add(name);
    }

    private void Forget()
    {
        foreach (var name in _planned) connection.Execute($"deallocate {name}");
        _planned.Clear();
    }
}
