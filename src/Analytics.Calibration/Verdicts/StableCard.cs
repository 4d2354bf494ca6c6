using Analytics.Calibration.Reporting;

namespace Analytics.Calibration.Verdicts;

/// <summary>
/// Is the new run scored like the baseline? Judged on repeated candidates where enough repeat, else within position and profile.
/// </summary>
internal static class StableCard
{
    internal const string Id = "stable";

    internal static VerdictCard Judge(DriftEstimates drift, IReadOnlyList<string> passedOver, CalibrationThresholds thresholds)
    {
        var onPairs = drift.Paired.N >= thresholds.MinimumPairs && drift.Paired.Value is not null;
        var estimate = onPairs ? drift.Paired : drift.Stratified;
        if (estimate.Value is not { } value)
        {
            return Evidence.Nothing(Id, thresholds.Drift,
                drift.Compared ? "The two runs share no position and profile." : "There is no second run to compare with.");
        }

        var count = onPairs ? drift.Paired.N : drift.SmallestSide;
        var verdict = IntervalJudgement.Near(estimate, thresholds.Drift, thresholds.Drift);
        var needed = EnoughCandidates.Near(estimate, thresholds.Drift, thresholds.Drift, count, thresholds.Power);
        return new Evidence(Id, estimate, verdict, thresholds.Drift, count, onPairs ? "repeated" : "comparable", Claim(value, onPairs, drift.Raw, estimate, passedOver))
        {
            Remedy = EnoughCandidates.Remedy(needed, count, onPairs ? "repeated candidates" : "candidates on each side", thresholds),
        }.Judge(thresholds);
    }

    private static string Claim(double value, bool onPairs, Estimate raw, Estimate judged, IReadOnlyList<string> passedOver)
    {
        var basis = onPairs ? "same candidates" : "like with like";
        var newer = passedOver.Count == 0 ? string.Empty : passedOver.Count == 1 ? "; 1 newer run has too few" : $"; {passedOver.Count} newer runs have too few";
        var claim = Math.Abs(value) < 0.005
            ? $"Scores did not move ({basis}{newer})."
            : $"Scores {(value > 0 ? "rose" : "fell")} by {Words.Points(Math.Abs(value))} points ({basis}{newer}).";
        return raw.Value * judged.Value < 0 && Math.Abs(raw.Value!.Value) >= 0.005
            ? $"{claim} Plain means say {Words.Signed(raw.Value.Value)}: the mix changed."
            : claim;
    }
}
