using Analytics.Portal.Components;

namespace Analytics.Portal.Pages.Overview;

/// <summary>The answer to "how is hiring going?" in two or three sentences, each computed from the figures.</summary>
public static class OverviewSentence
{
    private const int FewestForComparison = 8;

    /// <summary>The sentences for a warehouse that holds at least one interview.</summary>
    public static string Of(OverviewFigures figures) =>
        string.Join(" ", new[] { Volume(figures), Outcome(figures), Evaluators(figures) }.Where(s => s.Length > 0));

    private static string Volume(OverviewFigures figures)
    {
        var volume = $"{Figure.Of(figures.Interviews, "interview")} in {Figure.Of(figures.Runs.Count, "run")}";
        return figures.Recommended == 0
            ? $"{volume}; no recommendation is known."
            : $"{volume}: {Figure.Percent(figures.Proceed.Value)} proceed ({Figure.Count(figures.Runs.Sum(r => r.Proceed))} of {Figure.Count(figures.Recommended)}).";
    }

    private static string Outcome(OverviewFigures figures) => figures.MeanScore is { Value: { } mean, N: var n }
        ? $"The mean score is {Figure.Score(mean)} of 5 ({Figure.N(n)})."
        : "No interview has a score.";

    private static string Evaluators(OverviewFigures figures)
    {
        var compared = figures.Evaluators.Where(e => e.MeanScore.N >= FewestForComparison).ToList();
        if (compared.Count < 2) return "";

        var (high, low) = (compared[0], compared[^1]);
        var gap = high.MeanScore.Value!.Value - low.MeanScore.Value!.Value;
        var reading = high.MeanScore.Low > low.MeanScore.High
            ? "their intervals do not overlap"
            : "their intervals overlap";
        return $"{high.Evaluator} scores {Figure.Score(gap)} higher than {low.Evaluator} ({Mean(high)} against {Mean(low)}); {reading}.";
    }

    private static string Mean(EvaluatorFigures evaluator) => $"{Figure.Score(evaluator.MeanScore.Value)}, {Figure.N(evaluator.MeanScore.N)}";
}
