using Analytics.Warehouse.Scopes;

namespace Analytics.Warehouse.Queries;

/// <summary>What the evaluator judged in some interviews, as far as they may be read here.</summary>
public sealed class ReviewedItems(WarehouseDatabase warehouse) : Query<ReviewedItemRow>(warehouse)
{
    private readonly WarehouseDatabase _warehouse = warehouse;
    private readonly VisibleInterviews _visible = new(warehouse);

    // Asked for interviews that may be read.
    private protected override bool IsForEveryone => true;

    /// <summary>Their items in order; none of those that are not there or may not be read here.</summary>
    /// <param name="interviews">Keys of interviews.</param>
    public IReadOnlyList<ReviewedItemRow> Of(IReadOnlyCollection<long> interviews) =>
        _visible.Of(interviews) is { Count: > 0 } visible ? Read(new QueryParameters().Add("interviews", visible.Order().ToList())).ToList().Veiled(_warehouse, row => row.InterviewId) : [];
}

/// <summary>One thing the evaluator judged.</summary>
/// <param name="InterviewId">The interview.</param>
/// <param name="ItemNo">Its place in the evaluation, from 1.</param>
/// <param name="Criterion">What is judged.</param>
/// <param name="Heading">The topic in the evaluator's words; null when it gives none.</param>
/// <param name="QuestionNo">The question it judges; null when none could be tied to it.</param>
/// <param name="TurnNo">The turn it judges; null when unknown.</param>
/// <param name="ScaleMin">The scale's lower end.</param>
/// <param name="ScaleMax">The scale's upper end.</param>
/// <param name="Score">The evaluator's score; null when the item has none.</param>
/// <param name="Justification">The evaluator's reason; may be empty.</param>
/// <param name="Evaluator">Who judged.</param>
/// <param name="Position">The interview's position; null when the file names none.</param>
/// <param name="Dialogue">Hash of what is asked and answered there, of the whole dialogue where the interview as a whole is judged; null without turns.</param>
/// <param name="Whole">Hash of all that was said in the interview, which ratings were once held to.</param>
public sealed record ReviewedItemRow(
    long InterviewId, int ItemNo, string Criterion, string? Heading, int? QuestionNo, int? TurnNo, double ScaleMin, double ScaleMax, double? Score, string Justification, string Evaluator, string? Position, long? Dialogue, long? Whole) : IHasWords<ReviewedItemRow>
{
    /// <summary>Whether words that were rated are the ones that stand there.</summary>
    /// <param name="turnNo">The turn they were at.</param>
    /// <param name="dialogue">Their hash.</param>
    public bool IsOf(int? turnNo, long? dialogue) => (Dialogue is not null && dialogue == Dialogue) || (dialogue == Whole && turnNo == TurnNo);

    ReviewedItemRow IHasWords<ReviewedItemRow>.Veiled(VeiledName candidate) => this with { Heading = candidate.In(Heading), Justification = candidate.In(Justification)! };
}
