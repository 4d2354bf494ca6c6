using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>Mean scores by profile and recommendation: what pass marks on the mean are counted from.</summary>
public sealed class CutMeans(WarehouseDatabase warehouse) : CohortQuery<CutMeansRow>(warehouse)
{
    /// <summary>Every mean that occurs with its interviews; those without a scored item have a row of no scores.</summary>
    /// <param name="cohort">The interviews.</param>
    public IReadOnlyList<CutMeansRow> Read(Cohort cohort) => ReadKept(cohort);
}

/// <summary>Interviews of one profile and one recommendation that have one mean.</summary>
/// <param name="QualityProfile">The designed quality in snake_case.</param>
/// <param name="Recommendation">The level in snake_case; null when unknown.</param>
/// <param name="Scores">Scored items of each; 0 for interviews without any, which have no mean.</param>
/// <param name="ScoreSum">What their scores sum to.</param>
/// <param name="Interviews">Number of these interviews.</param>
public sealed record CutMeansRow(string QualityProfile, string? Recommendation, int Scores, int ScoreSum, long Interviews);
