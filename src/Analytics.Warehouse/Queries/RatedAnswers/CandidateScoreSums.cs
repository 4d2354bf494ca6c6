using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>All scores of a cohort as sums over candidates, repeated ones counted once.</summary>
public sealed class CandidateScoreSums(WarehouseDatabase warehouse) : CohortQuery<CandidateScoreSumsRow>(warehouse)
{
    private protected override IReadOnlyList<By>? RowsAreOf => [];

    /// <summary>The sums; all 0 for a cohort without scores.</summary>
    /// <param name="cohort">The interviews.</param>
    public CandidateScoreSumsRow Read(Cohort cohort) => ReadKept(cohort)[0];
}

/// <summary>Sums over candidates, with s the sum of a candidate's scores in points and n their number.</summary>
/// <param name="Items">Σn.</param>
/// <param name="Sum">Σs.</param>
/// <param name="SquaredSums">Σs².</param>
/// <param name="SumsTimesItems">Σs·n.</param>
/// <param name="SquaredItems">Σn².</param>
public sealed record CandidateScoreSumsRow(double Items, double Sum, double SquaredSums, double SumsTimesItems, double SquaredItems);
