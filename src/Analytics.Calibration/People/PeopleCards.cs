using Analytics.Calibration.Planning;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.People;

/// <summary>What people's ratings say about each requirement.</summary>
internal static class PeopleCards
{
    internal static IReadOnlyList<VerdictCard> All(PeopleFigures f, CalibrationThresholds limits) =>
    [
        Judge("people_agree", f.Kappa, IntervalJudgement.AtLeast(f.Kappa, limits.Agreement, limits.Agreement), limits.Agreement, f.Candidates, limits,
            "No answer has both a score and a rating.", v => $"The evaluator agrees with people at {Words.Points(v)} (QWK)."),
        Judge("people_level", f.Level, IntervalJudgement.Near(f.Level, limits.StandardisedBias, limits.StandardisedBias), limits.StandardisedBias, f.Candidates, limits,
            "Too little varies in the ratings to compare levels.",
            v => v == 0 ? "As generous as people." : $"{Words.Points(Math.Abs(v))} standard deviations {(v > 0 ? "more generous" : "stricter")} than people."),
        Judge("people_ceiling", f.Degradation, IntervalJudgement.AtLeast(f.Degradation, -limits.Degradation, -limits.Degradation), -limits.Degradation, f.CandidatesRatedTwice, limits,
            "No answer was rated by two people, so nobody knows how far people agree.",
            v => $"{Words.Points(Math.Abs(v))} {(v < 0 ? "behind" : "ahead of")} what people reach among themselves ({Words.Points(f.People.Value ?? 0)})."),
        Judge("people_reliable", f.Alpha, IntervalJudgement.AtLeast(f.Alpha, limits.AlphaTentative, limits.AlphaTentative), limits.AlphaTentative, f.CandidatesRatedTwice, limits,
            "No answer was rated by two people.", v => $"People agree among themselves at {Words.Points(v)} (alpha)."),
        Judge("true_scores", f.TrueScore, IntervalJudgement.AtLeast(f.TrueScore, limits.TrueScore, limits.TrueScore), limits.TrueScore, f.CandidatesRatedTwice, limits,
            "Needs answers rated by two people in interviews that differ.", v => $"Interview means predict people's true scores at {Words.Points(v)} (PRMSE)."),
    ];

    /// <summary>Agreement, level and, where it is known, ceiling in one: the worst of them.</summary>
    internal static VerdictCard Overall(PeopleFigures f, PeopleScope scope, CalibrationThresholds limits)
    {
        if (scope.Compared == 0) return Evidence.Nothing(PeopleReport.CardId, limits.Agreement, scope.Answers == 0 ? "People rated nothing here yet." : "People rated only answers without a score.");
        var parts = All(f, limits).Take(f.Degradation.HasInterval ? 3 : 2).Select(c => c.Verdict).Where(v => v != Verdict.NoData).ToList();
        var verdict = parts.Count == 0 ? Verdict.NoData
            : parts.Contains(Verdict.Fail) ? Verdict.Fail
            : parts.All(v => v == Verdict.Pass) ? Verdict.Pass : Verdict.NotProven;
        var kappa = f.Kappa.Value is { } v ? $"QWK {Words.Points(v)}" : "agreement undefined";
        var ceiling = f.People.Value is { } p ? $", people among themselves {Words.Points(p)}" : string.Empty;
        var level = f.Level.Value is { } d ? $", level {Words.Signed(d)} SD" : string.Empty;
        return new Evidence(
            PeopleReport.CardId, f.Kappa, verdict, limits.Agreement, f.Candidates, string.Empty, $"Against people on {Words.Count(scope.Compared, "answer", "answers")}: {kappa}{ceiling}{level}.")
        {
            Remedy = Remedy(f, limits),
        }.Judge(limits);
    }

    private static string? Remedy(PeopleFigures f, CalibrationThresholds limits) =>
        RatingPlan.Of(f.Kappa, Estimate.Undefined(), f.Degradation, limits).Single(p => p.Id == "agrees").More is > 0 and { } more
            ? $"About {Words.Count(more)} more ratings would settle it."
            : null;

    private static VerdictCard Judge(
        string id, Estimate estimate, Verdict verdict, double limit, int candidates, CalibrationThresholds limits, string nothing, Func<double, string> claim) =>
        estimate.Value is { } value
            ? new Evidence(id, estimate, verdict, limit, candidates, string.Empty, claim(value)).Judge(limits)
            : Evidence.Nothing(id, limit, nothing);
}
