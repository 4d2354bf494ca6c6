using Analytics.Portal.Components;
using Analytics.Portal.Pages.Scores;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Overview;

/// <summary>The answer to "how is hiring going?" in two or three sentences, each computed from the figures.</summary>
public static class OverviewSentence
{
    private const int FewestForComparison = 8;

    /// <summary>The sentences for a cohort that has interviews.</summary>
    public static string Of(OverviewFigures figures, Cohort cohort)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(cohort);
        return string.Join(" ", new[] { Volume(figures, cohort), Score(figures), Evaluators(figures) }.Where(s => s.Length > 0));
    }

    private static string Volume(OverviewFigures figures, Cohort cohort)
    {
        var who = cohort.IsAll ? "" : $" ({cohort.ToWords()})";
        var volume = $"{Figure.Of(figures.Interviews, "interview")} in {Figure.Of(figures.Mix.Count, "run")}{who}";
        return figures.Recommended == 0
            ? $"{volume}; no recommendation is known."
            : $"{volume}: {Figure.Percent(figures.Proceed.Value)} proceed ({Figure.Count(figures.Total!.Recommendations.Proceed)} of {Figure.Count(figures.Recommended)}).";
    }

    private static string Score(OverviewFigures figures) => figures.MeanScore is { Value: { } mean, N: var n }
        ? $"The mean score is {Figure.Score(mean)} of 5 ({Figure.N(n)} interviews)."
        : "No interview has a score.";

    private static string Evaluators(OverviewFigures figures)
    {
        var compared = figures.Evaluators.Where(e => e.ScoredInterviews >= FewestForComparison).ToList();
        if (compared.Count < 2) return "";

        var (high, low) = (compared[0], compared[^1]);
        var gap = Figure.Score(high.InterviewMean - low.InterviewMean);
        if (gap == Figure.Score(0)) return $"{high.Value} and {low.Value} score alike ({Mean(high)}, and {Mean(low)}).";
        var reading = ScoreFigures.InterviewMean(high).Low > ScoreFigures.InterviewMean(low).High ? "their intervals do not overlap" : "their intervals overlap";
        return $"{high.Value} scores {gap} higher than {low.Value} ({Mean(high)} against {Mean(low)}); {reading}.";
    }

    private static string Mean(ScoreSummaryRow evaluator) => $"{Figure.Score(evaluator.InterviewMean)}, {Figure.N(evaluator.ScoredInterviews)}";
}
