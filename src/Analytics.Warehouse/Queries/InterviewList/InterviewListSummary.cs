using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>What the interviews a cohort selects say together.</summary>
public sealed class InterviewListSummary(WarehouseDatabase warehouse) : CohortQuery<InterviewSummaryRow>(warehouse)
{
    /// <summary>Counts, the mean of their means, and the mean over all their scored items.</summary>
    public InterviewSummaryRow Read(Cohort cohort) => ReadKept(cohort)[0];
}

/// <summary>What a cohort's interviews say together.</summary>
/// <param name="Interviews">Number of interviews selected.</param>
/// <param name="AllInterviews">Number of interviews in the warehouse.</param>
/// <param name="Scored">Those selected that have a scored item.</param>
/// <param name="MeanScore">Mean of their mean scores, 1 to 5; null without any. The headline mean of every page.</param>
/// <param name="Items">Scored evaluation items of those selected.</param>
/// <param name="ItemMean">Mean over those items, 1 to 5; null without any.</param>
/// <param name="Proceed">Interviews recommended to proceed.</param>
/// <param name="Reservations">Interviews recommended with reservations.</param>
/// <param name="NotAFit">Interviews judged not a fit.</param>
/// <param name="Unknown">Interviews without a known recommendation.</param>
public sealed record InterviewSummaryRow(
    long Interviews, long AllInterviews, long Scored, double? MeanScore, long Items, double? ItemMean, long Proceed, long Reservations, long NotAFit, long Unknown);
