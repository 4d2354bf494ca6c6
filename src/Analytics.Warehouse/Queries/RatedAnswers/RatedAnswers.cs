using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Scopes;

namespace Analytics.Warehouse.Queries;

/// <summary>What people gave answers of a cohort, beside what the evaluator gave the same answer.</summary>
public sealed class RatedAnswers(WarehouseDatabase warehouse) : CohortQuery<RatedAnswersRow>(warehouse)
{
    /// <summary>One row a rating, those of an answer together, the latest of a person last.</summary>
    /// <param name="cohort">The interviews.</param>
    public IReadOnlyList<RatedAnswersRow> Read(Cohort cohort) => ReadOnce(cohort);
}

/// <summary>One rating of one answer.</summary>
/// <param name="InterviewId">The interview.</param>
/// <param name="CandidateKey">Equal for the same candidate interviewed again.</param>
/// <param name="CandidateCode">The candidate's code.</param>
/// <param name="Candidate">The candidate's name.</param>
/// <param name="RunId">The run.</param>
/// <param name="Evaluator">Who evaluated the run.</param>
/// <param name="QualityProfile">The designed quality in snake_case; null where nobody designed one.</param>
/// <param name="Position">The position; null when unknown.</param>
/// <param name="Criterion">What was judged.</param>
/// <param name="ItemNo">The evaluator's item of the same answer; null where it has none.</param>
/// <param name="QuestionNo">The question; null when unmatched.</param>
/// <param name="TurnNo">The turn; null for the interview as a whole.</param>
/// <param name="EvaluatorPoints">The evaluator's score in points, 1 to 5; null where it gave none.</param>
/// <param name="Rater">Who rated.</param>
/// <param name="Points">The rating in points, 1 to 5.</param>
/// <param name="Purpose">Why it was drawn: sample, disagreement, near_mark, double or given.</param>
/// <param name="Probability">As in <see cref="Ratings.MirroredRating"/>.</param>
/// <param name="RatedAt">When, UTC; null for ratings of files.</param>
/// <param name="Blind">Whether the evaluator's score was hidden; null for ratings of files.</param>
/// <param name="TextIsCurrent">False where other words were said since.</param>
public sealed record RatedAnswersRow(
    long InterviewId, long CandidateKey, string CandidateCode, string Candidate, string RunId, string Evaluator, string? QualityProfile, string? Position, string Criterion, int? ItemNo,
    int? QuestionNo, int? TurnNo, double? EvaluatorPoints, string Rater, double Points, string Purpose, double? Probability, DateTime? RatedAt, bool? Blind, bool TextIsCurrent) : INamesCandidate<RatedAnswersRow>
{
    RatedAnswersRow INamesCandidate<RatedAnswersRow>.Veiled(NameVeil names) => this with { Candidate = names.Of(CandidateCode, Candidate).Shown };
}
