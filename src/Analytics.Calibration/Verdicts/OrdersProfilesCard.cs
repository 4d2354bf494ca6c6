using Analytics.Calibration.Cubes;

namespace Analytics.Calibration.Verdicts;

/// <summary>A step between two neighbouring profiles.</summary>
/// <param name="Lower">The lower profile.</param>
/// <param name="Higher">The next one up.</param>
/// <param name="Auc">Interview-level AUC.</param>
/// <param name="SmallestCell">Candidates of the rarer of the two.</param>
internal sealed record ProfileStep(Profile Lower, Profile Higher, Estimate Auc, int SmallestCell);

/// <summary>Does the score put the profiles in their order? Judged by the weakest step between neighbours; every profile is needed.</summary>
internal static class OrdersProfilesCard
{
    internal const string Id = "orders_profiles";
    private const double Chance = 0.5;

    internal static VerdictCard Judge(IReadOnlyList<ProfileStep> steps, IReadOnlyList<string> missing, CalibrationThresholds thresholds)
    {
        if (missing.Count > 0) return Evidence.Missing(Id, thresholds.AucAcceptable, missing);

        // A failing step is a failure whatever the steps that are too small to judge would say.
        var failing = steps.Where(s => s.SmallestCell >= thresholds.MinimumCandidates && OfStep(s, thresholds) == Verdict.Fail).ToList();
        var weakest = (failing.Count > 0 ? failing : steps).MinBy(s => s.Auc.Value)!;
        var smallest = failing.Count > 0 ? weakest : steps.MinBy(s => s.SmallestCell)!;
        var needed = EnoughCandidates.OfAuc(weakest.Auc, thresholds.AucAcceptable, weakest.SmallestCell, thresholds.Power);
        return new Evidence(Id, weakest.Auc, OfStep(weakest, thresholds), thresholds.AucAcceptable, smallest.SmallestCell, string.Empty, Claim(weakest))
        {
            Remedy = EnoughCandidates.Remedy(needed, weakest.SmallestCell, $"{Words.Name(weakest.Lower)} and {Words.Name(weakest.Higher)} candidates each", thresholds),
            Noun = $"{Words.Name(smallest.Lower)} or {Words.Name(smallest.Higher)} candidate",
        }.Judge(thresholds);
    }

    private static Verdict OfStep(ProfileStep step, CalibrationThresholds thresholds) =>
        IntervalJudgement.AtLeast(step.Auc, thresholds.AucAcceptable, thresholds.AucAcceptable);

    private static string Claim(ProfileStep step) => step.Auc.High < Chance
        ? $"Reversed: puts {Words.Name(step.Higher)} below {Words.Name(step.Lower)} in {Words.OfHundred(1 - step.Auc.Value!.Value)} of 100 pairs."
        : $"Puts {Words.Name(step.Higher)} above {Words.Name(step.Lower)} in {Words.OfHundred(step.Auc.Value!.Value)} of 100 pairs, the weakest step.";
}
