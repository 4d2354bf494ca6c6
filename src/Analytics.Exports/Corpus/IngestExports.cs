using Analytics.Exports.Tables;
using Analytics.Warehouse.Queries;

namespace Analytics.Exports.Corpus;

/// <summary>Every file ever seen and its last fate.</summary>
internal sealed class FilesExport(LedgerExport query) : IExport
{
    private static readonly TableShape<LedgerExportRow> Shape = new TableShape<LedgerExportRow>()
        .Text("source_file", r => r.SourceFile, "Run folder and file name.")
        .Text("run_id", r => r.RunId, "Its run.")
        .Text("origin", r => r.Origin, "The path it was last read from; archive!entry for a file in an archive.")
        .Whole("size_bytes", r => r.SizeBytes, "Its size in bytes.")
        .Text("status", r => r.Status, "loaded or quarantined.")
        .Whole("interview_id", r => r.InterviewId, "The interview it holds; empty when it never loaded.")
        .Whole("batch_id", r => r.BatchId, "The batch that last changed it.")
        .Moment("seen_at", r => r.SeenAt, "When that was, UTC.");

    public string Name => "files";

    public string Title => "Files";

    public ListColumns Columns => ListColumns.Files;

    public bool IsOfCohort => false;

    public ExportTable Read(ExportRequest request)
    {
        var rows = query.Open();
        return Shape.Of(Name, Title, rows.Count, rows, rows);
    }
}

/// <summary>The files kept out, one row a fault.</summary>
internal sealed class QuarantineExport(QuarantineList query) : IExport
{
    private static readonly TableShape<QuarantineRow> Shape = new TableShape<QuarantineRow>()
        .Text("source_file", r => r.SourceFile, "Run folder and file name.")
        .Text("run_id", r => r.RunId, "Its run.")
        .Text("code", r => r.Code, "What kind of fault.")
        .Whole("line", r => r.Line, "The line it stands on, from 1.")
        .Text("detail", r => r.Detail, "What is wrong, and what would be allowed.")
        .Moment("seen_at", r => r.SeenAt, "When it was seen, UTC.");

    public string Name => "quarantine";

    public string Title => "Quarantine";

    public bool IsOfCohort => false;

    public ExportTable Read(ExportRequest request) => Shape.Of(Name, Title, query.Read(int.MaxValue));
}

/// <summary>Every transaction that loaded files, newest first.</summary>
internal sealed class BatchesExport(BatchHistory query) : IExport
{
    private static readonly TableShape<BatchRow> Shape = new TableShape<BatchRow>()
        .Whole("batch_id", r => r.BatchId, "The batch's number.")
        .Text("origin", r => r.Origin, "Where its files came from.")
        .Moment("started_at", r => r.StartedAt, "When it began, UTC.")
        .Moment("finished_at", r => r.FinishedAt, "When it was committed, UTC.")
        .Whole("loaded", r => r.Loaded, "New interviews.")
        .Whole("replaced", r => r.Replaced, "Interviews whose changed content replaced the old.")
        .Whole("unchanged", r => r.Unchanged, "Files that were already there.")
        .Whole("quarantined", r => r.Quarantined, "Files kept out.");

    public string Name => "batches";

    public string Title => "Batches";

    public bool IsOfCohort => false;

    public ExportTable Read(ExportRequest request) => Shape.Of(Name, Title, query.Read(int.MaxValue));
}
