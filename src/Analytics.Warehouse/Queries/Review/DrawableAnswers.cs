using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>Scored answers of a cohort, by strata, in an order that a seed decides and nothing else.</summary>
public sealed class DrawableAnswers(WarehouseDatabase warehouse) : CohortQuery<DrawableAnswerRow>(warehouse)
{
    /// <summary>Of each stratum the first ones. The same seed gives the same, whatever order files were loaded in, and a larger size gives the same ones and more.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="criterion">Only answers judged by this; null for all.</param>
    /// <param name="byProfile">Whether strata are designed profiles; else the evaluator's levels, 1 to 5.</param>
    /// <param name="seed">What decides the order.</param>
    /// <param name="size">Most answers of a stratum.</param>
    public IReadOnlyList<DrawableAnswerRow> Read(Cohort cohort, string? criterion, bool byProfile, int seed, int size) => ReadOnce(cohort, new QueryParameters()
        .Add("criterion", criterion).Add("by_profile", byProfile).Add("seed", seed).Add("size", size));
}

/// <summary>An answer that could be drawn.</summary>
/// <param name="InterviewId">The interview.</param>
/// <param name="ItemNo">The evaluation item.</param>
/// <param name="Criterion">What is judged.</param>
/// <param name="QuestionNo">The question; null when none could be tied to it.</param>
/// <param name="TurnNo">The turn; null when unknown.</param>
/// <param name="ScaleMin">The scale's lower end.</param>
/// <param name="ScaleMax">The scale's upper end.</param>
/// <param name="Dialogue">Hash of what is asked and answered there, as in <see cref="ReviewedItemRow"/>.</param>
/// <param name="Stratum">Which stratum: a profile in snake_case or <c>unknown</c>, or a level.</param>
/// <param name="Answers">Answers of that stratum in the whole cohort.</param>
/// <param name="Lot">What the order follows: hexadecimal, as good as random.</param>
public sealed record DrawableAnswerRow(
    long InterviewId, int ItemNo, string Criterion, int? QuestionNo, int? TurnNo, double ScaleMin, double ScaleMax, long? Dialogue, string Stratum, long Answers, string Lot);
