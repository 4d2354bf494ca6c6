using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>An answer that people agreed on.</summary>
/// <param name="InterviewId">The interview it was rated in.</param>
/// <param name="ItemNo">The evaluation item there.</param>
/// <param name="Criterion">What was judged.</param>
/// <param name="TurnNo">The turn; null for the interview as a whole.</param>
/// <param name="Dialogue">Hash of the words that were said, by which the answer is found in other runs; null finds it in its own interview alone.</param>
/// <param name="Points">What people agreed on, in points, 1 to 5.</param>
public sealed record AgreedAnswer(long InterviewId, int ItemNo, string Criterion, int? TurnNo, long? Dialogue, double Points);

/// <summary>What the evaluators of a cohort gave answers that people agreed on.</summary>
public sealed class AgreedAnswers(WarehouseDatabase warehouse) : CohortQuery<AgreedAnswersRow>(warehouse)
{
    /// <summary>One row a score: none for an answer the cohort does not hold, several where several interviews say the same words.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="answers">The answers; a row names one by its place among them, from 0.</param>
    public IReadOnlyList<AgreedAnswersRow> Read(Cohort cohort, IReadOnlyList<AgreedAnswer> answers) => answers.Count == 0 ? [] : ReadOnce(cohort, new QueryParameters()
        .Add("number", Enumerable.Range(0, answers.Count).ToList())
        .Add("interview", answers.Select(a => a.InterviewId).ToList())
        .Add("item", answers.Select(a => a.ItemNo).ToList())
        .Add("criterion", answers.Select(a => a.Criterion).ToList())
        .Add("turn", answers.Select(a => a.TurnNo).ToList())
        .Add("dialogue", answers.Select(a => a.Dialogue).ToList()));
}

/// <summary>A score of an answer people agreed on.</summary>
/// <param name="Number">The answer, by its place among those asked for.</param>
/// <param name="InterviewId">The interview scored.</param>
/// <param name="CandidateKey">The candidate.</param>
/// <param name="Evaluator">Who scored it.</param>
/// <param name="EvaluatorPoints">The score in points, 1 to 5.</param>
public sealed record AgreedAnswersRow(int Number, long InterviewId, long CandidateKey, string Evaluator, double EvaluatorPoints);
