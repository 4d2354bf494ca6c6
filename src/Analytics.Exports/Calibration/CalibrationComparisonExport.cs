using Analytics.Calibration.Comparison;
using Analytics.Calibration.Reporting;
using Analytics.Exports.Tables;
using Analytics.Reports.Reading;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Exports.Calibration;

/// <summary>
/// Two evaluators, or two runs, figure by figure: differences on the same candidates first, where there are any, then every figure of both reports. No row unless
/// both have scored interviews.
/// </summary>
internal sealed class CalibrationComparisonExport(CalibrationReader reader) : IExport
{
    private static readonly TableShape<Compared> Shape = new TableShape<Compared>()
        .Figure(r => r.Id)
        .Metric("new", r => r.New, "the interviews selected")
        .Metric("baseline", r => r.Baseline, "the interviews they are compared with")
        .Number("difference", r => r.Difference, "New less baseline, in the unit of the figure; on the same candidates within candidates, and for compare.qwk, .kappa and .exact the agreement itself.")
        .Number("difference_low", r => r.Low, "Lower end of the difference's 95 % interval; empty when there is none.")
        .Number("difference_high", r => r.High, "Upper end of the difference's 95 % interval; empty when there is none.")
        .Number("p_adjusted", r => r.PAdjusted, "p value after Holm, of differences on the same candidates; empty for the others.")
        .Text("reading", r => r.Reading, "better, worse or different when the whole interval of the difference is on one side of 0, not_shown when it holds 0, not_comparable when one side has no such figure or no interval; empty for differences on the same candidates, which p_adjusted reads.");

    public string Name => "calibration-comparison";

    public string Title => "Two calibrations compared";

    public bool IsComparison => true;

    public ExportTable Read(ExportRequest request)
    {
        var compared = reader.Compare(request.Versus ?? Cohort.All, request.Cohort);
        if (compared.Baseline.Scope.ScoredItems == 0 || compared.New.Scope.ScoredItems == 0) return Shape.Of(Name, Title, []);
        var paired = compared.Paired?.Metrics.Select(m => Compared.OfPairs(m.Key, m.Value)) ?? [];
        return Shape.Of(Name, Title, [.. paired, .. compared.Changes.Select(Compared.Of)]);
    }

    private sealed record Compared(string Id, Metric? New, Metric? Baseline, double? Difference, double? Low, double? High, double? PAdjusted, string? Reading)
    {
        public static Compared Of(MetricChange change) => new(change.Id, change.New, change.Baseline, change.Difference, change.Low, change.High, null, SnakeCase.Of(change.Change));

        public static Compared OfPairs(string id, Metric metric) => new(id, null, null, metric.Value, metric.Low, metric.High, metric.PAdjusted, null);
    }
}
