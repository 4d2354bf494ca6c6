using Analytics.Portal.Components;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Interviews;

/// <summary>What a few interviews beside each other say, in one sentence.</summary>
public static class CompareAnswer
{
    /// <summary>"3 interviews: mean scores from 2.10 (Ada Fenn) to 4.50 (Bo Lind); 1 recommendation for all."</summary>
    public static string Of(IReadOnlyList<InterviewDetail> interviews)
    {
        ArgumentNullException.ThrowIfNull(interviews);
        var scored = interviews.Where(i => i.Interview.MeanScore is not null).OrderBy(i => i.Interview.MeanScore).ToList();
        var scores = scored.Count < 2 ? "" : $": mean scores from {Named(scored[0])} to {Named(scored[^1])}";
        return $"{Figure.Of(interviews.Count, "interview")}{scores}.{Recommendations(interviews)}";
    }

    private static string Named(InterviewDetail one) => $"{Figure.Score(one.Interview.MeanScore)} ({one.Interview.Candidate}, {Figure.Day(one.Interview.StartedAt)})";

    private static string Recommendations(IReadOnlyList<InterviewDetail> interviews)
    {
        var said = interviews.Select(i => i.Interview.Recommendation).Distinct().ToList();
        return interviews.Count < 2 ? "" : said.Count > 1 ? " Their recommendations differ." : " Their recommendations are the same.";
    }
}
