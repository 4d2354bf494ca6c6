using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>Between which numbers the interviews lie whose questions are compared.</summary>
/// <param name="warehouse">Where to ask.</param>
internal sealed class NewestInterviews(WarehouseDatabase warehouse) : CohortQuery<NewestInterviewsRow>(warehouse)
{
    /// <summary>First and last; null where there is no interview on the scale.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="parameters">The <c>scale</c>, and how many <c>interviews</c> at most.</param>
    public (long First, long Last)? Read(Cohort cohort, QueryParameters parameters) => ReadKept(cohort, parameters) is [{ First: { } first, Last: { } last }] ? (first, last) : null;
}

/// <summary>The range; nothing of none.</summary>
/// <param name="First">The lowest interview_no.</param>
/// <param name="Last">The highest.</param>
internal sealed record NewestInterviewsRow(long? First, long? Last);
