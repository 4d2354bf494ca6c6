using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>Answers about which sources disagree, furthest apart first.</summary>
/// <param name="warehouse">Where to ask.</param>
/// <param name="rules">What counts as an interview that contradicts itself.</param>
public sealed class DoubtedAnswers(WarehouseDatabase warehouse, ContradictionRules rules) : CohortQuery<PickedAnswerRow>(warehouse)
{
    // Of one interview's answers a few tell what is wrong with it.
    internal const int Each = 3;

    /// <summary>The first ones; <see cref="PickedAnswerRow.Kind"/> is contradiction, evaluators (the same words scored differently) or people (against the evaluator).</summary>
    /// <param name="cohort">The interviews; evaluators are compared within it.</param>
    /// <param name="criterion">Only answers judged by this; null for all.</param>
    /// <param name="seed">Decides among equals.</param>
    /// <param name="size">Most answers.</param>
    public IReadOnlyList<PickedAnswerRow> Read(Cohort cohort, string? criterion, int seed, int size) =>
        ReadOnce(cohort, new QueryParameters().Add(rules).Add("criterion", criterion).Add("seed", seed).Add("size", size).Add("each", Each));
}

/// <summary>Answers of interviews close to a pass mark, closest first.</summary>
/// <param name="warehouse">Where to ask.</param>
public sealed class MarkedAnswers(WarehouseDatabase warehouse) : CohortQuery<PickedAnswerRow>(warehouse)
{
    /// <summary>The first ones; <see cref="PickedAnswerRow.Apart"/> is the interview's mean score, 1 to 5.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="criterion">Only answers judged by this; null for all.</param>
    /// <param name="mark">The pass mark, 1 to 5.</param>
    /// <param name="seed">Decides among equals.</param>
    /// <param name="size">Most answers.</param>
    public IReadOnlyList<PickedAnswerRow> Read(Cohort cohort, string? criterion, double mark, int seed, int size) =>
        ReadOnce(cohort, new QueryParameters().Add("criterion", criterion).Add("mark", mark).Add("seed", seed).Add("size", size).Add("each", DoubtedAnswers.Each));
}

/// <summary>An answer that was picked for what is known of it, not by chance.</summary>
/// <param name="InterviewId">The interview.</param>
/// <param name="ItemNo">The evaluation item.</param>
/// <param name="Criterion">What is judged.</param>
/// <param name="QuestionNo">The question; null when none could be tied to it.</param>
/// <param name="TurnNo">The turn; null when unknown.</param>
/// <param name="ScaleMin">The scale's lower end.</param>
/// <param name="ScaleMax">The scale's upper end.</param>
/// <param name="Dialogue">Hash of what is asked and answered there, as in <see cref="ReviewedItemRow"/>.</param>
/// <param name="Kind">Why it was picked.</param>
/// <param name="Apart">Points between what disagrees; of an answer near a mark, its interview's mean.</param>
public sealed record PickedAnswerRow(
    long InterviewId, int ItemNo, string Criterion, int? QuestionNo, int? TurnNo, double ScaleMin, double ScaleMax, long? Dialogue, string Kind, double Apart);
