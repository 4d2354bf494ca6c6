namespace Analytics.Calibration.Verdicts;

/// <summary>
/// Is the candidate run scored like the baseline? Judged on repeated units where enough repeat, else within position and profile.
/// </summary>
internal static class StableCard
{
    internal const string Id = "stable";

    /// <param name="raw">Difference of means, whatever the mix.</param>
    /// <param name="stratified">Difference within position and profile.</param>
    /// <param name="paired">Difference on repeated units.</param>
    /// <param name="smallestSide">Interviews of the smaller side in the strata both have.</param>
    /// <param name="compared">False when there is no second run.</param>
    /// <param name="thresholds">Thresholds in force.</param>
    internal static VerdictCard Judge(
        Estimate raw, Estimate stratified, Estimate paired, int smallestSide, bool compared, CalibrationThresholds thresholds)
    {
        var onPairs = paired.N >= thresholds.MinimumPairs && paired.Value is not null;
        var estimate = onPairs ? paired : stratified;
        if (estimate.Value is not { } value)
        {
            return Evidence.Nothing(Id, thresholds.Drift,
                compared ? "The two runs share no position and profile." : "There is no second run to compare with.");
        }

        var (count, cell) = onPairs ? (paired.N, "repeated unit{s}") : (smallestSide, "comparable interview{s} on the smaller side");
        var verdict = IntervalJudgement.Near(estimate, thresholds.Drift, thresholds.Drift);
        return new Evidence(Id, estimate, verdict, thresholds.Drift, count, cell, Claim(value, onPairs, raw, estimate))
        {
            Remedy = EnoughInterviews.Near(estimate, thresholds.Drift, thresholds.Drift, count) is { } needed
                ? $"About {Words.Count(needed - count)} more {(onPairs ? "repeated units" : "interviews on each side")} would settle it."
                : null,
        }.Judge(thresholds);
    }

    private static string Claim(double value, bool onPairs, Estimate raw, Estimate judged)
    {
        var basis = onPairs ? "the same candidates interviewed again" : "like with like";
        var claim = Math.Abs(value) < 0.005
            ? $"Scores did not move ({basis})."
            : $"Scores {(value > 0 ? "rose" : "fell")} by {Words.Points(Math.Abs(value))} points ({basis}).";
        return raw.Value * judged.Value < 0 && Math.Abs(raw.Value!.Value) >= 0.005
            ? $"{claim} The plain means say {(raw.Value > 0 ? "+" : string.Empty)}{Words.Points(raw.Value.Value)}: the mix of interviews changed."
            : claim;
    }
}
