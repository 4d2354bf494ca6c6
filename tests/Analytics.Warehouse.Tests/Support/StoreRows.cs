using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Tests.Support;

/// <summary>Rows of the tables, one at a time, by hand.</summary>
internal static class StoreRows
{
    public static void Run(this DuckDBConnection connection, string runId, string evaluator, DateTime startedAt) => connection.Execute(
        "insert into store.run select coalesce(max(run_no), 0) + 1, $runId, $startedAt, 'folder', $evaluator, 'home', null from store.run", new { runId, startedAt, evaluator });

    public static void Turn(this DuckDBConnection connection, long no, int turn, string speaker, string? kind, string text, int words, int line) => connection.Execute(
        "insert into store.turn values ($no, $turn, $speaker, $kind, $text, $words, $line, null)", new { no, turn, speaker, kind, text, words, line });

    public static void Question(this DuckDBConnection connection, long no, int question, string kind, double? relevance, double? reported, int line, long? wording = null) =>
        connection.Execute(
            "insert into store.question values ($no, $question, 1, 'TECHNICAL', $kind, $reported, $relevance, 20, false, false, $wording, $line)",
            new { no, question, kind, reported, relevance, wording, line });

    public static void Evaluation(this DuckDBConnection connection, long no, int item, double? score, int? question, int? turn, int line) => connection.Execute(
        """
        insert into store.evaluation values ($no, $item, 'technical', 'Q' || $item, 'Topic', $score, 'Because.', $question, $turn, $line, 'technical', 1, 5, null, 'model', null, null)
        """,
        new { no, item, score, question, turn, line });

    public static void Finding(this DuckDBConnection connection, long no, string code, string severity, int line, string detail) => connection.Execute(
        "insert into store.finding values ($no, $code, $severity, $line, $detail)", new { no, code, severity, line, detail });
}
