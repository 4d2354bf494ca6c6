using Analytics.Calibration;
using Analytics.Calibration.Cubes;
using Analytics.Portal.Components;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Charts;

/// <summary>A position's mean score as it would be if every position had the same mix of profiles.</summary>
/// <param name="Position">The position, as its value stands in a query string; null where it is not known.</param>
/// <param name="Mean">
/// The mean of all interview means plus how far, on average, the position's interviews lie from the mean of their profile; points, with Student's t interval over
/// the position's interviews. Null without scores.
/// </param>
/// <param name="Interviews">Its interviews.</param>
/// <param name="Scored">Of them scored.</param>
public sealed record SameMixMean(string? Position, Estimate Mean, int Interviews, int Scored)
{
    /// <summary>Every position, in the order of the cells.</summary>
    /// <param name="cells">Scores by position (value) and profile (across).</param>
    public static IReadOnlyList<SameMixMean> OfPositions(IReadOnlyList<ScoreSummaryRow> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var overall = Sum(cells).Mean ?? 0;
        var profiles = cells.GroupBy(c => c.AcrossValue ?? "").ToDictionary(g => g.Key, g => Sum(g).Mean ?? 0);
        return
        [
            .. cells.GroupBy(c => c.Value).Select(p => new SameMixMean(
                p.Key, Sum(p, c => profiles[c.AcrossValue ?? ""] - overall).MeanEstimate(), p.Sum(c => c.Interviews), p.Sum(c => c.ScoredInterviews))),
        ];
    }

    private static MeanMoments Sum(IEnumerable<ScoreSummaryRow> cells, Func<ScoreSummaryRow, double>? less = null) => cells.Aggregate(
        MeanMoments.Empty, (sum, c) => sum.Add(c.Moments().Less(less?.Invoke(c) ?? 0)));
}
