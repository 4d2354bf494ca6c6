using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>Recommendations of candidates interviewed again.</summary>
public sealed class RepeatDecisions(WarehouseDatabase warehouse) : CohortQuery<RepeatDecisionsRow>(warehouse)
{
    /// <summary>One row a combination; none where nobody got two recommendations.</summary>
    /// <param name="cohort">The interviews.</param>
    public IReadOnlyList<RepeatDecisionsRow> Read(Cohort cohort) => ReadKept(cohort);
}

/// <summary>Candidates with these numbers of recommendations, two or more together.</summary>
/// <param name="NotAFit">How often "not a fit" was given.</param>
/// <param name="Reservations">How often "with reservations".</param>
/// <param name="Proceed">How often "proceed".</param>
/// <param name="Units">Candidates it was given to so.</param>
public sealed record RepeatDecisionsRow(int NotAFit, int Reservations, int Proceed, long Units);
