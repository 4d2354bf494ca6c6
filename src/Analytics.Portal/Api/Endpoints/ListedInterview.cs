using System.Globalization;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Api.Endpoints;

/// <summary>One interview in a list.</summary>
/// <param name="InterviewId">Its key.</param>
/// <param name="RunId">Its run.</param>
/// <param name="StartedAt">When the run started; local time of the machine that ran it, without a zone.</param>
/// <param name="Evaluator">Who evaluated the run.</param>
/// <param name="CandidateCode">The candidate's code.</param>
/// <param name="Candidate">The candidate's name.</param>
/// <param name="QualityProfile">Designed quality of the candidate.</param>
/// <param name="Position">The position; null when the file names none.</param>
/// <param name="MeanScore">Mean item score, 1 to 5; null without scored items.</param>
/// <param name="ScoredItems">Items behind it.</param>
/// <param name="Scores">Number of items of each score, 1 first.</param>
/// <param name="MeanRelevance">Mean of the measured relevances, 0 to 1; null when none was measured.</param>
/// <param name="MeasuredQuestions">Questions behind it.</param>
/// <param name="RelevanceScale">judge, similarity or none.</param>
/// <param name="Recommendation">proceed, reservations or not_a_fit; null when unknown.</param>
/// <param name="Findings">Number of findings on the file.</param>
/// <param name="Link">Everything about it, in the API.</param>
/// <param name="PageLink">The portal's page about it.</param>
public sealed record ListedInterview(
    long InterviewId, string RunId, DateTime StartedAt, string Evaluator, string CandidateCode, string Candidate, string? QualityProfile, string? Position,
    double? MeanScore, int ScoredItems, IReadOnlyList<int> Scores, double? MeanRelevance, int MeasuredQuestions, string RelevanceScale,
    string? Recommendation, int Findings, string Link, string PageLink)
{
    /// <summary>Writes a row.</summary>
    public static ListedInterview Of(InterviewRow row)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/interviews/{row.InterviewId}");
        return new(
            row.InterviewId, row.RunId, row.StartedAt, row.Evaluator, row.CandidateCode, row.Candidate, row.QualityProfile, row.Position,
            row.MeanScore, row.ScoredItems, [row.Score1, row.Score2, row.Score3, row.Score4, row.Score5], row.MeanRelevance, row.MeasuredQuestions,
            row.RelevanceScale, row.Recommendation, row.Findings, $"/api/v1{path}", path);
    }
}
