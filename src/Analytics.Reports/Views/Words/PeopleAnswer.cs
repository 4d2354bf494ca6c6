using Analytics.Calibration.People;
using Analytics.Calibration.Planning;
using Analytics.Calibration.Repair;

namespace Analytics.Reports.Views.Words;

/// <summary>Agreement with people, in words.</summary>
public static class PeopleAnswer
{
    /// <summary>By whose judgement, on how many ratings, and how the answers were chosen.</summary>
    public static string Scope(PeopleScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var text = $"{FigureText.Of(scope.Ratings, "rating")} of {FigureText.Of(scope.Answers, "answer")} by {FigureText.Of(scope.Raters.Count, "person", "people")}: "
            + $"{FigureText.Of(scope.Candidates, "candidate")}, {FigureText.Of(scope.Interviews, "interview")}, {FigureText.Count(scope.RatedTwice)} rated twice or more. ";
        text += scope.ByChance switch
        {
            0 => "None was drawn by chance, so they speak for themselves alone.",
            var n when n == scope.Answers => "All were drawn by chance; each stands for the answers of its stratum over those of them that were rated.",
            var n => $"{FigureText.Count(n)} were drawn by chance; how the others were chosen is not known.",
        };
        return scope.LeftOut == 0 ? text : $"{text} {FigureText.Of(scope.LeftOut, "answer")} chosen because of the score {(scope.LeftOut == 1 ? "is" : "are")} in no figure.";
    }

    /// <summary>How many are alike, one apart and further.</summary>
    public static string Confusion(PeopleReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Scope.Compared == 0) return "No answer has both a score and a rating.";
        int Apart(Func<int, bool> far) => report.Confusion.SelectMany((row, people) => row.Where((_, evaluator) => far(evaluator - people))).Sum();
        return $"Of {FigureText.Of(report.Scope.Compared, "answer")} {FigureText.Count(Apart(d => d == 0))} are on the same level; the evaluator is higher on {FigureText.Count(Apart(d => d > 0))} "
            + $"and lower on {FigureText.Count(Apart(d => d < 0))}, by two levels or more on {FigureText.Count(Apart(d => Math.Abs(d) > 1))}.";
    }

    /// <summary>What people would give the whole cohort, beside what the evaluator gives.</summary>
    public static string Mean(PeopleReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var mean = report.Metrics["ppi.mean"];
        if (mean.Value is null) return "Nobody knows: that takes answers drawn by chance. Draw a sample to rate.";
        if (mean.Low is null) return $"About {FigureText.Number(mean.Value)}, by {FigureText.Of(mean.N, "answer")} drawn by chance; fewer than eight candidates give no interval.";
        var saved = report.Metrics["ppi.saved"].Value is { } s && s >= 1 ? $" Ratings alone would need {FigureText.Of((long)s, "more", "more")} for as short an interval." : " Its scores add nothing to the ratings.";
        return $"People would give {FigureText.Number(mean.Value)} on average ({FigureText.Number(mean.Low)} to {FigureText.Number(mean.High)}), where the evaluator gives {FigureText.Number(report.Scope.EvaluatorMean)}: "
            + $"estimated from {FigureText.Of(mean.N, "answer")} drawn by chance and all of the evaluator’s scores.{saved}";
    }

    /// <summary>Whether recalibration is shown to help.</summary>
    public static string Repair(PeopleReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Best is { } best
            ? $"The {Name(best.Map.Kind)} brings scores {FigureText.Number(best.ErrorGain.Value)} points nearer to people’s (at least {FigureText.Number(best.ErrorGain.Low)})."
            : "No recalibration is shown to bring scores nearer to people’s.";
    }

    /// <summary>A kind of map.</summary>
    public static string Name(RepairKind kind) => kind == RepairKind.Linear ? "straight line" : "monotone map";

    /// <summary>How many ratings more, in a cell.</summary>
    public static string More(PlannedRatings planned)
    {
        ArgumentNullException.ThrowIfNull(planned);
        return planned switch
        {
            { More: 0 } => "known",
            { More: { } more } => FigureText.Count(more),
            { Have: 0 } => "rate some first",
            _ => "no practical number",
        };
    }

    /// <summary>Why a figure is "—".</summary>
    public static string WhyUndefined(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id is "human.degradation" or "human.prmse" || id.StartsWith("human.human", StringComparison.Ordinal)
            ? "needs answers rated by two people that vary"
            : "no answer has both a score and a rating that vary";
    }
}
