using Analytics.Calibration.Planning;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.People;

/// <summary>The report in a sentence, and what to do next.</summary>
internal static class PeopleWords
{
    // Where nothing is known yet: enough for a kappa to within .1, and half of them twice.
    private const int Begin = 100;

    internal static string Headline(PeopleReport report)
    {
        var scope = report.Scope;
        if (scope.Answers == 0) return "Nobody rated an answer of this selection yet, so nothing is known about the agreement with people.";
        var judged = report.Overall.Verdict switch
        {
            Verdict.Pass => "agrees with people",
            Verdict.Fail => "does not agree with people enough",
            Verdict.NotProven => "is not shown to agree with people",
            _ => "cannot be judged yet",
        };
        var by = scope.Raters.Count switch
        {
            <= 2 => Words.Join([.. scope.Raters.Select(r => r.Rater)], "and"),
            var n => $"{n} people",
        };
        // A figure that allows no verdict would be read as one in a sentence.
        var kappa = report.Overall.Verdict != Verdict.NoData && report.Metrics["human.qwk"].Value is { } v ? $"QWK {Words.Points(v)} on " : string.Empty;
        return $"{report.Evaluator} {judged}: {kappa}{Words.Count(scope.Compared, "answer", "answers")} of {Words.Count(scope.Candidates, "candidate", "candidates")}, rated by {by}.";
    }

    internal static string Next(PeopleReport report, PeopleFigures f, CalibrationThresholds limits)
    {
        var scope = report.Scope;
        if (scope.Answers == 0) return $"Rate {Begin} answers drawn by chance, {Begin / 2} of them by two people.";
        if (f.Candidates < limits.MinimumCandidates) return $"Rate answers of at least {limits.MinimumCandidates - f.Candidates} more candidates: fewer than {limits.MinimumCandidates} allow no verdict.";
        if (f.CandidatesRatedTwice < limits.MinimumCandidates)
            return $"Have about {Begin / 2} answers rated by a second person: until then nobody knows how far people agree among themselves.";
        if (f.Alpha.High < limits.AlphaTentative) return "Agree on the rubric first: people disagree too much among themselves to be a measure of anything.";
        if (scope.ByChance == 0) return "Draw a sample by chance: answers chosen otherwise do not speak for the others.";
        return report.Overall.Verdict switch
        {
            Verdict.Fail when report.Best is { } repair =>
                $"Recalibrate: a {(repair.Map.Kind == Repair.RepairKind.Linear ? "straight line" : "monotone map")} brings scores {Words.Points(repair.ErrorGain.Value!.Value)} points nearer to people's; download it below.",
            Verdict.Fail => "Change the rubric or the evaluator: no recalibration of its scores is shown to bring them nearer to people's.",
            Verdict.NotProven when report.Plan.Where(p => p.Id is "agrees" or "degradation" && p.More > 0).MaxBy(p => p.More) is { } plan =>
                $"Rate {Words.Count(plan.More!.Value)} more {plan.Of}.",
            Verdict.NotProven => "Rate answers of more candidates: the interval is still on both sides of what is asked.",
            _ => "Nothing is missing. Rate some answers of every new run to see that it stays so.",
        };
    }
}
