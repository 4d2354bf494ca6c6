using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>The interviews a cohort selects, page by page.</summary>
public sealed class InterviewList(WarehouseDatabase warehouse) : CohortQuery<InterviewRow>(warehouse)
{
    /// <summary>One page of the list; empty beyond its end.</summary>
    /// <param name="cohort">Which interviews.</param>
    /// <param name="order">In which order.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="pageSize">Rows on a page, from 1.</param>
    public IReadOnlyList<InterviewRow> Read(Cohort cohort, InterviewOrder order, int page, int pageSize) =>
        ReadKept(cohort, new QueryParameters().Add(order).Add("page_size", pageSize).Add("skip", (page - 1L) * pageSize));
}
