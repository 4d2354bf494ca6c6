namespace Analytics.Reports.Views.Words;

/// <summary>What the report is about and what had to stay out. In words.</summary>
public static class ScopeAnswer
{
    /// <summary>Interviews, items, runs and evaluators.</summary>
    public static string Of(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var s = view.Report.Scope;
        var left = new[]
        {
            (s.InterviewsWithoutScores, "interview without a score", "interviews without a score"),
            (s.UnscoredItems, "item without a score", "items without a score"),
        }.Where(x => x.Item1 > 0).Select(x => FigureText.Of(x.Item1, x.Item2, x.Item3)).ToList();
        return $"{FigureText.Of(s.Interviews, "interview")} of {FigureText.Of(s.Candidates, "candidate")} with {FigureText.Of(s.ScoredItems, "scored item")}, "
            + $"{FigureText.Of(s.Runs.Count, "run")}, {FigureText.Of(s.Evaluators.Count, "evaluator")}. "
            + (left.Count == 0 ? "Nothing had to be left out." : $"Left out of every score figure: {Phrase.Join(left)}.");
    }
}
