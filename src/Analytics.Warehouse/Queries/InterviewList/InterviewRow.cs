using Analytics.Warehouse.Scopes;

namespace Analytics.Warehouse.Queries;

/// <summary>One interview in a list.</summary>
/// <param name="InterviewId">Its key.</param>
/// <param name="RunId">Its run.</param>
/// <param name="StartedAt">When the run started.</param>
/// <param name="CandidateCode">The candidate's code, such as C017.</param>
/// <param name="Candidate">The candidate's name.</param>
/// <param name="Position">The position; null when the file names none.</param>
/// <param name="QualityProfile">The designed quality in snake_case; null where nobody designed one.</param>
/// <param name="Evaluator">Who evaluated the run.</param>
/// <param name="MeanScore">Mean item score, 1 to 5; null without scored items.</param>
/// <param name="ScoredItems">Number of items behind it.</param>
/// <param name="Score1">Items scored 1.</param>
/// <param name="Score2">Items scored 2.</param>
/// <param name="Score3">Items scored 3.</param>
/// <param name="Score4">Items scored 4.</param>
/// <param name="Score5">Items scored 5.</param>
/// <param name="MeanRelevance">Mean of the measured relevances, 0 to 1; null when none was measured.</param>
/// <param name="MeasuredQuestions">Number of questions behind it.</param>
/// <param name="RelevanceScale">judge, similarity or none.</param>
/// <param name="Recommendation">The level in snake_case; null when unknown.</param>
/// <param name="Findings">Number of findings on the file.</param>
public sealed record InterviewRow(
    long InterviewId,
    string RunId,
    DateTime StartedAt,
    string CandidateCode,
    string Candidate,
    string? Position,
    string? QualityProfile,
    string Evaluator,
    double? MeanScore,
    int ScoredItems,
    int Score1,
    int Score2,
    int Score3,
    int Score4,
    int Score5,
    double? MeanRelevance,
    int MeasuredQuestions,
    string RelevanceScale,
    string? Recommendation,
    int Findings) : INamesCandidate<InterviewRow>
{
    InterviewRow INamesCandidate<InterviewRow>.Veiled(NameVeil names) => this with { Candidate = names.Of(CandidateCode, Candidate).Shown };
}
