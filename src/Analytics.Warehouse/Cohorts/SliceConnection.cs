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
    private readonly DuckDBConnection _connection;
    private readonly KeptPlans _plans;
    private DuckDBTransaction? _transaction;

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
        if (Kind.OfCriteria) _connection.Execute(_plans.Of("insert into cohort_judged from cohort_chosen_judged"));
        _connection.Execute(_plans.Of("insert into cohort_run from cohort_chosen_run"));
        _connection.Execute(_plans.Of("insert into cohort_stratum from cohort_chosen_stratum"));
    }

    /// <summary>Puts an aggregate's rows of the cohort into its table, where it has one.</summary>
    public void Fill(Aggregate aggregate)
    {
        if (!Kind.IsInPlace) _connection.Execute(_plans.Of($"insert into {aggregate.Sliced} {Rows(aggregate, Kind)}"));
    }

    /// <summary>Runs a statement, whose plan is kept.</summary>
    public List<TRow> Query<TRow>(string sql, QueryParameters? parameters)
    {
        // Read without Dapper's memory of commands: with literals in it, each text is another.
        using var reader = _connection.ExecuteReader(_plans.Of(sql, parameters));
        return [.. reader.Parse<TRow>()];
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Execute(string sql) => _connection.Execute(sql);

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

    // Names of tables and columns are our own constants.
    private static string Made(Aggregate aggregate, SliceKind kind) =>
        (kind.IsKept || kind.Defines(aggregate.Table) ? "" : $"create temp view counted_{aggregate.Table} as from store.{aggregate.Table}_of('cohort_interview');")
        + $"create temp view sliced_{aggregate.Table} as from store.sliced('{(kind.IsKept ? "store." : "counted_")}{aggregate.Table}');"
        + (kind.IsInPlace ? $"create temp view {aggregate.Sliced} as {Rows(aggregate, kind)};" : $"create temp table {aggregate.Sliced} as from sliced_{aggregate.Table} limit 0;");

    // Where runs are not told apart, what is left to tell is a few hundred rows, however many runs there are.
    private static string Rows(Aggregate aggregate, SliceKind kind)
    {
        if (kind.ByRun) return $"from sliced_{aggregate.Table}";
        var told = string.Join(", ", ["evaluator", "position", "quality_profile", "recommendation", "scale", .. aggregate.Keys]);
        return $"select null, min(started_at), {told}, sum(columns(* exclude (run_id, started_at, {told}))) from sliced_{aggregate.Table} group by {told}";
    }
}
