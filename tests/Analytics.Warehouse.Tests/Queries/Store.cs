using Analytics.Warehouse.Aggregates;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Tests.Queries;

/// <summary>A warehouse in memory whose rows a test writes itself.</summary>
internal sealed class Store : IDisposable
{
    private long _lastId;

    public Store()
    {
        Warehouse = WarehouseDatabase.InMemory();
        Connection = Warehouse.OpenConnection();
    }

    public WarehouseDatabase Warehouse { get; }

    public DuckDBConnection Connection { get; }

    public void Run(string runId, string evaluator, DateTime startedAt) =>
        Connection.Execute("insert into store.run values ($runId, $startedAt, 'folder', $evaluator)", new { runId, startedAt, evaluator });

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
        Connection.Execute(
            """
            insert into store.interview values ($id, $run, $code, $candidate, $profile, $position, 5, 0.4, 3.5, $mean, $items, $relevance, $measured,
                $recommendation, 'Proceed to next round.', 'report', 3, 'judge', 'transcripts_x/C001_Ada_Fenn.txt', 'ab12')
            """,
            new
            {
                id,
                run,
                code,
                candidate,
                profile,
                position,
                recommendation,
                mean = given.Count == 0 ? (double?)null : given.Average(),
                items = given.Count,
                relevance = measured.Count == 0 ? (double?)null : measured.Average(),
                measured = measured.Count,
            });
        Insert(scores ?? [], (score, n) => Connection.Execute(
            "insert into store.evaluation values ($id, $n, 'technical', 'Q' || $n, 'Topic', $score, 'Because.', null, $turn, $line)", new { id, n, score, turn = 1, line = 40 + n }));
        Insert(kinds ?? [], (kind, n) => Connection.Execute(
            "insert into store.question values ($id, $n, 1, 'TECHNICAL', $kind, 0.8, 0.8, 20, false, false, $line)", new { id, n, kind, line = 30 + n }));
        Insert(says ?? [], (text, n) => Connection.Execute(
            "insert into store.turn values ($id, $n, 'candidate', null, $text, 3, $line)", new { id, n, text, line = 10 + n }));
        Insert(findings ?? [], (code, n) => Connection.Execute(
            "insert into store.finding values ($id, $code, 'warning', $line, 'Something.')", new { id, code, line = n }));
        AggregateUpkeep.Add(Connection, [id]);
        return id;
    }

    public void Dispose()
    {
        Connection.Dispose();
        Warehouse.Dispose();
    }

    private static void Insert<T>(IReadOnlyList<T> values, Action<T, int> insert)
    {
        for (var i = 0; i < values.Count; i++) insert(values[i], i + 1);
    }
}
