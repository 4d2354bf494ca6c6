using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>How the relevance of a cohort's questions is distributed on one scale.</summary>
public sealed class RelevanceDistribution(WarehouseDatabase warehouse) : CohortQuery<RelevanceDistributionRow>(warehouse)
{
    private protected override IReadOnlyList<By>? RowsAreOf => [];

    /// <summary>Groups in their natural order, relevance from low to high, questions not measured last. Values that no question has are not among them.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="scale">The scale of their relevance; the two are never mixed. None: interviews that measure nothing.</param>
    /// <param name="by">What splits them; by section the groups are kinds of question.</param>
    public IReadOnlyList<RelevanceDistributionRow> Read(Cohort cohort, RelevanceScale scale, By by = By.None) => ReadKept(cohort, by, scale: scale);
}

/// <summary>The questions of one relevance in one group.</summary>
/// <param name="Value">The group, as its value stands in a query string; null when nothing splits.</param>
/// <param name="Thousandths">Relevance in thousandths, 0 to 1000; null for questions not measured.</param>
/// <param name="Questions">Number of these questions.</param>
public sealed record RelevanceDistributionRow(string? Value, int? Thousandths, int Questions)
{
    /// <summary>Relevance, 0 to 1; null when not measured.</summary>
    public double? Relevance => Thousandths / 1000.0;
}
