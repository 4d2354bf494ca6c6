namespace Analytics.Calibration.Verdicts;

/// <summary>What decisions are judged on.</summary>
/// <param name="Share">Share of interviews of weak candidates that say proceed; n counts candidates.</param>
/// <param name="Candidates">Weak candidates told to proceed at least once.</param>
/// <param name="Interviews">Interviews of weak candidates by recommendation.</param>
internal sealed record FalseProceed(Estimate Share, long Candidates, IReadOnlyList<long> Interviews);

/// <summary>Do the decisions follow? Judged by the share of weak candidates told to proceed.</summary>
internal static class DecisionsFollowCard
{
    internal const string Id = "decisions_follow";

    internal static VerdictCard Judge(FalseProceed weak, CalibrationThresholds thresholds)
    {
        if (weak.Share.Value is not { } share)
            return Evidence.Nothing(Id, thresholds.DecisionError, "No interview of a weak candidate has a known recommendation.");
        var verdict = IntervalJudgement.AtMost(weak.Share, thresholds.DecisionError);
        var n = weak.Share.N;
        return new Evidence(Id, weak.Share, verdict, thresholds.DecisionError, n, "weak", Claim(weak, n))
        {
            Remedy = Remedy(share, weak.Candidates, n, thresholds),
        }.Judge(thresholds);
    }

    private static string Claim(FalseProceed weak, int n)
    {
        var (interviews, proceeded) = (weak.Interviews.Sum(), weak.Interviews[^1]);
        var told = $"{Words.Count(weak.Candidates)} of {Words.Count(n, "weak candidate was", "weak candidates were")} told to proceed";
        return interviews == n ? $"{told}." : $"{told} ({Words.Count(proceeded)} of {Words.Count(interviews)} interviews).";
    }

    private static string? Remedy(double share, long proceeded, int n, CalibrationThresholds thresholds) => EnoughCandidates.ShareAtMost(share, thresholds.DecisionError, thresholds.Power) switch
    {
        null => null,
        { } all when all > thresholds.MostCandidates => "Not practical to settle by more interviews.",
        { } all when all > n && share < thresholds.DecisionError =>
            $"{Words.Count(EnoughCandidates.WithNoFurther((int)proceeded, thresholds.DecisionError))} would prove it if no further one is, about {Words.Count(all)} if {PercentText.Of(EnoughCandidates.AssumedShare(share, thresholds.DecisionError))} of all are.",
        { } all when all > n => $"About {Words.Count(all)} would be needed to prove it.",
        _ => null,
    };
}
