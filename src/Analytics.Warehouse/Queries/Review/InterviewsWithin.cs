using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>Which of some interviews a cohort holds.</summary>
public sealed class InterviewsWithin(WarehouseDatabase warehouse) : CohortQuery<long>(warehouse)
{
    /// <summary>Those it holds, as far as they may be read here.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="interviews">Keys of interviews.</param>
    public IReadOnlySet<long> Of(Cohort cohort, IReadOnlyCollection<long> interviews) =>
        interviews.Count == 0 ? new HashSet<long>() : ReadOnce(cohort, new QueryParameters().Add("interviews", interviews.Distinct().Order().ToList())).ToHashSet();
}
