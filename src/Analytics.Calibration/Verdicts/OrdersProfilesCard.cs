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
        var verdict = OfStep(weakest, thresholds);
        return new Evidence(Id, weakest.Auc, verdict, thresholds.AucAcceptable, smallest.SmallestCell, string.Empty, Claim(weakest, verdict, steps))
        {
            Remedy = EnoughCandidates.Remedy(needed, weakest.SmallestCell, $"{Words.Name(weakest.Lower)} and {Words.Name(weakest.Higher)} candidates each", thresholds),
            Noun = $"{Words.Name(smallest.Lower)} or {Words.Name(smallest.Higher)} candidate",
        }.Judge(thresholds);
    }

    private static Verdict OfStep(ProfileStep step, CalibrationThresholds thresholds) =>
        IntervalJudgement.AtLeast(step.Auc, thresholds.AucAcceptable, thresholds.AucAcceptable);

    private static string Claim(ProfileStep weakest, Verdict verdict, IReadOnlyList<ProfileStep> steps)
    {
        var told = verdict == Verdict.Pass ? string.Empty : Told([.. steps.Where(s => s != weakest && s.Auc.Low > Chance)]);
        return weakest.Auc.High < Chance
            ? $"Reversed: puts {Words.Name(weakest.Higher)} below {Words.Name(weakest.Lower)} in {Words.OfHundred(1 - weakest.Auc.Value!.Value)} of 100 pairs.{told}"
            : $"Puts {Words.Name(weakest.Higher)} above {Words.Name(weakest.Lower)} in {Words.OfHundred(weakest.Auc.Value!.Value)} of 100 pairs, the weakest step.{told}";
    }

    // What is told apart better than by chance, whatever the weakest step is.
    private static string Told(List<ProfileStep> steps) => steps.Count == 0
        ? string.Empty
        : $" {Words.Capital(string.Join(", ", steps.Select((s, i) => $"{Words.Name(s.Lower)} {(i == 0 ? "is told " : string.Empty)}from {Words.Name(s.Higher)}")))}.";
}
