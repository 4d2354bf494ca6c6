using Analytics.Warehouse.Aggregates;
using Analytics.Warehouse.Queries;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Cohorts;

/// <summary>
/// A connection with the tables of a slice, empty between slices. A slice is a transaction that is rolled back: that empties the tables at once, and nothing of
/// an old state of the warehouse is held on to.
/// </summary>
internal sealed class SliceConnection : IDisposable
{
    private const string MarkedCellsKept = "create temp view cohort_marked_cell as select period_no as run_no, * exclude (period_no) from store.cell where period_no > 0";

    private const string MarkedCellsCounted = "create temp view cohort_marked_cell as select period_no as run_no, * exclude (period_no) from store.cell_of('store.marked_by_run')";

    // Views whose condition is the cohort's variable.
    private static readonly string[] OfInterviews = ["cohort_interview", "cohort_unit", "cohort_marked_cell"];

    private readonly DuckDBConnection _connection;
    private readonly KeptPlans _plans;
    private DuckDBTransaction? _transaction;

    /// <param name="connection">A connection of its own.</param>
    /// <param name="isKept">Whether its slices are filled from kept aggregates, or counted from summaries of interviews.</param>
    public SliceConnection(DuckDBConnection connection, bool isKept)
    {
        _connection = connection;
        _plans = new KeptPlans(connection);
        IsKept = isKept;
        // What makes the tables looks at a cohort, of which it takes nothing.
        CohortVariable.Set(connection, Cohort.All, null);
        connection.Execute(SqlText.Named(nameof(CohortSlice)));
        connection.Execute(isKept ? MarkedCellsKept : MarkedCellsCounted);
        foreach (var aggregate in Aggregate.All)
        {
            // Names of tables are our own constants.
            if (!isKept) connection.Execute($"create temp view counted_{aggregate.Table} as from store.{aggregate.Table}_of('cohort_interview')");
            connection.Execute($"create temp table {aggregate.Sliced} as from store.sliced('store.{aggregate.Table}') limit 0");
        }
    }

    /// <summary>Whether its slices are filled from kept aggregates.</summary>
    public bool IsKept { get; }

    /// <summary>Begins a slice.</summary>
    public void Begin(Cohort cohort, bool byRun, byte[]? found)
    {
        _transaction = _connection.BeginTransaction();
        CohortVariable.Set(_connection, cohort, found);
        _connection.Execute($"insert into cohort_run from store.{(byRun ? "sliced_by_run" : "sliced_by_month")}; insert into cohort_stratum from store.selected_stratum;");
        _connection.Execute(_plans.Of("insert into cohort_period from store.sliced_period('cohort_run')"));
    }

    /// <summary>Puts an aggregate's rows of the cohort into its table.</summary>
    public void Fill(Aggregate aggregate) => _connection.Execute(IsKept
        ? _plans.Of($"insert into {aggregate.Sliced} from store.sliced('store.{aggregate.Table}')")
        : $"insert into {aggregate.Sliced} from store.sliced('counted_{aggregate.Table}')");

    /// <summary>Runs a statement; the plan of one without parameters is kept.</summary>
    public List<TRow> Query<TRow>(string sql, object? parameters) =>
        (parameters is null && IsTheSameForAll(sql) ? _connection.Query<TRow>(_plans.Of(sql)) : _connection.Query<TRow>(sql, parameters)).AsList();

    /// <summary>Ends the slice.</summary>
    public void End()
    {
        _transaction?.Dispose();
        _transaction = null;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        End();
        _connection.Dispose();
    }

    // A plan holds the variables of the moment. What a cohort is filled by from kept aggregates asks single interviews for nothing, whichever cohort it is.
    private bool IsTheSameForAll(string sql) =>
        !sql.Contains("getvariable", StringComparison.Ordinal) && (IsKept || !OfInterviews.Any(view => sql.Contains(view, StringComparison.Ordinal)));
}
