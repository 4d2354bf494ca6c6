using Analytics.Warehouse.Scopes;

namespace Analytics.Warehouse.Queries;

/// <summary>One interview as a whole, columns as in the <c>interviews</c> and <c>runs</c> views.</summary>
/// <param name="InterviewId">Its key.</param>
/// <param name="RunId">Its run.</param>
/// <param name="StartedAt">When the run started.</param>
/// <param name="DateSource">Where that date comes from: folder, given or file_time.</param>
/// <param name="Evaluator">Who evaluated the run.</param>
/// <param name="CandidateCode">The candidate's code.</param>
/// <param name="Candidate">The candidate's name.</param>
/// <param name="QualityProfile">The designed quality in snake_case; null where nobody designed one.</param>
/// <param name="Position">The position; null when the file names none.</param>
/// <param name="TotalTurns">Recruiter turns as the file reports them.</param>
/// <param name="ReportedMeanRelevance">The file's own average, unmeasured zeros included; null when it gives none.</param>
/// <param name="ReportedMeanScore">The file's own average; null when it gives none.</param>
/// <param name="MeanScore">Mean item score, 1 to 5; null without scored items.</param>
/// <param name="ScoredItems">Number of items behind it.</param>
/// <param name="MeanRelevance">Mean of the measured relevances, 0 to 1; null when none was measured.</param>
/// <param name="MeasuredQuestions">Number of questions behind it.</param>
/// <param name="Recommendation">The level in snake_case; null when unknown.</param>
/// <param name="RecommendationText">The words it was read from.</param>
/// <param name="RecommendationSource">recommendation or report; null when the file has none.</param>
/// <param name="Layout">Generation of the harness that wrote the file: 1, 2 or 3.</param>
/// <param name="RelevanceScale">judge, similarity or none.</param>
/// <param name="SourceFile">Run folder and file name.</param>
/// <param name="ContentSha256">Hash of the file's content, hexadecimal.</param>
public sealed record InterviewRecord(
    long InterviewId,
    string RunId,
    DateTime StartedAt,
    string DateSource,
    string Evaluator,
    string CandidateCode,
    string Candidate,
    string? QualityProfile,
    string? Position,
    int TotalTurns,
    double? ReportedMeanRelevance,
    double? ReportedMeanScore,
    double? MeanScore,
    int ScoredItems,
    double? MeanRelevance,
    int MeasuredQuestions,
    string? Recommendation,
    string? RecommendationText,
    string? RecommendationSource,
    int Layout,
    string RelevanceScale,
    string SourceFile,
    string ContentSha256) : INamesCandidate<InterviewRecord>
{
    InterviewRecord INamesCandidate<InterviewRecord>.Veiled(NameVeil names)
    {
        var candidate = names.Of(CandidateCode, Candidate);
        return this with { Candidate = candidate.Shown, RecommendationText = candidate.In(RecommendationText), SourceFile = NameVeil.File(SourceFile) };
    }
}
