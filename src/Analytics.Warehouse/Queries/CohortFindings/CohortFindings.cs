using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>Findings on a cohort's interviews by code and severity.</summary>
public sealed class CohortFindings(WarehouseDatabase warehouse) : CohortQuery<FindingCountRow>(warehouse)
{
    private protected override IReadOnlyList<By>? RowsAreOf => [];

    /// <summary>All codes that occur, gravest and most frequent first.</summary>
    /// <param name="cohort">Which interviews.</param>
    public IReadOnlyList<FindingCountRow> Read(Cohort cohort) => ReadKept(cohort);
}
