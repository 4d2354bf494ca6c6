using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>Within-interview sums of the score on two properties of its question.</summary>
public sealed class ScoreSlopes(WarehouseDatabase warehouse) : CohortQuery<ScoreSlopesRow>(warehouse)
{
    /// <summary>A row for <c>order</c>, the question's number, and one for <c>verbosity</c>, log2 of the answer's words; none without such items.</summary>
    /// <param name="cohort">The interviews.</param>
    public IReadOnlyList<ScoreSlopesRow> Read(Cohort cohort) => ReadKept(cohort);
}

/// <summary>Sums over interviews with two or more items whose score and property are known.</summary>
/// <param name="Property">order or verbosity.</param>
/// <param name="Interviews">Those interviews.</param>
/// <param name="Items">Their items.</param>
/// <param name="Xx">Σ Sxx, Sxx being an interview's centred sum of squares of the property.</param>
/// <param name="Xy">Σ Sxy, with the score in points.</param>
/// <param name="XxXx">Σ Sxx².</param>
/// <param name="XxXy">Σ Sxx · Sxy.</param>
/// <param name="XyXy">Σ Sxy².</param>
public sealed record ScoreSlopesRow(string Property, long Interviews, long Items, double Xx, double Xy, double XxXx, double XxXy, double XyXy);
