using Analytics.Calibration.Catalogue;
using Analytics.Calibration.Reporting;

namespace Analytics.Calibration.Comparison;

/// <summary>What a difference of two metrics means.</summary>
public enum Change
{
    /// <summary>One of them is undefined, or neither has an interval.</summary>
    NotComparable,

    /// <summary>The interval of the difference holds 0.</summary>
    NotShown,

    /// <summary>Different, and better.</summary>
    Better,

    /// <summary>Different, and worse.</summary>
    Worse,

    /// <summary>Different; the metric has no good side.</summary>
    Different,
}

/// <summary>One metric of two reports.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Baseline">The metric in the baseline.</param>
/// <param name="New">The metric in the new one.</param>
/// <param name="Difference">New minus baseline.</param>
/// <param name="Low">Lower end of the difference's interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Change">What it means.</param>
public sealed record MetricChange(string Id, Metric Baseline, Metric New, double? Difference, double? Low, double? High, Change Change);

/// <summary>
/// Two reports metric by metric. The interval of a difference is put together from the two intervals (MOVER):
/// d - √((c - lc)² + (ub - b)²) to d + √((uc - c)² + (b - lb)²), whatever method they came from. It takes the two sides as independent, which
/// is wide of the truth
/// on the safe side where the same candidates are on both.
/// Source: Zou, G. Y., Donner, A. (2008), Statistics in Medicine 27, 1693-1702.
/// </summary>
public static class MetricComparison
{
    /// <summary>
    /// The metrics both reports have: what got worse, what got better, what is merely different, then the rest; drift is left out, being a
    /// comparison itself.
    /// </summary>
    public static IReadOnlyList<MetricChange> Between(CalibrationReport baseline, CalibrationReport other)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(other);
        Change[] order = [Change.Worse, Change.Better, Change.Different, Change.NotShown, Change.NotComparable];
        return [.. baseline.Metrics
            .Where(m => other.Metrics.ContainsKey(m.Key) && MetricCatalogue.Of(m.Key).Question != MetricQuestion.Drift)
            .Select(m => Of(m.Key, m.Value, other.Metrics[m.Key]))
            .OrderBy(c => Array.IndexOf(order, c.Change)).ThenBy(c => MetricCatalogue.Of(c.Id).Rank)];
    }

    /// <summary>One metric in both.</summary>
    public static MetricChange Of(string id, Metric baseline, Metric other)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(other);
        var difference = other.Value - baseline.Value;

        // The ends of the overlap are a zone, not an interval.
        if (difference is not { } d || id == "recommendation.overlap"
            || baseline is not { Value: { } b, Low: { } lb, High: { } ub } || other is not { Value: { } c, Low: { } lc, High: { } uc })
            return new MetricChange(id, baseline, other, difference, null, null, Change.NotComparable);

        var low = d - Math.Sqrt(Square(c - lc) + Square(ub - b));
        var high = d + Math.Sqrt(Square(uc - c) + Square(b - lb));
        return new MetricChange(id, baseline, other, d, low, high, Meaning(id, b, c, low, high));
    }

    private static Change Meaning(string id, double baseline, double other, double low, double high)
    {
        if (low <= 0 && high >= 0)
            return Change.NotShown;
        double? gain = MetricCatalogue.Of(id).Better switch
        {
            Better.Higher => other - baseline,
            Better.Lower => baseline - other,
            Better.NearZero => Math.Abs(baseline) - Math.Abs(other),
            Better.NearOne => Math.Abs(baseline - 1) - Math.Abs(other - 1),
            _ => null,
        };
        return gain switch
        {
            > 0 => Change.Better,
            < 0 => Change.Worse,
            _ => Change.Different,
        };
    }

    private static double Square(double x) => x * x;
}
