using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Scopes;

namespace Analytics.Warehouse.Queries;

/// <summary>The scores of a cohort as exact sums, split by up to two dimensions: trends, heat maps, sections and headline figures are all this.</summary>
public sealed class ScoreSummary(WarehouseDatabase warehouse) : CohortQuery<ScoreSummaryRow>(warehouse)
{
    private protected override IReadOnlyList<By>? RowsAreOf => [];

    /// <summary>One row a group; a single one when nothing splits, none for a cohort without interviews.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="by">What splits them.</param>
    /// <param name="across">What splits them a second time; rows are ordered by it first.</param>
    public IReadOnlyList<ScoreSummaryRow> Read(Cohort cohort, By by = By.None, By across = By.None) =>
        // Of the heat map, which is asked for beside it, a total is the sum; where groups too small to be told are left out, it is not.
        by == By.None && across == By.None && ReadScope.Current.ShowsInterviews ? ScoreSummaryRow.Sum(ReadHeat(cohort)) : ReadKept(cohort, by, across);

    /// <summary>Per run, oldest first: <c>AcrossValue</c> is the run. A run without interviews of a group has no row of it: a gap.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="by">What splits each run.</param>
    public IReadOnlyList<ScoreSummaryRow> ReadTrend(Cohort cohort, By by = By.None) => ReadKept(cohort, by, By.Run);

    /// <summary>Position (<c>Value</c>) by profile (<c>AcrossValue</c>); cells without interviews have no row.</summary>
    /// <param name="cohort">The interviews.</param>
    public IReadOnlyList<ScoreSummaryRow> ReadHeat(Cohort cohort) => ReadKept(cohort, By.Position, By.Profile);

    /// <summary>Project against technical items (<c>AcrossValue</c>) of each group.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="by">What splits them besides.</param>
    public IReadOnlyList<ScoreSummaryRow> ReadSections(Cohort cohort, By by = By.None) => ReadKept(cohort, by, By.Section);
}
