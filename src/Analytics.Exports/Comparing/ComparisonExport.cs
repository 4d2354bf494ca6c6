using Analytics.Exports.Tables;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Exports.Comparing;

/// <summary>Every headline figure of two cohorts with its difference, one a row; no row unless both have interviews.</summary>
internal sealed class ComparisonExport(HeadlineFigures headlines, ScoreSummary scores) : IExport
{
    private static readonly TableShape<ComparedFigure> Shape = new TableShape<ComparedFigure>()
        .Text("figure", f => f.Name, "What is compared.")
        .Text("unit", f => f.Kind == FigureKind.Share ? $"share, 0 to 1; {f.Unit}" : f.Unit, "What n counts; a share is of interviews with a known recommendation.")
        .Estimate("first", f => f.First, "The figure of the first cohort.")
        .Whole("first_n", f => f.First.N, "Observations behind first.")
        .Estimate("second", f => f.Second, "The figure of the cohort it is compared with.")
        .Whole("second_n", f => f.Second.N, "Observations behind second.")
        .Estimate("difference", f => f.Difference, "First less second, in the unit of the figure; at the same mix within position and profile.")
        .Whole("smaller_side", f => f.Smallest, "Interviews of the smaller side.")
        .Text("reading", f => SnakeCase.Of(f.Reading), $"higher or lower when the whole interval of the difference is on one side of 0, not_clear when it holds 0, too_few under {ComparedFigure.FewestForVerdict} interviews a side, undefined when one side has no such figure.");

    public string Name => "comparison";

    public string Title => "Two cohorts compared";

    public bool IsComparison => true;

    public ExportTable Read(ExportRequest request) =>
        Shape.Of(Name, Title, CohortComparison.Of(request.Cohort, request.Versus ?? Cohort.All, headlines, scores).Rows);
}
