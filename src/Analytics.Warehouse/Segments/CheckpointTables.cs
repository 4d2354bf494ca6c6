using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Segments;

/// <summary>What a checkpoint holds: every stored table that loading writes. What is derived is derived again; ratings and kept reports are not of the files.</summary>
internal static class CheckpointTables
{
    /// <summary>One row: the numbers that the next interview and the next batch get.</summary>
    public const string Numbers = "numbers";

    /// <summary>Tables with a row a run, a file or a batch.</summary>
    public static readonly IReadOnlyList<string> Ledger = ["run", "ingest_file", "ingest_source", "quarantine", "ingest_batch"];

    /// <summary>Tables that hold interviews' rows; a file holds a stretch of interviews.</summary>
    public static IReadOnlyList<string> Interviews => InterviewRows.Tables;
}
