using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>Up to which relevance the lowest questions of a cohort go.</summary>
/// <param name="warehouse">Where to ask.</param>
internal sealed class LowestRelevance(WarehouseDatabase warehouse) : CohortQuery<int?>(warehouse)
{
    /// <summary>In thousandths; null where nothing was measured.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="parameters">Those of <see cref="LowestRatedQuestions"/>.</param>
    public int? Read(Cohort cohort, QueryParameters parameters) => ReadKept(cohort, parameters) is [var thousandths] ? thousandths : null;
}
