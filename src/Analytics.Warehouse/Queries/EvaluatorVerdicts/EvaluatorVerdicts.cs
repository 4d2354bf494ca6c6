using Analytics.Warehouse.Scopes;

namespace Analytics.Warehouse.Queries;

/// <summary>How each evaluator was judged over all its interviews.</summary>
public sealed class EvaluatorVerdicts(WarehouseDatabase warehouse) : Query<EvaluatorVerdictsRow>(warehouse)
{
    // Of an evaluator as a whole: of no part of what it scored.
    private protected override bool IsForEveryone => ReadScope.Current.Rows.IsAll;

    /// <summary>One row an evaluator, the worst first; none for one whose snapshot is not taken yet. Snapshots come after the load, so this is asked anew each time.</summary>
    public IReadOnlyList<EvaluatorVerdictsRow> Read() => Read(null);
}

/// <summary>The verdicts on an evaluator, counted.</summary>
/// <param name="Evaluator">Who scored.</param>
/// <param name="Interviews">Interviews it was judged on.</param>
/// <param name="Met">Requirements met.</param>
/// <param name="NotMet">Requirements not met.</param>
/// <param name="NotProven">Requirements that too few interviews speak for or against.</param>
/// <param name="NoData">Requirements that nothing is known about.</param>
public sealed record EvaluatorVerdictsRow(string Evaluator, long Interviews, int Met, int NotMet, int NotProven, int NoData)
{
    /// <summary>Requirements there are.</summary>
    public int All => Met + NotMet + NotProven + NoData;
}
