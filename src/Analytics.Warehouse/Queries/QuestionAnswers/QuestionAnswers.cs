using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Scopes;

namespace Analytics.Warehouse.Queries;

/// <summary>Every candidate's answer to one question of <see cref="RepeatedQuestions"/>.</summary>
public sealed class QuestionAnswers(WarehouseDatabase warehouse) : CohortQuery<QuestionAnswersRow>(warehouse)
{
    /// <summary>From weak to exceptional, then by score; none when the cohort does not ask the question.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="scale">The scale of their relevance.</param>
    /// <param name="questionKey">The question, by its key.</param>
    /// <param name="most">Most answers to give.</param>
    public IReadOnlyList<QuestionAnswersRow> Read(Cohort cohort, RelevanceScale scale, string questionKey, int most = 200) =>
        ReadKept(cohort, new QueryParameters().Add("scale", SnakeCase.Of(scale)).Add("interviews", RepeatedQuestions.MostInterviews).Add("question", questionKey).Add("most", most))
            .Select(row => row with { Sentence = QuestionWording.Sentence(row.Sentence) })
            .ToList();
}

/// <summary>One candidate's answer to a question.</summary>
/// <param name="InterviewId">The interview.</param>
/// <param name="QuestionNo">The question's number in it.</param>
/// <param name="CandidateCode">The candidate's code.</param>
/// <param name="Candidate">Who answered.</param>
/// <param name="QualityProfile">The candidate's designed quality; null where nobody designed one.</param>
/// <param name="Position">The position; null when the file names none.</param>
/// <param name="StartedAt">When the interview's run started.</param>
/// <param name="Sentence">The sentence that asks, as it stands there.</param>
/// <param name="Relevance">Measured relevance there, 0 to 1; null when not measured.</param>
/// <param name="Score">1 to 5; null when no scored item judges it.</param>
public sealed record QuestionAnswersRow(
    long InterviewId, int QuestionNo, string CandidateCode, string Candidate, string? QualityProfile, string? Position, DateTime StartedAt, string Sentence, double? Relevance, int? Score) : INamesCandidate<QuestionAnswersRow>
{
    QuestionAnswersRow INamesCandidate<QuestionAnswersRow>.Veiled(NameVeil names)
    {
        var candidate = names.Of(CandidateCode, Candidate);
        return this with { Candidate = candidate.Shown, Sentence = candidate.In(Sentence)! };
    }
}
