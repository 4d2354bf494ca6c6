using System.Text.RegularExpressions;
using Analytics.Warehouse.Aggregates;
using Analytics.Warehouse.Queries;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Cohorts;

/// <summary>
/// A cohort as temporary tables of a connection of its own, at one state of the warehouse: all statements of a page about a cohort share one. An aggregate is
/// put there when a statement first names it, from what is kept where the cohort is one that strata and periods can tell, else from its interviews' summaries.
/// </summary>
internal sealed partial class CohortSlice : IDisposable
{
    private const string MarkedCellsKept = "create temp view cohort_marked_cell as select period_no as run_no, * exclude (period_no) from store.cell where period_no > 0";

    private const string MarkedCellsCounted = "create temp view cohort_marked_cell as select period_no as run_no, * exclude (period_no) from store.cell_of('store.marked_by_run')";

    private readonly DuckDBConnection _connection;
    private readonly DuckDBTransaction _transaction;
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);
    private readonly bool _isKept;

    private CohortSlice(DuckDBConnection connection, bool isKept)
    {
        _connection = connection;
        _isKept = isKept;
        _transaction = connection.BeginTransaction();
    }

    /// <summary>Opens a slice.</summary>
    /// <param name="connection">A connection of its own; the slice disposes it.</param>
    /// <param name="cohort">The cohort.</param>
    /// <param name="byRun">Whether runs are told apart.</param>
    /// <param name="isKept">Whether kept aggregates are asked; only for a cohort that they can tell.</param>
    /// <param name="found">What was found in rows; null where nothing is looked for there.</param>
    public static CohortSlice Open(DuckDBConnection connection, Cohort cohort, bool byRun, bool isKept, byte[]? found)
    {
        var slice = new CohortSlice(connection, isKept);
        try
        {
            CohortVariable.Set(connection, cohort, byRun, found);
            connection.Execute(SqlText.Named(nameof(CohortSlice)));
            connection.Execute(isKept ? MarkedCellsKept : MarkedCellsCounted);
            return slice;
        }
        catch
        {
            slice.Dispose();
            throw;
        }
    }

    /// <summary>Runs a statement that reads the slice's tables by their names.</summary>
    public List<TRow> Query<TRow>(string sql, object? parameters)
    {
        lock (_made)
        {
            foreach (var name in NamesIn(sql)) Make(name);
            return _connection.Query<TRow>(sql, parameters).AsList();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }

    private void Make(string name)
    {
        if (Aggregate.OfSlice(name) is not { } aggregate || !_made.Add(name)) return;
        // Names of tables are our own constants.
        _connection.Execute(_isKept
            ? $"create temp table {name} as from store.sliced('store.{aggregate.Table}')"
            : $"""
               create temp view counted_{aggregate.Table} as from store.{aggregate.Table}_of('cohort_interview');
               create temp table {name} as from store.sliced('counted_{aggregate.Table}');
               """);
    }

    private static IEnumerable<string> NamesIn(string sql) => NamePattern().Matches(sql).Select(match => match.Value).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"\bcohort_[a-z_]+\b", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
