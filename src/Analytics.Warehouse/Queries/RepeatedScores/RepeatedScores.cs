using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>The interviews of candidates interviewed more than once, as rows.</summary>
public sealed class RepeatedScores(WarehouseDatabase warehouse) : CohortQuery<RepeatedScoresRow>(warehouse)
{
    /// <summary>Oldest first, those without a score included; none where the cohort holds nobody twice.</summary>
    /// <param name="cohort">The interviews; a candidate counts as repeated when the cohort holds two of the interviews.</param>
    public IReadOnlyList<RepeatedScoresRow> Read(Cohort cohort) => ReadOnce(cohort);
}

/// <summary>One interview of a candidate who has several.</summary>
/// <param name="CandidateKey">Equal for the same candidate.</param>
/// <param name="CandidateCode">The candidate's code.</param>
/// <param name="RunId">Its run.</param>
/// <param name="Evaluator">Who scored it.</param>
/// <param name="Position">The position; null where files name none.</param>
/// <param name="Profile">0 weak to 3 exceptional.</param>
/// <param name="Recommendation">0 not a fit, 1 reservations, 2 proceed; null when no source names a known one.</param>
/// <param name="Score1">Items of level 1.</param>
/// <param name="Score2">Items of level 2.</param>
/// <param name="Score3">Items of level 3.</param>
/// <param name="Score4">Items of level 4.</param>
/// <param name="Score5">Items of level 5.</param>
/// <param name="ScoreSum">Sum of the scores as they were given, points.</param>
/// <param name="Due">Questions that should have been evaluated.</param>
/// <param name="ScoredItems">Scored items: how many of them were.</param>
/// <param name="Dialogue">Equal where the same words were said; null without turns.</param>
/// <param name="IsCopy">Whether it is an interview of another run, byte for byte.</param>
/// <param name="InterviewId">The interview.</param>
/// <param name="VerbosityItems">Its items whose answer has words; null with fewer than two, as the next two.</param>
/// <param name="VerbosityXx">Centred sum of squares of log2 of the answer's words.</param>
/// <param name="VerbosityXy">Centred sum of products of that and the score, points.</param>
/// <param name="OrderItems">Its items whose question is known; null with fewer than two, as the next two.</param>
/// <param name="OrderXx">Centred sum of squares of the question's number.</param>
/// <param name="OrderXy">Centred sum of products of that and the score, points.</param>
public sealed record RepeatedScoresRow(
    long CandidateKey, string CandidateCode, string RunId, string Evaluator, string? Position, int Profile, int? Recommendation,
    int Score1, int Score2, int Score3, int Score4, int Score5, double ScoreSum, int Due, int ScoredItems, long? Dialogue, bool IsCopy, long InterviewId,
    long? VerbosityItems, double? VerbosityXx, double? VerbosityXy, long? OrderItems, double? OrderXx, double? OrderXy);
