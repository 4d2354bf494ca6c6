using Analytics.Calibration.Cubes;

namespace Analytics.Calibration.Reporting;

/// <summary>Counts what is in scope and what had to stay out.</summary>
internal static class ScopeSummary
{
    internal static ReportScope Of(ReportScopeData data)
    {
        var total = data.Input.Scores.Total();
        var interviews = total.Interviews + total.InterviewsWithoutScores;
        return new ReportScope(
            interviews,
            total.InterviewsWithoutScores,
            data.Input.Scores.Means.Where(m => m.Key.Decision is null).Sum(m => m.Interviews),
            (long)total.Scores.Items,
            total.UnscoredItems,
            data.Input.UnmeasuredQuestions ?? data.Input.Relevance.Where(r => r.Relevance is null).Sum(r => r.Questions),
            interviews - (data.Repeated.Interviews - data.Repeated.Units),
            data.Repeated.Units,
            data.Runs,
            data.Input.Evaluators ?? [.. data.Input.Scores.Moments.Select(c => c.Key.Evaluator).Distinct().Order(StringComparer.Ordinal)]);
    }
}
