using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>How the scores of a cohort are distributed.</summary>
public sealed class ScoreDistribution(WarehouseDatabase warehouse) : CohortQuery<ScoreDistributionRow>(warehouse)
{
    private protected override IReadOnlyList<By>? RowsAreOf => [];

    /// <summary>Six rows a group: scores 1 to 5, zeros included, then items without a score. Groups in their natural order; none for a cohort without interviews.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="by">What splits them.</param>
    public IReadOnlyList<ScoreDistributionRow> Read(Cohort cohort, By by = By.None) => ReadKept(cohort, by);
}

/// <summary>The items of one score in one group.</summary>
/// <param name="Value">The group, as its value stands in a query string; null when nothing splits.</param>
/// <param name="Score">1 to 5; null for items without a score.</param>
/// <param name="Items">Evaluation items of this score.</param>
/// <param name="Interviews">Interviews with at least one of them: what the cohort narrowed to this score selects (unless split by section).</param>
/// <param name="ScoredItems">Items of the group with any score: what shares are shares of.</param>
/// <param name="ScoredInterviews">Interviews of the group with a scored item.</param>
/// <param name="GroupInterviews">Interviews of the group; split by section, those with an item in the section.</param>
public sealed record ScoreDistributionRow(
    string? Value, int? Score, int Items, int Interviews, int ScoredItems, int ScoredInterviews, int GroupInterviews)
{
    /// <summary>Share of the scored items; null for items without a score, and when there are no scored ones.</summary>
    public double? Share => Score is null || ScoredItems == 0 ? null : (double)Items / ScoredItems;
}
