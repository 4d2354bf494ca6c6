using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>How many candidates a cohort's interviews are of.</summary>
public sealed class CandidateCount(WarehouseDatabase warehouse) : CohortQuery<CandidateCountRow>(warehouse)
{
    private protected override IReadOnlyList<By>? RowsAreOf => [];

    /// <summary>Zeros for a cohort without interviews.</summary>
    /// <param name="cohort">The interviews.</param>
    public CandidateCountRow Read(Cohort cohort) => ReadKept(cohort)[0];
}

/// <summary>Candidates of a cohort. The same code, position and profile is the same candidate, interviewed again.</summary>
/// <param name="Candidates">Different candidates.</param>
/// <param name="Repeated">Those with more than one interview in the cohort.</param>
public sealed record CandidateCountRow(int Candidates, int Repeated);
