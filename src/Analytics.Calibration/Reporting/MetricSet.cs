namespace Analytics.Calibration.Reporting;

/// <summary>The metrics of a report under construction, in the order in which they are added.</summary>
internal sealed class MetricSet
{
    private readonly Dictionary<string, Metric> metrics = new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, Metric> All => metrics;

    internal void Add(string id, Estimate estimate, string unit, double? p = null, double? adjustedP = null) =>
        metrics.Add(id, new Metric(
            Finite(estimate.Value), Finite(estimate.Low), Finite(estimate.High), Finite(estimate.StandardError), estimate.N, unit)
        {
            P = Finite(p),
            PAdjusted = Finite(adjustedP),
        });

    internal void Add(string id, double? value, int n, string unit) => Add(id, new Estimate(value, null, null, n), unit);

    // JSON has no infinity: an end that is one is an end that is not known.
    private static double? Finite(double? value) => value is { } v && double.IsFinite(v) ? v : null;
}
