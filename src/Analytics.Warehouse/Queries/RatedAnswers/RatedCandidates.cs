using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>All scores of each candidate of whom an answer was rated.</summary>
public sealed class RatedCandidates(WarehouseDatabase warehouse) : CohortQuery<RatedCandidatesRow>(warehouse)
{
    /// <summary>One row a candidate of the cohort.</summary>
    /// <param name="cohort">The interviews.</param>
    public IReadOnlyList<RatedCandidatesRow> Read(Cohort cohort) => ReadOnce(cohort);
}

/// <summary>A candidate's scores.</summary>
/// <param name="CandidateKey">The candidate.</param>
/// <param name="Sum">Sum of the scores, points.</param>
/// <param name="Items">Their number.</param>
public sealed record RatedCandidatesRow(long CandidateKey, double Sum, double Items);
