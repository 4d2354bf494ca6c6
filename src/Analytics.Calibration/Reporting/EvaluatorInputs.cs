using Analytics.Calibration.Cubes;

namespace Analytics.Calibration.Reporting;

/// <summary>One scope, evaluator by evaluator.</summary>
internal static class EvaluatorInputs
{
    /// <summary>Each evaluator's input, in the order of their names; as given, or split by the evaluator that cells and runs name.</summary>
    internal static IReadOnlyList<EvaluatorInput> Of(CalibrationInput input, IReadOnlyList<string> evaluators)
    {
        if (input.ByEvaluator is { } given) return [.. given.OrderBy(e => e.Evaluator, StringComparer.Ordinal)];
        return evaluators.Count < 2 ? [] : [.. evaluators.Select(e => new EvaluatorInput(e, Only(input, e)))];
    }

    // What names a run is split by the run's evaluator. What names neither cannot be split and is left out.
    private static CalibrationInput Only(CalibrationInput input, string evaluator)
    {
        bool Own(CellKey key) => key.Evaluator == evaluator;
        var cells = input.RunMoments ?? input.Scores.Moments;
        var runs = (input.Runs.Count > 0 ? input.Runs.Where(r => r.Evaluator == evaluator).Select(r => r.RunId) : cells.Where(c => Own(c.Key)).Select(c => c.Key.RunId)).ToHashSet(StringComparer.Ordinal);
        return input with
        {
            Scores = input.Scores.Where(Own),
            Repeats = [.. input.Repeats.Where(r => Own(r.Key))],
            RunMoments = input.RunMoments is null ? null : [.. input.RunMoments.Where(c => runs.Contains(c.Key.RunId))],
            PositionMoments = null,
            Compared = null,
            Comparison = input.Comparison is { } c && c.Baseline.Concat(c.New).All(runs.Contains) ? c : null,
            ByEvaluator = [],
            Relevance = [.. input.Relevance.Where(r => runs.Contains(r.RunId))],
            UnmeasuredQuestions = null,
            RelevanceScores = [.. input.RelevanceScores.Where(r => r.RunId is { } run && runs.Contains(run))],
            RunOrder = RunOrder.Unknown,
            Runs = [.. input.Runs.Where(r => r.Evaluator == evaluator)],
        };
    }
}
