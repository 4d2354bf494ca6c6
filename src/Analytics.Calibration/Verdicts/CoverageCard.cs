namespace Analytics.Calibration.Verdicts;

/// <summary>Is everything evaluated? Judged by the questions, and by the interviews where some have no score at all.</summary>
internal static class CoverageCard
{
    internal const string Id = "coverage";

    /// <param name="questions">Share of questions that should have been evaluated and were.</param>
    /// <param name="interviews">Share of interviews with a score.</param>
    /// <param name="candidates">Candidates in scope.</param>
    /// <param name="thresholds">Thresholds in force.</param>
    internal static VerdictCard Judge(Estimate questions, Estimate interviews, int candidates, CalibrationThresholds thresholds)
    {
        if (interviews.Value is not { } scored) return Evidence.Nothing(Id, thresholds.Coverage, "There are no interviews.");
        if (questions.Value is not { } evaluated)
            return Evidence.Nothing(Id, thresholds.Coverage, "How many questions should have been evaluated is not known.");
        var ofQuestions = IntervalJudgement.AtLeast(questions, thresholds.Coverage, thresholds.Coverage);
        var ofInterviews = scored < 1 ? IntervalJudgement.AtLeast(interviews, thresholds.Coverage, thresholds.Coverage) : Verdict.Pass;
        var judged = scored < evaluated ? interviews : questions;
        return new Evidence(Id, judged, Worse(ofQuestions, ofInterviews), thresholds.Coverage, candidates, string.Empty, Claim(questions, interviews)).Judge(thresholds);
    }

    private static Verdict Worse(Verdict one, Verdict two) =>
        one == Verdict.Fail || two == Verdict.Fail ? Verdict.Fail : one == Verdict.Pass && two == Verdict.Pass ? Verdict.Pass : Verdict.NotProven;

    private static string Claim(Estimate questions, Estimate interviews) => (questions.Value, interviews.Value) switch
    {
        (1, 1) => $"All {Words.Count(questions.N)} questions due were evaluated.",
        (_, 1) => $"{PercentText.Of(questions.Value!.Value)} of {Words.Count(questions.N)} questions due were evaluated.",
        _ => $"{PercentText.Of(questions.Value!.Value)} of {Words.Count(questions.N)} questions due were evaluated, {PercentText.Of(interviews.Value!.Value)} of interviews scored.",
    };
}
