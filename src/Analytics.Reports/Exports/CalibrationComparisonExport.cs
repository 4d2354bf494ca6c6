using Analytics.Calibration.Catalogue;
using Analytics.Calibration.Comparison;
using Analytics.Calibration.Reporting;
using Analytics.Exports.Tables;
using Analytics.Reports.Reading;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Reports.Exports;

/// <summary>Two evaluators, or two runs, figure by figure: differences on the same candidates first, where there are any, then every metric of both reports.</summary>
internal sealed class CalibrationComparisonExport(CalibrationReader reader) : IExport
{
    private static readonly TableShape<ComparedMetric> Shape = new TableShape<ComparedMetric>()
        .Text("figure", f => f.Id, "The metric, as docs/metrics.md lists it.")
        .Text("name", f => MetricCatalogue.Of(f.Id).Name, "What it is called.")
        .Text("unit", f => MetricCatalogue.Of(f.Id).Unit, "What it is measured in.")
        .Number("new", f => f.New?.Value, "The figure of the new side; empty where it is undefined and for differences on the same candidates.")
        .Number("new_low", f => f.New?.Low, "Lower end of its 95 % interval.")
        .Number("new_high", f => f.New?.High, "Upper end.")
        .Whole("new_n", f => f.New?.N, "Candidates behind it, or what docs/metrics.md says its n counts.")
        .Number("baseline", f => f.Baseline?.Value, "The figure of the baseline.")
        .Number("baseline_low", f => f.Baseline?.Low, "Lower end of its 95 % interval.")
        .Number("baseline_high", f => f.Baseline?.High, "Upper end.")
        .Whole("baseline_n", f => f.Baseline?.N, "Candidates behind it.")
        .Number("difference", f => f.Difference, "New less baseline; on the same candidates a difference within candidates, and for compare.qwk, .kappa and .exact the agreement itself.")
        .Number("difference_low", f => f.Low, "Lower end of its 95 % interval.")
        .Number("difference_high", f => f.High, "Upper end.")
        .Number("p_adjusted", f => f.PAdjusted, "p value after Holm, of differences on the same candidates; empty for the others.")
        .Text("reading", f => f.Reading, "better, worse, different, not_shown or not_comparable; empty for figures on the same candidates, which p_adjusted reads.");

    public string Name => "calibration-comparison";

    public string Title => "Two calibration reports compared";

    public bool IsComparison => true;

    public ExportTable Read(ExportRequest request)
    {
        var compared = reader.Compare(request.Versus ?? Cohort.All, request.Cohort);
        var paired = compared.Paired?.Metrics.Select(m => ComparedMetric.OfPairs(m.Key, m.Value)) ?? [];
        return Shape.Of(Name, Title, [.. paired, .. compared.Changes.Select(ComparedMetric.Of)]);
    }

    private sealed record ComparedMetric(string Id, Metric? New, Metric? Baseline, double? Difference, double? Low, double? High, double? PAdjusted, string? Reading)
    {
        public static ComparedMetric Of(MetricChange change) =>
            new(change.Id, change.New, change.Baseline, change.Difference, change.Low, change.High, null, SnakeCase.Of(change.Change));

        public static ComparedMetric OfPairs(string id, Metric metric) => new(id, null, null, metric.Value, metric.Low, metric.High, metric.PAdjusted, null);
    }
}
