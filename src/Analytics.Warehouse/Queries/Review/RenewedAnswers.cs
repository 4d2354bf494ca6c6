namespace Analytics.Warehouse.Queries;

/// <summary>Rated answers that were known by all that was said in their interview, and are by their own words now. Nothing but numbers and hashes, so of all that is loaded.</summary>
public sealed class RenewedAnswers(WarehouseDatabase warehouse) : Query<RenewedAnswerRow>(warehouse)
{
    private protected override bool IsForEveryone => true;

    /// <summary>All of them; none once ratings were moved.</summary>
    public IReadOnlyList<RenewedAnswerRow> Read() => Read(new QueryParameters());
}

/// <summary>An answer under its old and its new hash.</summary>
/// <param name="InterviewId">The interview.</param>
/// <param name="ItemNo">The evaluation item.</param>
/// <param name="Criterion">What is judged.</param>
/// <param name="TurnNo">The turn; null when unknown.</param>
/// <param name="Whole">Hash of all that was said, by which it was known.</param>
/// <param name="Answer">Hash of its question and answer.</param>
public sealed record RenewedAnswerRow(long InterviewId, int ItemNo, string Criterion, int? TurnNo, long Whole, long Answer);
