using Analytics.Calibration.Catalogue;
using Analytics.Calibration.Reporting;
using Analytics.Calibration.Verdicts;
using Analytics.Exports.Tables;
using Analytics.Reports.Reading;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Exports.Calibration;

/// <summary>Every requirement of every evaluator among the interviews, judged.</summary>
internal sealed class CalibrationVerdictExport(CalibrationReader reader) : IExport
{
    private static readonly TableShape<(string Evaluator, VerdictCard Card)> Shape = new TableShape<(string Evaluator, VerdictCard Card)>()
        .Text("evaluator", r => r.Evaluator, "Who scored the interviews.")
        .Text("requirement", r => r.Card.Id, "orders_profiles, right_level, top_end, repeatable, stable, decisions_follow or coverage.")
        .Text("verdict", r => SnakeCase.Of(r.Card.Verdict), "pass or fail when the whole interval is on one side of the threshold, not_proven when it is on both, no_data when nothing can be judged.")
        .Number("value", r => r.Card.Value, "The figure judged, in its own unit; empty without data.")
        .Number("value_low", r => r.Card.Low, "Lower end of its 95 % interval; empty when there is none.")
        .Number("value_high", r => r.Card.High, "Upper end of its 95 % interval; empty when there is none.")
        .Whole("n", r => r.Card.N, "Candidates behind it; questions, for coverage.")
        .Number("threshold", r => r.Card.Threshold, "What the interval must be on the good side of; for a band around 0, its half width.")
        .Text("sentence", r => r.Card.Sentence, "The judgement in words.");

    public string Name => "calibration-verdicts";

    public string Title => "Calibration verdicts";

    public ExportTable Read(ExportRequest request)
    {
        var report = reader.Read(request.Cohort);
        if (report.Scope.Interviews == 0) return Shape.Of(Name, Title, []);
        return Shape.Of(Name, Title, report.Evaluators.Count > 0
            ? [.. report.Evaluators.SelectMany(e => e.Verdicts.Select(card => (e.Evaluator, card)))]
            : [.. report.Verdicts.Select(card => (report.Scope.Evaluators[0], card))]);
    }
}

/// <summary>Every figure of the calibration report.</summary>
internal sealed class CalibrationFigureExport(CalibrationReader reader) : IExport
{
    private static readonly TableShape<KeyValuePair<string, Metric>> Shape = new TableShape<KeyValuePair<string, Metric>>()
        .Figure(r => r.Key)
        .Number("value", r => r.Value.Value, "The figure; empty when it is undefined.")
        .Number("value_low", r => r.Value.Low, "Lower end of its 95 % interval; empty when there is none.")
        .Number("value_high", r => r.Value.High, "Upper end of its 95 % interval; empty when there is none.")
        .Number("standard_error", r => r.Value.Se, "Its standard error; empty when the method has none.")
        .Whole("n", r => r.Value.N, "What is behind it, as counts says.")
        .Text("counts", r => MetricCatalogue.Of(r.Key).Counts, "What n counts.");

    public string Name => "calibration-figures";

    public string Title => "Calibration figures";

    public ExportTable Read(ExportRequest request)
    {
        var report = reader.Read(request.Cohort);
        return Shape.Of(Name, Title, report.Scope.Interviews == 0 ? [] : [.. report.Metrics]);
    }
}

/// <summary>The columns these tables share.</summary>
internal static class CalibrationColumns
{
    public static TableShape<TRow> Figure<TRow>(this TableShape<TRow> shape, Func<TRow, string> id) => shape
        .Text("figure", id, "Its id; docs/metrics.md says what each is and where its definition comes from.")
        .Text("name", r => MetricCatalogue.Of(id(r)).Name, "What it is called.")
        .Text("unit", r => MetricCatalogue.Of(id(r)).Unit, "What it is measured in.")
        .Text("question", r => SnakeCase.Of(MetricCatalogue.Of(id(r)).Question), "The question it answers.");

    public static TableShape<TRow> Metric<TRow>(this TableShape<TRow> shape, string name, Func<TRow, Metric?> metric, string of) => shape
        .Number(name, r => metric(r)?.Value, $"The figure of {of}; empty when it is undefined, and for differences on the same candidates.")
        .Number($"{name}_low", r => metric(r)?.Low, $"Lower end of the 95 % interval of {name}; empty when there is none.")
        .Number($"{name}_high", r => metric(r)?.High, $"Upper end of the 95 % interval of {name}; empty when there is none.")
        .Whole($"{name}_n", r => metric(r)?.N, $"What is behind {name}.");
}
