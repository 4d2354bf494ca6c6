using System.Text.RegularExpressions;
using Analytics.Warehouse.Aggregates;
using Analytics.Warehouse.Queries;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Cohorts;

/// <summary>
/// A connection with the tables of a slice, empty between slices. A slice is a transaction that is rolled back: that empties the tables at once, and nothing of
/// an old state of the warehouse is held on to.
/// </summary>
internal sealed partial class SliceConnection : IDisposable
{
    // Of a cohort that single interviews must be asked for, these are made of them.
    private const string Counted = "cohort_marked_count";

    private readonly DuckDBConnection _connection;
    private readonly KeptPlans _plans;
    private DuckDBTransaction? _transaction;
    private CellRanges? _ranges;
    private bool _areRunsTold;

    /// <param name="connection">A connection of its own.</param>
    /// <param name="kind">What its slices read.</param>
    /// <param name="file">Which of the files that had the warehouse's place it is to, as <see cref="SliceConnections"/> counts them.</param>
    public SliceConnection(DuckDBConnection connection, SliceKind kind, int file)
    {
        _connection = connection;
        _plans = new KeptPlans(connection);
        (Kind, File) = (kind, file);
        connection.Execute(string.Join('\n', kind.Scripts.Select(SqlText.Named)));
        connection.Execute(string.Join('\n', Aggregate.All.Select(aggregate => Made(aggregate, kind))));
    }

    /// <summary>What its slices read.</summary>
    public SliceKind Kind { get; }

    /// <summary>Which file it is to.</summary>
    public int File { get; }

    /// <summary>Begins a slice.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="rows">The interviews that may be read.</param>
    /// <param name="found">As in <see cref="CohortAsked.Insert"/>.</param>
    public void Begin(Cohort cohort, Cohort rows, byte[]? found)
    {
        _transaction = _connection.BeginTransaction();
        if (!rows.IsAll) CohortAsked.Insert(_connection, rows, null, CohortAsked.ScopeTable);
        CohortAsked.Insert(_connection, cohort, found);
        if (!Kind.IsKept) _connection.Execute(SqlText.Named(SliceKind.Constant));
        if (Kind.OfCriteria) _connection.Execute("insert into cohort_judged from cohort_chosen_judged");
        _connection.Execute(_plans.Of("insert into cohort_run from cohort_chosen_run"));
        _connection.Execute(_plans.Of("insert into cohort_stratum from cohort_chosen_stratum"));
    }

    /// <summary>
    /// Puts an aggregate's rows of the cohort into its table, where it has one. What counts single interviews keeps no plan, as in <see cref="Query"/>.
    /// </summary>
    public void Fill(Aggregate aggregate)
    {
        if (Kind.InPlace) return;
        if (!Kind.IsKept) TellRuns();
        var filled = $"insert into {aggregate.Sliced} {Rows(aggregate, Kind, $"sliced_{aggregate.Table}")}";
        if (!Kind.IsKept) _connection.Execute(filled);
        else if (Kind.ByMonth || Kind.OfFewRuns) FillBetween(aggregate);
        else _connection.Execute(_plans.Of(filled));
    }

    /// <summary>
    /// Runs a statement, whose plan is kept if it is over aggregates. DuckDB holds on to what a kept plan's last execution joined: 5 MB for a join of single interviews, and a
    /// dozen connections of such plans would be all the memory it may use. Planning those anew is little beside running them, and lets them be planned for their parameters.
    /// </summary>
    public List<TRow> Query<TRow>(string sql, QueryParameters? parameters)
    {
        var isOfRows = RowsPattern().IsMatch(sql) || (!Kind.IsKept && sql.Contains(Counted, StringComparison.Ordinal));

        if (isOfRows) TellRuns();

        // Read without Dapper's memory of commands: with literals in it, each text is another.
        using var reader = _connection.ExecuteReader(isOfRows ? parameters?.In(sql) ?? sql : _plans.Of(sql, parameters));
        return [.. reader.Parse<TRow>()];
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Execute(string sql)
    {
        TellRuns();
        _connection.Execute(sql);
    }

    /// <summary>Ends the slice.</summary>
    public void End()
    {
        _transaction?.Dispose();
        _transaction = null;
        _ranges = null;
        _areRunsTold = false;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        End();
        _connection.Dispose();
    }

    // Only statements over single interviews heed it, which not every slice is asked.
    private void TellRuns()
    {
        if (_areRunsTold) return;
        _connection.Execute(SqlText.Named(SliceKind.Runs));
        _areRunsTold = true;
    }

    private void FillBetween(Aggregate aggregate)
    {
        _ranges ??= _connection.QuerySingle<CellRanges>(_plans.Of(SqlText.Named(nameof(CellRanges))));
        _connection.Execute(_plans.Of(
            $"insert into {aggregate.Sliced} with held as (from store.{aggregate.Table} where {CellRanges.Condition}) {Rows(aggregate, Kind, "store.sliced('held')")}", _ranges.Parameters));
    }

    // Names of tables and columns are our own constants.
    private static string Made(Aggregate aggregate, SliceKind kind)
    {
        // Months stand in the same tables below zero.
        var source = !kind.IsKept ? $"store.{aggregate.Table}_of('cohort_interview')" : $"store.{aggregate.Table}{(kind.ByMonth ? "" : " where period_no > 0")}";
        return (kind.Defines(aggregate.Table) ? "" : $"create temp view source_{aggregate.Table} as from {source};")
            + $"create temp view sliced_{aggregate.Table} as from store.sliced('source_{aggregate.Table}');"
            + (kind.InPlace
                ? $"create temp view {aggregate.Sliced} as {Rows(aggregate, kind, $"sliced_{aggregate.Table}")};"
                : $"create temp table {aggregate.Sliced} as from sliced_{aggregate.Table} limit 0;");
    }

    // Where runs are not told apart, what is left to tell is a few hundred rows, however many runs there are.
    private static string Rows(Aggregate aggregate, SliceKind kind, string sliced)
    {
        if (kind.ByRun) return $"from {sliced}";
        var told = string.Join(", ", ["evaluator", "position", "quality_profile", "recommendation", "scale", .. aggregate.Keys]);
        return $"select null, min(started_at), {told}, sum(columns(* exclude (run_id, started_at, {told}))) from {sliced} group by {told}";
    }

    [GeneratedRegex(@"\bcohort_(interview|item|judged|listed|marked|summary|unit)\b", RegexOptions.CultureInvariant)]
    private static partial Regex RowsPattern();
}
