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
    private delegate Reading Rule(double value, CalibrationThresholds thresholds);

    // The first prefix that fits decides, so exceptions stand before the rule.
    private static readonly (string Prefix, Rule Rule)[] Rules =
    [
        ("auc.", Separates),
        ("top_end.auc", Separates),
        ("somers_d.", (v, t) => AtLeast(v, t.Correlation, "strong", "weak")),
        ("kendall_tau_b.", (v, t) => AtLeast(v, t.Correlation, "strong", "weak")),
        ("spearman.", (v, t) => AtLeast(v, t.Correlation, "strong", "weak")),
        ("isotonic.max_violation", (v, _) => v > 0 ? new(Grade.Bad, "not in order") : new(Grade.Good, "in order")),
        ("calibration.slope", (v, t) =>
            v < t.SlopeLow ? new(Grade.Bad, "compressed scale") : AtMost(v, t.SlopeHigh, "full scale", "exaggerated scale")),
        ("share5.equal_weight", (v, t) => AtMost(v, t.ExtremeShare, "no ceiling", "ceiling")),
        ("share1.equal_weight", (v, t) => AtMost(v, t.ExtremeShare, "no floor", "floor")),
        ("bias.", (v, t) => Near(v, t.BiasGood, t.BiasBad, v > 0 ? "generous" : "strict")),
        ("smd", (v, t) => Near(v, t.StandardisedBias, t.StandardisedBias, v > 0 ? "generous" : "strict")),
        ("in_band.", (v, t) => AtLeast(v, t.InBand, "mostly in band", "often out of band")),
        ("qwk.", (v, t) => AtLeast(v, t.Agreement, "agrees", "does not agree enough")),
        ("ccc.", (v, t) => AtLeast(v, t.Agreement, "agrees", "does not agree enough")),
        ("agreement.exact", (v, t) => AtLeast(v, t.ExactAgreement, "agrees", "does not agree enough")),
        ("agreement.adjacent", (v, t) => AtLeast(v, t.AdjacentAgreement, "agrees", "does not agree enough")),
        ("icc_gap", (v, t) => AtMost(v, t.IccGap, "no shift between runs", "systematic shift between runs")),
        ("icc_", Repeats),
        ("alpha.", Reliable),
        ("false_", (v, t) => AtMost(v, t.DecisionError, "rare", "too often")),
        ("recommendation.auc", (v, t) => AtLeast(v, t.RecommendationAuc, "follows the mean", "does not follow the mean")),
        ("recommendation.discordant", (v, t) => AtMost(v, t.Discordant, "rare", "too often")),
        ("drift.raw", Drifted), ("drift.stratified", Drifted),
        ("drift.paired", Drifted),
        ("drift.wasserstein", Moved),
        ("verbosity.slope", (v, t) => Near(v, t.VerbosityGood, t.VerbosityBad, v > 0 ? "longer answers score higher" : "longer answers score lower")),
        ("position.sd", (v, t) => AtMost(v, t.PositionSpread, "positions alike", "positions apart", Grade.Watch)),
        ("halo.icc1", (v, t) => AtMost(v, t.HaloIcc, "no halo", "possible halo", Grade.Watch)),
        ("halo.identical", (v, t) => AtMost(v, t.HaloRatio, "no halo", "possible halo", Grade.Watch)),
    ];

    /// <summary>The reading of one metric; null when it is undefined or has no threshold.</summary>
    public static Reading? Of(string id, Metric metric, CalibrationThresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(thresholds);
        if (metric.Value is not { } value || metric.Unit is Unit.PValue or Unit.Interviews)
            return null;
        if (id.StartsWith("air.", StringComparison.Ordinal))
            return metric.Unit == Unit.Ratio && metric.P is { } p ? Parity(value, p, thresholds) : null;
        return Array.Find(Rules, r => id.StartsWith(r.Prefix, StringComparison.Ordinal)).Rule?.Invoke(value, thresholds);
    }

    private static Reading Parity(double ratio, double p, CalibrationThresholds t)
    {
        if (ratio >= t.AdverseImpact)
            return new Reading(Grade.Good, "four fifths reached");
        return p < t.AdverseImpactP ? new Reading(Grade.Bad, "adverse impact") : new Reading(Grade.Watch, "watch");
    }

    private static Reading Drifted(double value, CalibrationThresholds t) => Near(value, t.Drift, t.Drift, value > 0 ? "rose" : "fell");

    private static Reading AtLeast(double value, double limit, string good, string bad) =>
        value >= limit ? new Reading(Grade.Good, good) : new Reading(Grade.Bad, bad);

    private static Reading AtMost(double value, double limit, string good, string bad, Grade otherwise = Grade.Bad) =>
        value <= limit ? new Reading(Grade.Good, good) : new Reading(otherwise, bad);

    private static Reading Near(double value, double good, double bad, string direction)
    {
        var size = Math.Abs(value);
        if (size <= good)
            return new Reading(Grade.Good, "near");
        return size <= bad ? new Reading(Grade.Watch, direction) : new Reading(Grade.Bad, direction);
    }

    private static Reading Steps(double value, string below, params ReadOnlySpan<(double From, Grade Grade, string Words)> steps)
    {
        foreach (var (from, grade, words) in steps)
        {
            if (value >= from)
                return new Reading(grade, words);
        }

        return new Reading(Grade.Bad, below);
    }

    private static Reading Separates(double value, CalibrationThresholds t) => Steps(
        value, "poor", (t.AucOutstanding, Grade.Good, "outstanding"), (t.AucGood, Grade.Good, "good"), (t.AucAcceptable, Grade.Watch, "acceptable"));

    private static Reading Repeats(double value, CalibrationThresholds t) => Steps(
        value, "poor", (t.IccExcellent, Grade.Good, "excellent"), (t.IccGood, Grade.Good, "good"), (t.IccPoor, Grade.Watch, "moderate"));

    private static Reading Reliable(double value, CalibrationThresholds t) => Steps(
        value, "unreliable", (t.AlphaReliable, Grade.Good, "reliable"), (t.AlphaTentative, Grade.Watch, "tentative"));

    private static Reading Moved(double value, CalibrationThresholds t)
    {
        if (value < t.DistanceNoticeable)
            return new Reading(Grade.Good, "alike");
        return value < t.DistanceLarge ? new Reading(Grade.Watch, "noticeable") : new Reading(Grade.Bad, "large");
    }
}
