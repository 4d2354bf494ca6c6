using System.Collections;
using System.Diagnostics;
using Analytics.Warehouse.Cohorts;
using Microsoft.Extensions.Logging;

namespace Analytics.Warehouse.Telemetry;

/// <summary>Times statements by the name of their query: as metrics, as spans, and those that take long as a line of the log.</summary>
public sealed partial class StatementTimes
{
    private const string NoCohort = "all that is loaded";

    private readonly ILogger _logger;

    internal StatementTimes(ILogger logger) => _logger = logger;

    /// <summary>Which are told of in the log; null for none.</summary>
    public SlowStatements? Slow { get; set; }

    /// <summary>Runs a statement and tells of it.</summary>
    /// <param name="statement">The name of its query.</param>
    /// <param name="cohort">Whose figures it asks for; null where it asks for no cohort's.</param>
    /// <param name="run">Runs it; what it gives counts as rows where it is a collection.</param>
    internal T Time<T>(string statement, Cohort? cohort, Func<T> run)
    {
        var started = Stopwatch.GetTimestamp();
        using var span = WarehouseInstruments.Spans.StartActivity(statement, ActivityKind.Client);
        try
        {
            var answer = run();
            Tell(statement, cohort, Stopwatch.GetElapsedTime(started), (answer as ICollection)?.Count, span);
            return answer;
        }
        catch (Exception fault)
        {
            TellFault(statement, Stopwatch.GetElapsedTime(started), fault, span);
            throw;
        }
    }

    private void Tell(string statement, Cohort? cohort, TimeSpan took, int? rows, Activity? span)
    {
        span?.SetTag(WarehouseInstruments.System, WarehouseInstruments.DuckDb).SetTag(WarehouseInstruments.Statement, statement);
        WarehouseInstruments.StatementDuration.Record(took.TotalSeconds, new(WarehouseInstruments.System, WarehouseInstruments.DuckDb), new(WarehouseInstruments.Statement, statement));
        if (rows is { } known) WarehouseInstruments.StatementRows.Record(known, new(WarehouseInstruments.System, WarehouseInstruments.DuckDb), new(WarehouseInstruments.Statement, statement));
        if (Slow is not { } slow || took <= slow.Above) return;
        WarehouseInstruments.SlowStatements.Add(1, new KeyValuePair<string, object?>(WarehouseInstruments.Statement, statement));
        if (!_logger.IsEnabled(LogLevel.Warning)) return;
        var (milliseconds, of) = ((long)took.TotalMilliseconds, cohort is null ? NoCohort : CohortWords.NamingNobody(cohort, slow.WithSearchedWords));
        if (rows is { } given) IsSlow(statement, milliseconds, given, of);
        else TookLong(statement, milliseconds, of);
    }

    private static void TellFault(string statement, TimeSpan took, Exception fault, Activity? span)
    {
        var type = fault.GetType().FullName;
        span?.SetTag(WarehouseInstruments.System, WarehouseInstruments.DuckDb).SetTag(WarehouseInstruments.Statement, statement).SetTag(WarehouseInstruments.ErrorType, type).SetStatus(ActivityStatusCode.Error);
        WarehouseInstruments.StatementDuration.Record(
            took.TotalSeconds, new(WarehouseInstruments.System, WarehouseInstruments.DuckDb), new(WarehouseInstruments.Statement, statement), new(WarehouseInstruments.ErrorType, type));
    }

    [LoggerMessage(LogLevel.Warning, "Slow statement {Statement}: {Milliseconds} ms, {Rows} rows, of {Cohort}")]
    private partial void IsSlow(string statement, long milliseconds, int rows, string cohort);

    [LoggerMessage(LogLevel.Warning, "Slow statement {Statement}: {Milliseconds} ms, of {Cohort}")]
    private partial void TookLong(string statement, long milliseconds, string cohort);
}
