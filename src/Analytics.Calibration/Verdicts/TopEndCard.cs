namespace Analytics.Calibration.Verdicts;

/// <summary>Can the score tell strong from exceptional? Both the order and the share of fives must show it.</summary>
internal static class TopEndCard
{
    internal const string Id = "top_end";

    /// <param name="auc">Interview-level AUC strong against exceptional.</param>
    /// <param name="difference">Share at 5 of exceptional less that of strong.</param>
    /// <param name="strong">Share of strong items at 5.</param>
    /// <param name="exceptional">Share of exceptional items at 5.</param>
    /// <param name="smallestCell">Interviews of the rarer profile.</param>
    /// <param name="thresholds">Thresholds in force.</param>
    internal static VerdictCard Judge(
        Estimate auc, Estimate difference, Estimate strong, Estimate exceptional, int smallestCell, CalibrationThresholds thresholds)
    {
        if (auc.Value is null || strong.Value is null || exceptional.Value is null)
            return Evidence.Nothing(Id, thresholds.AucAcceptable, "There are not both strong and exceptional interviews with scores.");

        var verdict = Both(IntervalJudgement.AtLeast(auc, thresholds.AucAcceptable, thresholds.AucAcceptable), OfDifference(difference));
        return new Evidence(
            Id, auc, verdict, thresholds.AucAcceptable, smallestCell, "interview{s} in the smaller of strong and exceptional",
            Claim(verdict, auc.Value.Value, strong, exceptional))
        {
            Remedy = EnoughInterviews.AtLeast(auc, thresholds.AucAcceptable, thresholds.AucAcceptable, smallestCell) is { } needed
                ? $"About {Words.Count(needed - smallestCell)} more of each would settle it."
                : null,
        }.Judge(thresholds);
    }

    // The difference is good when exceptional surely gets more fives, bad when it surely gets no more.
    private static Verdict OfDifference(Estimate difference) => difference switch
    {
        { Low: > 0 } => Verdict.Pass,
        { High: <= 0 } => Verdict.Fail,
        _ => Verdict.NotProven,
    };

    private static Verdict Both(Verdict first, Verdict second)
    {
        if (first == Verdict.Fail || second == Verdict.Fail)
            return Verdict.Fail;
        return first == Verdict.Pass && second == Verdict.Pass ? Verdict.Pass : Verdict.NotProven;
    }

    private static string Claim(Verdict verdict, double auc, Estimate strong, Estimate exceptional)
    {
        var shares = strong.Value == 1 && exceptional.Value == 1
            ? $"both get 5 every time ({Words.Count(strong.N)} and {Words.Count(exceptional.N)} items)"
            : $"{Words.Percent(strong.Value!.Value)} and {Words.Percent(exceptional.Value!.Value)} of their items get 5";
        return verdict switch
        {
            Verdict.Fail => $"Cannot tell strong from exceptional: {shares}.",
            Verdict.Pass => $"Tells strong from exceptional in {Words.OfHundred(auc)} of 100 pairs: {shares}.",
            _ => $"Not shown that it tells strong from exceptional ({Words.OfHundred(auc)} of 100 pairs): {shares}.",
        };
    }
}
