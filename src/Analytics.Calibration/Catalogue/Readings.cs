using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Catalogue;

/// <summary>The readings metrics refer to: a value against the thresholds, in a word or two.</summary>
internal static class Readings
{
    internal static Reading Separates(double v, CalibrationThresholds t) => v < 0.5
        ? new Reading(Grade.Bad, "reversed")
        : Steps(v, "poor", (t.AucOutstanding, Grade.Good, "outstanding"), (t.AucGood, Grade.Good, "good"), (t.AucAcceptable, Grade.Watch, "acceptable"));

    internal static Reading Correlates(double v, CalibrationThresholds t) => AtLeast(v, t.Correlation, "strong", v < 0 ? "reversed" : "weak");

    internal static Reading Slope(double v, CalibrationThresholds t) =>
        v < t.SlopeLow ? new Reading(Grade.Bad, "compressed scale") : AtMost(v, t.SlopeHigh, "full scale", "exaggerated scale");

    internal static Reading Ceiling(double v, CalibrationThresholds t) => AtMost(v, t.ExtremeShare, "no ceiling", "ceiling");

    internal static Reading Floor(double v, CalibrationThresholds t) => AtMost(v, t.ExtremeShare, "no floor", "floor");

    internal static Reading Biased(double v, CalibrationThresholds t) => Near(v, t.BiasGood, t.BiasBad, v > 0 ? "generous" : "strict");

    internal static Reading Standardised(double v, CalibrationThresholds t) => Near(v, t.StandardisedBias, t.StandardisedBias, v > 0 ? "generous" : "strict");

    internal static Reading InBand(double v, CalibrationThresholds t) => AtLeast(v, t.InBand, "mostly in band", "often out of band");

    internal static Reading Agrees(double v, CalibrationThresholds t) => AtLeast(v, t.Agreement, "agrees", "does not agree enough");

    internal static Reading Exact(double v, CalibrationThresholds t) => AtLeast(v, t.ExactAgreement, "agrees", "does not agree enough");

    internal static Reading Adjacent(double v, CalibrationThresholds t) => AtLeast(v, t.AdjacentAgreement, "agrees", "does not agree enough");

    internal static Reading Gap(double v, CalibrationThresholds t) => AtMost(v, t.IccGap, "no shift between repeats", "systematic shift between repeats");

    internal static Reading Repeats(double v, CalibrationThresholds t) => Steps(
        v, "poor", (t.IccExcellent, Grade.Good, "excellent"), (t.IccGood, Grade.Good, "good"), (t.IccPoor, Grade.Watch, "moderate"));

    internal static Reading Detects(double v, CalibrationThresholds t) => AtMost(v, t.DetectableChange, "repeats closely", "repeats loosely");

    internal static Reading Reliable(double v, CalibrationThresholds t) => Steps(
        v, "unreliable", (t.AlphaReliable, Grade.Good, "reliable"), (t.AlphaTentative, Grade.Watch, "tentative"));

    internal static Reading Wrong(double v, CalibrationThresholds t) => AtMost(v, t.DecisionError, "rare", "too often");

    internal static Reading Follows(double v, CalibrationThresholds t) => AtLeast(v, t.RecommendationAuc, "follows the mean", "does not follow the mean");

    internal static Reading Discordant(double v, CalibrationThresholds t) => AtMost(v, t.Discordant, "rare", "too often");

    internal static Reading Drifted(double v, CalibrationThresholds t) => Near(v, t.Drift, t.Drift, v > 0 ? "rose" : "fell");

    internal static Reading Moved(double v, CalibrationThresholds t)
    {
        if (v < t.DistanceNoticeable) return new Reading(Grade.Good, "alike");
        return v < t.DistanceLarge ? new Reading(Grade.Watch, "noticeable") : new Reading(Grade.Bad, "large");
    }

    internal static Reading Verbose(double v, CalibrationThresholds t) =>
        Near(v, t.VerbosityGood, t.VerbosityBad, v > 0 ? "longer answers score higher" : "longer answers score lower");

    internal static Reading Spread(double v, CalibrationThresholds t) => AtMost(v, t.PositionSpread, "positions alike", "positions apart", Grade.Watch);

    internal static Reading Halo(double v, CalibrationThresholds t) => AtMost(v, t.HaloIcc, "no halo", "possible halo", Grade.Watch);

    internal static Reading Identical(double v, CalibrationThresholds t) => AtMost(v, t.HaloRatio, "no halo", "possible halo", Grade.Watch);

    internal static Reading Ceilinged(double v, CalibrationThresholds t) => AtLeast(v, -t.Degradation, "as near as people are", "people agree better");

    internal static Reading PredictsTruth(double v, CalibrationThresholds t) => AtLeast(v, t.TrueScore, "predicts true scores", "predicts true scores too loosely");

    internal static Reading Covers(double v, CalibrationThresholds t) => AtLeast(v, t.Coverage, "covered", "much is missing");

    /// <summary>A ratio of rates with the p value of its difference from 1; without one it cannot be read.</summary>
    internal static Reading? Parity(double ratio, double? p, CalibrationThresholds t)
    {
        if (ratio >= t.AdverseImpact) return new Reading(Grade.Good, "four fifths reached");
        return p < t.AdverseImpactP ? new Reading(Grade.Bad, "adverse impact") : new Reading(Grade.Watch, "watch");
    }

    private static Reading AtLeast(double value, double limit, string good, string bad) =>
        value >= limit ? new Reading(Grade.Good, good) : new Reading(Grade.Bad, bad);

    private static Reading AtMost(double value, double limit, string good, string bad, Grade otherwise = Grade.Bad) =>
        value <= limit ? new Reading(Grade.Good, good) : new Reading(otherwise, bad);

    private static Reading Near(double value, double good, double bad, string direction)
    {
        var size = Math.Abs(value);
        if (size <= good) return new Reading(Grade.Good, "near");
        return size <= bad ? new Reading(Grade.Watch, direction) : new Reading(Grade.Bad, direction);
    }

    private static Reading Steps(double value, string below, params ReadOnlySpan<(double From, Grade Grade, string Words)> steps)
    {
        foreach (var (from, grade, words) in steps)
        {
            if (value >= from) return new Reading(grade, words);
        }

        return new Reading(Grade.Bad, below);
    }
}
