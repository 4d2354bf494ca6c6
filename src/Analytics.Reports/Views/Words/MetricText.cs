using Analytics.Calibration.Reporting;

namespace Analytics.Reports.Views.Words;

/// <summary>How a metric is written: its value, its interval and what its n counts.</summary>
public static class MetricText
{
    private enum Form
    {
        Number,
        Signed,
        Fine,
        SignedFine,
        Share,
        SignedShare,
        PValue,
        Tally,
    }

    // The first beginning that fits decides; what is in no row is written by its unit.
    private static readonly (string Prefix, Form Form)[] Forms =
    [
        ("top_end.auc", Form.Number), ("top_end", Form.SignedShare), ("drift.relevance.", Form.Number), ("drift.relevance", Form.SignedShare),
        ("bias.", Form.Signed), ("smd", Form.Signed), ("calibration.intercept", Form.Signed),
        ("drift.raw", Form.Signed), ("drift.stratified", Form.Signed), ("drift.paired.wilcoxon", Form.PValue), ("drift.paired", Form.Signed),
        ("drift.psi", Form.Fine), ("drift.ks", Form.Number), ("verbosity.slope", Form.Signed), ("order.slope", Form.SignedFine),
        ("halo.identical.expected", Form.Number), ("halo.identical.observed", Form.Tally),
    ];

    private static readonly (string Prefix, string One)[] Counted =
    [
        ("share", "item"), ("top_end.auc", "interview"), ("top_end", "item"), ("qwk.item", "item"), ("agreement.", "item"),
        ("verbosity.", "item"), ("order.", "item"), ("relevance.", "item"),
        ("drift.wasserstein", "item"), ("drift.ks", "item"), ("drift.psi", "item"), ("drift.relevance", "question"),
        ("drift.paired", "candidate"), ("icc_", "candidate"), ("sem", "candidate"), ("sdc95", "candidate"), ("alpha.", "candidate"), ("qwk.recommendation", "candidate"),
        ("control_chart", "run"),
    ];

    /// <summary>The value: "0.93", "+0.66", "98%".</summary>
    public static string Value(string id, Metric metric) => Write(id, metric.Unit, metric.Value);

    /// <summary>A difference of two values of this metric, with its sign; a difference of shares in percentage points.</summary>
    public static string Difference(string id, Metric metric, double? difference) => FormOf(id, metric.Unit) switch
    {
        Form.Share or Form.SignedShare => FigureText.PercentagePoints(difference) is var text && text == FigureText.Undefined ? text : text + " pp",
        Form.Fine or Form.SignedFine or Form.PValue => FigureText.WithSign(difference, 3),
        _ => FigureText.WithSign(difference),
    };

    /// <summary>The 95% interval: "0.90 to 1.00"; "—" when there is none.</summary>
    public static string Interval(string id, Metric metric) => metric is { Low: not null, High: not null }
        ? $"{Write(id, metric.Unit, metric.Low)} to {Write(id, metric.Unit, metric.High)}"
        : FigureText.Undefined;

    /// <summary>How many of what: "23 interviews", "1 item".</summary>
    public static string N(string id, Metric metric) => FigureText.Of(metric.N, Noun(id));

    private static string Noun(string id) =>
        id.EndsWith(".item", StringComparison.Ordinal) ? "item"
        : Array.Find(Counted, row => id.StartsWith(row.Prefix, StringComparison.Ordinal)).One ?? "interview";

    private static string Write(string id, string unit, double? value) => FormOf(id, unit) switch
    {
        Form.Signed => FigureText.WithSign(value),
        Form.Fine => FigureText.Number(value, 3),
        Form.SignedFine => FigureText.WithSign(value, 3),
        Form.Share => FigureText.Percent(value),
        Form.SignedShare => FigureText.PercentagePoints(value) is var text && text == FigureText.Undefined ? text : text + " pp",
        Form.PValue => FigureText.PValue(value),
        Form.Tally => FigureText.Count((long?)value),
        _ => FigureText.Number(value),
    };

    private static Form FormOf(string id, string unit) => Array.Find(Forms, row => id.StartsWith(row.Prefix, StringComparison.Ordinal)) is { Prefix: not null } row
        ? row.Form
        : unit switch
        {
            "share" => Form.Share,
            "p" => Form.PValue,
            _ => Form.Number,
        };
}
