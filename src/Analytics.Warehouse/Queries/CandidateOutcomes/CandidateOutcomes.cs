using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>What became of each candidate of a cohort.</summary>
public sealed class CandidateOutcomes(WarehouseDatabase warehouse) : CohortQuery<CandidateOutcomesRow>(warehouse)
{
    /// <summary>One row a candidate.</summary>
    /// <param name="cohort">The interviews.</param>
    public IReadOnlyList<CandidateOutcomesRow> Read(Cohort cohort) => ReadKept(cohort);
}

/// <summary>A candidate.</summary>
/// <param name="CandidateCode">The candidate's code.</param>
/// <param name="Profile">0 weak to 3 exceptional.</param>
/// <param name="Proceed">Interviews that say proceed.</param>
/// <param name="Recommended">Interviews with a known recommendation.</param>
/// <param name="Mean">Mean of the interview means, 1 to 5; null without scores.</param>
public sealed record CandidateOutcomesRow(string CandidateCode, int Profile, int Proceed, int Recommended, double? Mean);
