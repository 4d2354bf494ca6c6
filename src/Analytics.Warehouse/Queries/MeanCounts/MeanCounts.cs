using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>Interview means of a cohort as fractions with their numbers, by profile and recommendation.</summary>
public sealed class MeanCounts(WarehouseDatabase warehouse) : CohortQuery<MeanCountsRow>(warehouse)
{
    /// <summary>One row a profile, recommendation and fraction; interviews without scores are in none.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="byPosition">Whether positions are told apart too; <c>Position</c> is null otherwise.</param>
    public IReadOnlyList<MeanCountsRow> Read(Cohort cohort, bool byPosition = false) => ReadKept(cohort, byPosition ? By.Position : By.None);
}

/// <summary>Interviews of one mean.</summary>
/// <param name="Position">The position; null where files name none or positions are not told apart.</param>
/// <param name="Profile">0 weak to 3 exceptional.</param>
/// <param name="Recommendation">0 not a fit, 1 reservations, 2 proceed; null when no source names a known one.</param>
/// <param name="Scores">Scored items of each interview, from 1.</param>
/// <param name="ScoreSum">Sum of their scores.</param>
/// <param name="Interviews">Interviews with this sum over this number.</param>
public sealed record MeanCountsRow(string? Position, int Profile, int? Recommendation, int Scores, double ScoreSum, long Interviews);
