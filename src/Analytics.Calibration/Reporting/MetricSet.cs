using Analytics.Calibration.Catalogue;

namespace Analytics.Calibration.Reporting;

/// <summary>The metrics of a report under construction, in the order in which they are added. Only metrics of the catalogue can be.</summary>
internal sealed class MetricSet
{
    private readonly Dictionary<string, Metric> _metrics = new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, Metric> All => _metrics;

    internal void Add(string id, Estimate estimate, double? p = null, double? adjustedP = null) => _metrics.Add(id, Of(id, estimate, p, adjustedP));

    /// <summary>Adds a metric with the number of interviews behind it.</summary>
    internal void AddListed(string id, Estimate estimate, int interviews) => _metrics.Add(id, Of(id, estimate) with { Interviews = interviews });

    internal void Add(string id, double? value, int n) => Add(id, new Estimate(value, null, null, n));

    /// <summary>An estimate as the metric it is of.</summary>
    internal static Metric Of(string id, Estimate estimate, double? p = null, double? adjustedP = null) => new(
        Finite(estimate.Value), Finite(estimate.Low), Finite(estimate.High), Finite(estimate.StandardError), estimate.N, MetricCatalogue.Of(id).Unit)
    {
        P = Finite(p),
        PAdjusted = Finite(adjustedP),
    };

    // JSON has no infinity: an end that is one is an end that is not known.
    private static double? Finite(double? value) => value is { } v && double.IsFinite(v) ? v : null;
}
