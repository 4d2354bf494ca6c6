using Analytics.Portal.Components;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Interviews;

/// <summary>What a list of interviews says, in one sentence.</summary>
public static class ListAnswer
{
    /// <summary>"38 of 240 interviews: strong, score 5; mean score 4.58 (n = 38; 4.60 over 152 items); 30 proceed, 5 with reservations, 3 not a fit."</summary>
    public static string Of(InterviewSummaryRow summary, Cohort cohort)
    {
        var which = cohort.IsAll
            ? Figure.Of(summary.Interviews, "interview")
            : $"{Figure.Count(summary.Interviews)} of {Figure.Of(summary.AllInterviews, "interview")}: {cohort.ToWords()}";
        return string.Join("; ", new[] { which, Score(summary), Recommendations(summary) }.Where(part => part.Length > 0)) + ".";
    }

    private static string Score(InterviewSummaryRow summary) =>
        summary.Interviews == 0 ? ""
        : summary.MeanScore is null ? "no scored items"
        : $"mean score {Figure.Score(summary.MeanScore)} ({Figure.N(summary.Scored)}; {Figure.Score(summary.ItemMean)} over {Figure.Of(summary.Items, "item")})";

    private static string Recommendations(InterviewSummaryRow summary) => string.Join(", ", new (long Count, string Words)[]
    {
        (summary.Proceed, "proceed"),
        (summary.Reservations, "with reservations"),
        (summary.NotAFit, "not a fit"),
        (summary.Unknown, "without a known recommendation"),
    }.Where(r => r.Count > 0).Select(r => $"{Figure.Count(r.Count)} {r.Words}"));
}
