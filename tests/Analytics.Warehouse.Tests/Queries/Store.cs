using Analytics.Warehouse.Aggregates;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Tests.Support;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Tests.Queries;

/// <summary>A warehouse in memory whose rows a test writes itself. What is derived of them follows once, when the test first looks.</summary>
internal sealed class Store : IDisposable
{
    private readonly WarehouseDatabase _warehouse = WarehouseDatabase.InMemory();
    private readonly DuckDBConnection _connection;
    private bool _isDerived = true;
    private long _lastId;

    public Store() => _connection = _warehouse.OpenConnection();

    public WarehouseDatabase Warehouse => Derived(_warehouse);

    public DuckDBConnection Connection => Derived(_connection);

    public void Run(string runId, string evaluator, DateTime startedAt) =>
        _connection.Run(runId, evaluator, startedAt);

    public long Interview(
        string run = "20260907_090000",
        string code = "C001",
        string candidate = "Ada Fenn",
        string profile = "strong",
        string? position = "Data Engineer",
        int?[]? scores = null,
        double?[]? relevances = null,
        string? recommendation = "proceed",
        string[]? kinds = null,
        string[]? says = null,
        string[]? findings = null)
    {
        var id = ++_lastId;
        var (given, measured) = ((scores ?? []).OfType<int>().ToList(), (relevances ?? []).OfType<double>().ToList());
        _connection.Execute(
            """
            insert into store.interview values ($id, $id, $run, $code, $candidate, $key, $profile, null, null, null, $position, 5, 0.4, 3.5, $mean, $items, $relevance, $measured,
                $recommendation, 'Proceed to next round.', 'report', 3, 'judge', 'transcripts_x/C001_Ada_Fenn.txt', 'ab12')
            """,
            new
            {
                id,
                run,
                code,
                candidate,
                key = Identity.OfCandidate(code, candidate, position, Enum.Parse<Transcripts.QualityProfile>(profile, ignoreCase: true)),
                profile,
                position,
                recommendation,
                mean = given.Count == 0 ? (double?)null : given.Average(),
                items = given.Count,
                relevance = measured.Count == 0 ? (double?)null : measured.Average(),
                measured = measured.Count,
            });
        Insert(scores ?? [], (score, n) => _connection.Evaluation(id, n, score, null, 1, 40 + n));
        Insert(kinds ?? [], (kind, n) => _connection.Question(id, n, kind, 0.8, 0.8, 30 + n));
        Insert(says ?? [], (text, n) => _connection.Turn(id, n, "candidate", null, text, 3, 10 + n));
        Insert(findings ?? [], (code, n) => _connection.Finding(id, code, "warning", n, "Something."));
        Pending(_connection, id);
        _isDerived = false;
        return id;
    }

    /// <summary>Empties it for another corpus: what is open and planned stays.</summary>
    public void Clear()
    {
        _warehouse.WriteAsync(connection =>
        {
            foreach (var table in connection.Query<string>("select table_name from duckdb_tables() where schema_name = 'store' and table_name not in ('schema_version', 'warehouse_version')").ToList())
                connection.Execute($"delete from store.{table}");
            WarehouseVersion.Bump(connection, DateTime.UtcNow);
            return true;
        }).GetAwaiter().GetResult();
        (_isDerived, _lastId) = (true, 0);
    }

    /// <summary>What a batch says it touched.</summary>
    public static void Pending(DuckDBConnection connection, params IEnumerable<long> numbers) => connection.Execute(
        """
        insert into store.pending_run select distinct run_no from store.interview join store.run using (run_id) where interview_no in (select unnest($numbers));
        insert into store.pending_candidate select distinct candidate_key from store.interview where interview_no in (select unnest($numbers));
        """,
        new QueryParameters().Add("numbers", numbers.ToList()));

    public void Dispose()
    {
        _connection.Dispose();
        _warehouse.Dispose();
    }

    private T Derived<T>(T asked)
    {
        if (!_isDerived) DerivedTables.Refresh(_connection);
        _isDerived = true;
        return asked;
    }

    private static void Insert<T>(IReadOnlyList<T> values, Action<T, int> insert)
    {
        for (var i = 0; i < values.Count; i++) insert(values[i], i + 1);
    }
}
