using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>What the interviews of a cohort have to be judged by.</summary>
public sealed class CohortContents(WarehouseDatabase warehouse) : CohortQuery<CohortContentsRow>(warehouse)
{
    private protected override IReadOnlyList<By>? RowsAreOf => [];

    /// <summary>One row, of zeros for an empty cohort.</summary>
    /// <param name="cohort">The interviews.</param>
    public CohortContentsRow Read(Cohort cohort) => ReadKept(cohort)[0];
}

/// <summary>What interviews have.</summary>
/// <param name="Interviews">How many there are.</param>
/// <param name="Undesigned">Those without a designed quality.</param>
/// <param name="Unscored">Those without a score.</param>
/// <param name="Unrecommended">Those without a known recommendation.</param>
public sealed record CohortContentsRow(int Interviews, int Undesigned, int Unscored, int Unrecommended);
