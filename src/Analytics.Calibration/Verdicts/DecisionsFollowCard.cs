namespace Analytics.Calibration.Verdicts;

/// <summary>Do the decisions follow? Judged by the share of weak candidates told to proceed.</summary>
internal static class DecisionsFollowCard
{
    internal const string Id = "decisions_follow";

    /// <param name="falseProceed">Share of weak interviews with a known recommendation that say proceed.</param>
    /// <param name="proceeded">How many of them do.</param>
    /// <param name="thresholds">Thresholds in force.</param>
    internal static VerdictCard Judge(Estimate falseProceed, long proceeded, CalibrationThresholds thresholds)
    {
        if (falseProceed.Value is not { } share)
            return Evidence.Nothing(Id, thresholds.DecisionError, "No weak interview has a known recommendation.");

        var verdict = IntervalJudgement.AtMost(falseProceed, thresholds.DecisionError);
        var claim = $"{Words.Count(proceeded)} of {Words.Count(falseProceed.N, "weak candidate was", "weak candidates were")} told to proceed.";
        return new Evidence(Id, falseProceed, verdict, thresholds.DecisionError, falseProceed.N, "weak interview{s}", claim)
        {
            Remedy = Remedy(share, thresholds.DecisionError),
        }.Judge(thresholds);
    }

    private static string? Remedy(double share, double limit) => EnoughInterviews.ShareAtMost(share, limit) is { } needed
        ? $"{Words.Count(needed)} would be needed to prove it."
        : null;
}
