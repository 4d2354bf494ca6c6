using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>The relevance of a cohort's questions as exact sums, each scale by itself, split by up to two dimensions.</summary>
public sealed class RelevanceSummary(WarehouseDatabase warehouse) : CohortQuery<RelevanceSummaryRow>(warehouse)
{
    private protected override IReadOnlyList<By>? RowsAreOf => [];

    /// <summary>One row a group and scale, <c>none</c> among the scales where interviews measure nothing.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="by">What splits them; by section the groups are kinds of question.</param>
    /// <param name="across">What splits them a second time; rows are ordered by it first.</param>
    public IReadOnlyList<RelevanceSummaryRow> Read(Cohort cohort, By by = By.None, By across = By.None) => ReadKept(cohort, by, across);

    /// <summary>Per run (<c>AcrossValue</c>) and scale, oldest first. A run that holds two scales has a row of each.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="by">What splits each run.</param>
    public IReadOnlyList<RelevanceSummaryRow> ReadTrend(Cohort cohort, By by = By.None) => ReadKept(cohort, by, By.Run);
}
