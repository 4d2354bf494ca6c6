using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>Item scores of a cohort per profile, as the sums that calibration computes from.</summary>
public sealed class ScoreMoments(WarehouseDatabase warehouse) : CohortQuery<ScoreMomentsRow>(warehouse)
{
    /// <summary>One row a profile that the cohort has.</summary>
    /// <param name="cohort">The interviews.</param>
    public IReadOnlyList<ScoreMomentsRow> Read(Cohort cohort) => ReadKept(cohort);
}

/// <summary>A profile's item scores as sums. M-columns are Σ h_a · h_b over interviews, h being the interview's own histogram of scores.</summary>
/// <param name="Profile">0 weak to 3 exceptional.</param>
/// <param name="Interviews">Interviews, those without scores included.</param>
/// <param name="WithoutScore">Interviews without a scored item.</param>
/// <param name="Identical">Interviews of two or more scored items, all of one score.</param>
/// <param name="LevelSquares">Σ s²/n, s the sum of an interview's levels and n its number of scores.</param>
/// <param name="DueInterviews">Interviews with a question that should have been evaluated.</param>
/// <param name="Due">Questions that should have been evaluated.</param>
/// <param name="DueSquares">Σ over interviews of those squared.</param>
/// <param name="DueScored">Σ of those times scored items.</param>
/// <param name="ScoredSquares">Σ of scored items squared.</param>
/// <param name="Unscored">Items without a score.</param>
/// <param name="C1">Items of score 1.</param>
/// <param name="C2">Items of score 2.</param>
/// <param name="C3">Items of score 3.</param>
/// <param name="C4">Items of score 4.</param>
/// <param name="C5">Items of score 5.</param>
/// <param name="M11">Σ h1 · h1.</param>
/// <param name="M12">Σ h1 · h2.</param>
/// <param name="M13">Σ h1 · h3.</param>
/// <param name="M14">Σ h1 · h4.</param>
/// <param name="M15">Σ h1 · h5.</param>
/// <param name="M22">Σ h2 · h2.</param>
/// <param name="M23">Σ h2 · h3.</param>
/// <param name="M24">Σ h2 · h4.</param>
/// <param name="M25">Σ h2 · h5.</param>
/// <param name="M33">Σ h3 · h3.</param>
/// <param name="M34">Σ h3 · h4.</param>
/// <param name="M35">Σ h3 · h5.</param>
/// <param name="M44">Σ h4 · h4.</param>
/// <param name="M45">Σ h4 · h5.</param>
/// <param name="M55">Σ h5 · h5.</param>
public sealed record ScoreMomentsRow(
    int Profile, long Interviews, long WithoutScore, long Identical,
    double LevelSquares, long DueInterviews, long Due, long DueSquares, long DueScored, long ScoredSquares, long Unscored, long C1, long C2, long C3, long C4, long C5,
    long M11, long M12, long M13, long M14, long M15, long M22, long M23, long M24, long M25, long M33, long M34, long M35, long M44, long M45, long M55)
{
    /// <summary>Items at score 1 to 5.</summary>
    public IReadOnlyList<double> Counts => [C1, C2, C3, C4, C5];

    /// <summary>The fifteen cross moments, in the order of the columns.</summary>
    public IReadOnlyList<double> Products => [M11, M12, M13, M14, M15, M22, M23, M24, M25, M33, M34, M35, M44, M45, M55];
}
