using Analytics.Calibration.Catalogue;
using Analytics.Calibration.Reporting;

namespace Analytics.Calibration.Verdicts;

/// <summary>How a figure is to be taken.</summary>
public enum Grade
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Worth watching.</summary>
    Watch,

    /// <summary>Not as it should be.</summary>
    Bad,
}

/// <summary>A figure in a word or two. It reads the figure itself, not its interval: what is proven is for the verdicts.</summary>
/// <param name="Grade">How it is to be taken.</param>
/// <param name="Words">In words, such as "acceptable".</param>
public sealed record Reading(Grade Grade, string Words);

/// <summary>Reads metrics against the thresholds.</summary>
public static class MetricReading
{
    /// <summary>The reading of one metric; null when it is undefined or has no threshold.</summary>
    public static Reading? Of(string id, Metric metric, CalibrationThresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(thresholds);
        if (metric.Value is not { } value || MetricCatalogue.Find(id) is not { } definition) return null;
        return definition.Question == MetricQuestion.Parity
            ? metric.P is null ? null : Readings.Parity(value, metric.P, thresholds)
            : definition.Read?.Invoke(value, thresholds);
    }
}
