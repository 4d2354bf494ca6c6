using Analytics.Calibration.Catalogue;
using Analytics.Calibration.Reporting;

namespace Analytics.Reports.Views.Words;

/// <summary>How a metric is written: its value, its interval and what its n counts, as its definition says.</summary>
public static class MetricText
{
    /// <summary>The value: "0.93", "+0.66", "98 %".</summary>
    public static string Value(string id, Metric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return Write(FormOf(id), metric.Value);
    }

    /// <summary>A difference of two values of this metric, with its sign; a difference of shares in percentage points.</summary>
    public static string Difference(string id, double? difference) => FormOf(id) switch
    {
        MetricForm.Share or MetricForm.ShareWithSign => Points(difference),
        MetricForm.Fine or MetricForm.FineWithSign or MetricForm.PValue => FigureText.WithSign(difference, 3),
        _ => FigureText.WithSign(difference),
    };

    /// <summary>The 95 % interval: "0.90 to 1.00"; "—" when there is none.</summary>
    public static string Interval(string id, Metric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return metric is { Low: not null, High: not null } ? $"{Write(FormOf(id), metric.Low)} to {Write(FormOf(id), metric.High)}" : FigureText.Undefined;
    }

    /// <summary>How many of what: "23 candidates", "1 item".</summary>
    public static string N(string id, Metric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return FigureText.Of(metric.N, MetricCatalogue.Find(id)?.Counts ?? "candidate");
    }

    private static MetricForm FormOf(string id) => MetricCatalogue.Find(id)?.Form ?? MetricForm.Number;

    private static string Write(MetricForm form, double? value) => form switch
    {
        MetricForm.WithSign => FigureText.WithSign(value),
        MetricForm.Fine => FigureText.Number(value, 3),
        MetricForm.FineWithSign => FigureText.WithSign(value, 3),
        MetricForm.Share => FigureText.Percent(value),
        MetricForm.ShareWithSign => Points(value),
        MetricForm.PValue => FigureText.PValue(value),
        MetricForm.Count => FigureText.Count((long?)value),
        _ => FigureText.Number(value),
    };

    private static string Points(double? difference) => FigureText.PercentagePoints(difference) is var text && text == FigureText.Undefined ? text : text + "\u00a0pp";
}
