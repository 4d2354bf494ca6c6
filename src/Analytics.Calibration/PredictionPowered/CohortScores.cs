namespace Analytics.Calibration.PredictionPowered;

/// <summary>All scores an evaluator gave in a cohort, as sums over candidates: with s the sum of a candidate's scores (points) and n their number.</summary>
/// <param name="Items">Σn.</param>
/// <param name="Sum">Σs.</param>
/// <param name="SquaredSums">Σs².</param>
/// <param name="SumsTimesItems">Σs·n.</param>
/// <param name="SquaredItems">Σn².</param>
public sealed record CohortScores(double Items, double Sum, double SquaredSums, double SumsTimesItems, double SquaredItems)
{
    /// <summary>The sums of candidates listed one by one.</summary>
    /// <param name="candidates">Sum and number of the scores of each.</param>
    public static CohortScores Of(IReadOnlyCollection<(double Sum, double Items)> candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return new CohortScores(
            candidates.Sum(c => c.Items), candidates.Sum(c => c.Sum), candidates.Sum(c => c.Sum * c.Sum),
            candidates.Sum(c => c.Sum * c.Items), candidates.Sum(c => c.Items * c.Items));
    }

    /// <summary>Mean of all scores, points; null without any.</summary>
    public double? Mean => Items > 0 ? Sum / Items : null;
}
