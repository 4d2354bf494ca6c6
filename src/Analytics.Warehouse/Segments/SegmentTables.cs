using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Segments;

/// <summary>What a segment is made of: a Parquet file a table, called after it.</summary>
/// <remarks>
/// <c>item</c> says in order what listing came upon and what reading made of it; <c>fault</c> why files are kept out; the others hold the rows of the interviews
/// as <c>store</c> keeps them, <c>interview_no</c> being the item's number until a loader gives it one.
/// </remarks>
internal static class SegmentTables
{
    public const string Item = "item";
    public const string Fault = "fault";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All = [Item, Fault, .. InterviewRows.Tables];

    /// <summary>Kinds of items.</summary>
    public const string OfTranscript = "transcript", OfRun = "run", OfFinished = "finished";

    /// <summary>What became of a transcript.</summary>
    public const string Parsed = "parsed", Rejected = "rejected", Gone = "gone";

    /// <summary>Where the file of a table is in a segment's folder.</summary>
    public static string FileOf(string folder, string table) => Path.Join(folder, table + ".parquet");

    /// <summary>A text as a statement says it where no parameter may stand.</summary>
    public static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
