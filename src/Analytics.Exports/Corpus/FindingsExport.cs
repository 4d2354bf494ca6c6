using Analytics.Exports.Tables;
using Analytics.Warehouse.Queries;

namespace Analytics.Exports.Corpus;

/// <summary>What a reader must be told about the files, by code.</summary>
internal sealed class FindingsExport(CohortFindings query) : IExport
{
    private static readonly TableShape<FindingCountRow> Shape = new TableShape<FindingCountRow>()
        .Text("code", r => r.Code, "What kind of finding.")
        .Text("severity", r => r.Severity, "info, warning or error.")
        .Whole("findings", r => r.Findings, "How often it occurs.")
        .Whole("interviews", r => r.Interviews, "Interviews it occurs in.");

    public string Name => "findings";

    public string Title => "Findings";

    public ExportTable Read(ExportRequest request) => Shape.Of(Name, Title, query.Read(request.Cohort));
}
