using Analytics.Calibration.Cubes;

namespace Analytics.Calibration.Verdicts;

/// <summary>A step between two neighbouring profiles.</summary>
/// <param name="Lower">The lower profile.</param>
/// <param name="Higher">The next one up.</param>
/// <param name="Auc">Interview-level AUC.</param>
/// <param name="SmallestCell">Interviews of the rarer of the two.</param>
internal sealed record ProfileStep(Profile Lower, Profile Higher, Estimate Auc, int SmallestCell);

/// <summary>Does the score put the profiles in their order? Judged by the weakest step between neighbours.</summary>
internal static class OrdersProfilesCard
{
    internal const string Id = "orders_profiles";

    internal static VerdictCard Judge(IReadOnlyList<ProfileStep> steps, CalibrationThresholds thresholds)
    {
        var seen = steps.Where(s => s.Auc.Value is not null).ToList();
        if (seen.Count == 0)
            return Evidence.Nothing(Id, thresholds.AucAcceptable, "No two neighbouring profiles have scored interviews.");

        // A failing step is a failure whatever the steps that are too small to judge would say.
        var large = seen.Where(s => s.SmallestCell >= thresholds.MinimumInterviews).ToList();
        var failing = large.Where(s => OfStep(s, thresholds) == Verdict.Fail).ToList();
        var weakest = (failing.Count > 0 ? failing : seen).MinBy(s => s.Auc.Value)!;
        var smallest = failing.Count > 0 ? weakest : seen.MinBy(s => s.SmallestCell)!;
        var shown = smallest.SmallestCell < thresholds.MinimumInterviews ? smallest : weakest;
        return new Evidence(
            Id, weakest.Auc, OfStep(weakest, thresholds), thresholds.AucAcceptable, shown.SmallestCell,
            $"interview{{s}} in the smaller of {Words.Name(shown.Lower)} and {Words.Name(shown.Higher)}", Claim(weakest, seen.Count))
        {
            Remedy = Remedy(weakest, thresholds),
        }.Judge(thresholds);
    }

    private static Verdict OfStep(ProfileStep step, CalibrationThresholds thresholds) =>
        IntervalJudgement.AtLeast(step.Auc, thresholds.AucAcceptable, thresholds.AucAcceptable);

    private static string Claim(ProfileStep step, int steps) =>
        $"Puts {Words.Name(step.Higher)} above {Words.Name(step.Lower)} in {Words.OfHundred(step.Auc.Value!.Value)} of 100 pairs"
        + (steps > 1 ? ", the weakest step." : ".");

    private static string Remedy(ProfileStep step, CalibrationThresholds thresholds)
    {
        var needed = EnoughInterviews.AtLeast(step.Auc, thresholds.AucAcceptable, thresholds.AucAcceptable, step.SmallestCell);
        return $"Anything from {Words.OfHundred(step.Auc.Low ?? 0)} to {Words.OfHundred(step.Auc.High ?? 1)} is possible"
            + (needed is { } n ? $"; about {Words.Count(n - step.SmallestCell)} more of each would settle it." : ".");
    }
}
