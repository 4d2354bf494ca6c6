using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>The numbers of the interviews in some of a cohort's smallest groups.</summary>
internal sealed class InterviewsOfAtoms(WarehouseDatabase warehouse) : CohortQuery<long>(warehouse)
{
    /// <summary>In no order.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="atoms">Keys of groups, as <see cref="GroupAtomRow.Key"/>.</param>
    public IReadOnlyList<long> Read(Cohort cohort, IEnumerable<long> atoms) => ReadOnce(cohort, new QueryParameters().Add("atoms", atoms.ToList()));
}
