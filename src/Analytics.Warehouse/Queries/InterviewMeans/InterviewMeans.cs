using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>How many interviews of a cohort have each mean score.</summary>
public sealed class InterviewMeans(WarehouseDatabase warehouse) : CohortQuery<InterviewMeansRow>(warehouse)
{
    private protected override IReadOnlyList<By>? RowsAreOf => [];

    /// <summary>Groups in their natural order, means from low to high; interviews without a score are not among them.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="by">What splits them; by section a mean is over the section's items.</param>
    public IReadOnlyList<InterviewMeansRow> Read(Cohort cohort, By by = By.None) => ReadKept(cohort, by);
}

/// <summary>Interviews of one group with one mean. Equal means of different fractions, such as 8/2 and 12/3, are rows of their own.</summary>
/// <param name="Value">The group, as its value stands in a query string; null when nothing splits.</param>
/// <param name="Scores">Scored items of each of these interviews, from 1.</param>
/// <param name="ScoreSum">What their scores sum to.</param>
/// <param name="Interviews">Number of these interviews.</param>
public sealed record InterviewMeansRow(string? Value, int Scores, double ScoreSum, int Interviews)
{
    /// <summary>The mean, 1 to 5.</summary>
    public double Mean => ScoreSum / Scores;
}
