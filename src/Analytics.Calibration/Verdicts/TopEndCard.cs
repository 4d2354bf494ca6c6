namespace Analytics.Calibration.Verdicts;

/// <summary>Can the score tell strong from exceptional? The order must show it, and exceptional must get more fives.</summary>
internal static class TopEndCard
{
    internal const string Id = "top_end";

    /// <param name="auc">Interview-level AUC strong against exceptional.</param>
    /// <param name="difference">Share at 5 of exceptional less that of strong.</param>
    /// <param name="strong">Share of strong items at 5.</param>
    /// <param name="exceptional">Share of exceptional items at 5.</param>
    /// <param name="smallestCell">Candidates of the rarer profile.</param>
    /// <param name="missing">Profiles without a scored interview.</param>
    /// <param name="thresholds">Thresholds in force.</param>
    internal static VerdictCard Judge(
        Estimate auc, Estimate difference, Estimate strong, Estimate exceptional, int smallestCell, IReadOnlyList<string> missing, CalibrationThresholds thresholds)
    {
        if (auc.Value is null || strong.Value is null || exceptional.Value is null)
            return Evidence.Missing(Id, thresholds.AucAcceptable, [.. missing.Where(p => p is "strong" or "exceptional")]);
        var verdict = IntervalJudgement.AtLeast(auc, thresholds.AucAcceptable, thresholds.AucAcceptable);
        if (verdict == Verdict.Pass && !(difference.Value > 0)) verdict = Verdict.NotProven;
        var needed = EnoughCandidates.OfAuc(auc, thresholds.AucAcceptable, smallestCell, thresholds.Power);
        return new Evidence(Id, auc, verdict, thresholds.AucAcceptable, smallestCell, string.Empty, Claim(verdict, auc, strong, exceptional))
        {
            Remedy = EnoughCandidates.Remedy(needed, smallestCell, "strong and exceptional candidates each", thresholds),
            Noun = "strong or exceptional candidate",
        }.Judge(thresholds);
    }

    private static string Claim(Verdict verdict, Estimate auc, Estimate strong, Estimate exceptional)
    {
        var shares = $"{PercentText.Of(strong.Value!.Value)} and {PercentText.Of(exceptional.Value!.Value)} get 5";
        var pairs = $"{Words.OfHundred(auc.Value!.Value)} of 100 pairs";
        return verdict switch
        {
            Verdict.Fail when auc.High < 0.5 => $"Reversed: puts exceptional below strong in {Words.OfHundred(1 - auc.Value.Value)} of 100 pairs: {shares}.",
            Verdict.Fail => $"Cannot tell strong from exceptional: {shares}.",
            Verdict.Pass => $"Tells strong from exceptional in {pairs}: {shares}.",
            _ => $"Not shown that it tells strong from exceptional ({pairs}): {shares}.",
        };
    }
}
