using Analytics.Warehouse.Scopes;
using Dapper;

namespace Analytics.Warehouse.Queries;

/// <summary>The words of some interviews that contradictions are quoted from.</summary>
public sealed class ContradictionEvidence(WarehouseDatabase warehouse) : Query<ContradictionEvidenceRow>(warehouse)
{
    private readonly WarehouseDatabase _warehouse = warehouse;
    private readonly VisibleInterviews _visible = new(warehouse);

    // Asked for interviews that may be read.
    private protected override bool IsForEveryone => true;

    /// <summary>Up to four rows an interview.</summary>
    /// <param name="interviews">Keys of the interviews.</param>
    /// <param name="criteria">Criteria whose items alone count, as in <see cref="Cohorts.Cohort.Criteria"/>.</param>
    public IReadOnlyList<ContradictionEvidenceRow> Read(IEnumerable<long> interviews, IReadOnlyList<string> criteria)
    {
        if (_visible.Of([.. interviews]).Order().ToList() is not { Count: > 0 } ids) return [];
        var parameters = new QueryParameters().Add("criteria", criteria.ToList());
        return Keep(new QueryParameters().Add("interviews", ids).Add("criteria", criteria.ToList()), () => Read(ids, parameters)).ToList().Veiled(_warehouse, row => row.InterviewId);
    }

    private List<ContradictionEvidenceRow> Read(List<long> ids, QueryParameters parameters) => _warehouse.Statements.Time(nameof(ContradictionEvidence), null, () =>
    {
        using var connection = _warehouse.OpenConnection();
        var numbers = RowsOf.Numbers(connection, ids);
        if (numbers.Count == 0) return [];
        using var reader = connection.ExecuteReader(parameters.In(RowsOf.In(SqlText.Of(GetType()), numbers)));
        return reader.Parse<ContradictionEvidenceRow>().AsList();
    });
}

/// <summary>Words an interview holds in one place.</summary>
/// <param name="InterviewId">The interview.</param>
/// <param name="Part">recommendation and report: their texts; lowest_item and highest_item: the evaluator's reason for that score.</param>
/// <param name="Score">The item's score, on its own scale; null for a text.</param>
/// <param name="ScaleMin">The scale's lower end; null for a text.</param>
/// <param name="ScaleMax">The scale's upper end; null for a text.</param>
/// <param name="Text">The words, Markdown kept.</param>
/// <param name="QuestionNo">The question the item judges; null when unmatched.</param>
/// <param name="TurnNo">The turn the item judges; null when unmatched.</param>
public sealed record ContradictionEvidenceRow(long InterviewId, string Part, double? Score, double? ScaleMin, double? ScaleMax, string Text, int? QuestionNo, int? TurnNo)
    : IHasWords<ContradictionEvidenceRow>
{
    ContradictionEvidenceRow IHasWords<ContradictionEvidenceRow>.Veiled(VeiledName candidate) => this with { Text = candidate.In(Text)! };
}
