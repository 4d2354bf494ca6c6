using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>Scores of answers that were judged more than once: the words are the same, only the scoring is another.</summary>
public sealed class SameAnswers(WarehouseDatabase warehouse) : CohortQuery<SameAnswersRow>(warehouse)
{
    /// <summary>By candidate, words, run and place; none where nobody's words were judged twice.</summary>
    /// <param name="cohort">The interviews.</param>
    public IReadOnlyList<SameAnswersRow> Read(Cohort cohort) => ReadKept(cohort);
}

/// <summary>One scored item of an interview whose words were judged in another one too. Copies, byte for byte, are no other judgement.</summary>
/// <param name="CandidateKey">Equal for the same candidate.</param>
/// <param name="Dialogue">Equal for the same words.</param>
/// <param name="RunId">The run of the judgement.</param>
/// <param name="Section">project or technical.</param>
/// <param name="QuestionNo">The question it judges; null where none is matched.</param>
/// <param name="ItemNo">Its place in the interview's evaluation.</param>
/// <param name="Score">Its level, 1 to 5.</param>
public sealed record SameAnswersRow(long CandidateKey, long Dialogue, string RunId, string Section, int? QuestionNo, int ItemNo, int Score);
