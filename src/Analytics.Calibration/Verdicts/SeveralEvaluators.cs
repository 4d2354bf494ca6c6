using Analytics.Calibration.Reporting;

namespace Analytics.Calibration.Verdicts;

/// <summary>Several evaluators in one scope: each is judged by itself.</summary>
public static class SeveralEvaluators
{
    private const int MostNamed = 4;

    /// <summary>Which evaluators there are, and how many requirements each fails, in at most sixty words.</summary>
    /// <param name="evaluators">Each with its verdicts.</param>
    public static string Headline(IReadOnlyList<EvaluatorReport> evaluators)
    {
        ArgumentNullException.ThrowIfNull(evaluators);
        var worst = evaluators.OrderByDescending(e => Count(e, Verdict.Fail)).ThenByDescending(e => Count(e, Verdict.NotProven)).ToList();
        var named = worst.Take(MostNamed).Select(e => $"{e.Evaluator} fails {Count(e, Verdict.Fail)}, passes {Count(e, Verdict.Pass)}");
        var rest = worst.Count > MostNamed ? $"; {worst.Count - MostNamed} more" : string.Empty;
        return $"{evaluators.Count} evaluators, each judged by itself: {string.Join("; ", named)}{rest}.";
    }

    /// <summary>Of each requirement the worst verdict any evaluator has: what a gate goes by.</summary>
    /// <param name="evaluators">Each with its verdicts.</param>
    public static IReadOnlyList<(string Evaluator, VerdictCard Card)> Worst(IReadOnlyList<EvaluatorReport> evaluators)
    {
        ArgumentNullException.ThrowIfNull(evaluators);
        Verdict[] order = [Verdict.Fail, Verdict.NotProven, Verdict.Pass, Verdict.NoData];
        return [.. evaluators.SelectMany(e => e.Verdicts.Select(card => (e.Evaluator, Card: card)))
            .GroupBy(c => c.Card.Id).Select(g => g.MinBy(c => Array.IndexOf(order, c.Card.Verdict)))];
    }

    private static int Count(EvaluatorReport evaluator, Verdict verdict) => evaluator.Verdicts.Count(v => v.Verdict == verdict);
}
