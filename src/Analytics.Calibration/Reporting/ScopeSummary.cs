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
            data.Recommended.Unknown,
            (long)total.Scores.Items,
            Math.Max(total.UnscoredItems, (long)(total.Coverage.Due - total.Coverage.Evaluated)),
            data.Input.UnmeasuredQuestions ?? data.Input.Relevance.Where(r => r.Relevance is null).Sum(r => r.Questions),
            interviews - data.Repeated.Sum(c => c.Length - 1),
            data.Repeated.Count,
            [.. data.Runs.Select(r => r.RunId)],
            [.. data.Runs.Select(r => r.Evaluator).Where(e => e.Length > 0).Distinct().Order(StringComparer.Ordinal)]);
    }
}
