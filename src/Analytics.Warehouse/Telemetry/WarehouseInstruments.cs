using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Analytics.Warehouse.Telemetry;

/// <summary>
/// Everything that the warehouse measures, defined here and nowhere else; <c>docs/operations.md</c> lists it. Names, units and attributes follow OpenTelemetry's semantic conventions. An
/// attribute's values are few and our own: never a word of a transcript, a name, or what somebody searched for. Nothing is measured while nobody listens.
/// </summary>
public static class WarehouseInstruments
{
    /// <summary>The name of the meter and of the source of spans.</summary>
    public const string Name = "Analytics.Warehouse";

    /// <summary>What the attribute that says how a thing ended by an exception is called.</summary>
    public const string ErrorType = "error.type";

    internal const string System = "db.system.name";
    internal const string DuckDb = "duckdb";
    internal const string Statement = "db.query.summary";
    internal const string Stage = "analytics.ingest.stage";

    private const string Outcome = "analytics.ingest.outcome";
    private const string Cache = "analytics.cache.name";
    private const string Result = "analytics.cache.result";

    private static readonly Meter Meter = new(Name);

    // The bounds that the conventions advise for calls of a database, and for stages that take from milliseconds to many minutes.
    private static readonly InstrumentAdvice<double> OfStatements = new() { HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10] };
    private static readonly InstrumentAdvice<double> OfStages = new() { HistogramBucketBoundaries = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 900] };
    private static readonly InstrumentAdvice<long> OfRows = new() { HistogramBucketBoundaries = [1, 10, 100, 1_000, 10_000, 100_000] };

    private static readonly Counter<long> Files = Meter.CreateCounter<long>("analytics.ingest.files", "{file}", "Transcript files dealt with, by what became of them.");
    private static readonly Counter<long> Rows = Meter.CreateCounter<long>("analytics.ingest.rows", "{row}", "Rows of interviews written into the warehouse.");
    private static readonly Counter<long> Failures = Meter.CreateCounter<long>("analytics.ingest.failures", "{load}", "Loads that ended by an exception; their files are tried again.");

    internal static ActivitySource Spans { get; } = new(Name);

    internal static Histogram<double> StageDuration { get; } = Meter.CreateHistogram("analytics.ingest.stage.duration", "s", "Time a stage of a load took.", advice: OfStages);

    internal static Histogram<double> StatementDuration { get; } = Meter.CreateHistogram("db.client.operation.duration", "s", "Time a statement took, by its query's name.", advice: OfStatements);

    internal static Histogram<long> StatementRows { get; } = Meter.CreateHistogram("db.client.response.returned_rows", "{row}", "Rows a statement gave, by its query's name.", advice: OfRows);

    internal static Counter<long> SlowStatements { get; } = Meter.CreateCounter<long>("analytics.statement.slow", "{statement}", "Statements that took longer than Telemetry:SlowStatement, by their query's name.");

    private static Counter<long> CacheRequests { get; } = Meter.CreateCounter<long>("analytics.cache.requests", "{request}", "Answers asked of a cache, and whether it had them.");

    /// <summary>Counts what became of a batch's files.</summary>
    internal static void Count(Loading.LoadedBatch batch)
    {
        if (!Files.Enabled && !Rows.Enabled) return;
        Count("loaded", batch.Loaded);
        Count("replaced", batch.Replaced);
        Count("unchanged", batch.Unchanged);
        Count("duplicate", batch.Duplicates);
        Count("kept_out", batch.Quarantined.Count);
        Count("erased", batch.Erased.Count);
        Rows.Add(batch.Rows);
    }

    /// <summary>Counts a load that an exception ended.</summary>
    internal static void CountFailure(Exception fault) => Failures.Add(1, new KeyValuePair<string, object?>(ErrorType, fault.GetType().FullName));

    /// <summary>Counts an answer that a cache was asked for.</summary>
    internal static void CountCache(string cache, bool isHit) => CacheRequests.Add(1, new(Cache, cache), new(Result, isHit ? "hit" : "miss"));

    private static void Count(string outcome, int files) => Files.Add(files, new KeyValuePair<string, object?>(Outcome, outcome));
}
