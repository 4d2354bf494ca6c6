using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>Where an interview stands in the list it was reached from.</summary>
public sealed class InterviewNeighbours(WarehouseDatabase warehouse) : CohortQuery<InterviewNeighboursRow>(warehouse)
{
    /// <summary>Its place in the list that a cohort and an order make; null when the cohort does not select it.</summary>
    public InterviewNeighboursRow? Read(long interviewId, Cohort cohort, InterviewOrder order) =>
        ReadKept(cohort, new QueryParameters().Add(order).Add("interview_id", interviewId)).SingleOrDefault();
}

/// <summary>Where an interview stands in a list.</summary>
/// <param name="Place">Its place, from 1.</param>
/// <param name="Total">Length of the list.</param>
/// <param name="PreviousId">The interview before it; null for the first.</param>
/// <param name="NextId">The interview after it; null for the last.</param>
public sealed record InterviewNeighboursRow(long Place, long Total, long? PreviousId, long? NextId);
