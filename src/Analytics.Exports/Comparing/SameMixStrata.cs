using Analytics.Calibration.Cubes;
using Analytics.Warehouse.Queries;

namespace Analytics.Exports.Comparing;

/// <summary>The groups within which two cohorts are like with like.</summary>
public static class SameMixStrata
{
    /// <summary>
    /// Interview means of both by position and profile, of the cells both have; where they share none, by profile alone, else by position alone. Two positions are
    /// so compared within profile.
    /// </summary>
    /// <param name="first">Scores of the first by position (value) and profile (across).</param>
    /// <param name="second">Of the second.</param>
    /// <returns>What is held alike, null for nothing; and the groups, none then.</returns>
    public static (string? Held, IReadOnlyList<(MeanMoments First, MeanMoments Second)> Strata) Of(
        IReadOnlyList<ScoreSummaryRow> first, IReadOnlyList<ScoreSummaryRow> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        (string Held, Func<ScoreSummaryRow, (string?, string?)> Of)[] ways =
        [
            ("positions and profiles", r => (r.Value, r.AcrossValue)),
            ("profiles", r => (null, r.AcrossValue)),
            ("positions", r => (r.Value, null)),
        ];
        foreach (var (held, of) in ways)
        {
            var (one, other) = (Sums(first, of), Sums(second, of));
            var common = one.Where(s => other.ContainsKey(s.Key)).Select(s => (s.Value, other[s.Key])).ToList();
            if (common.Count > 0) return (held, common);
        }

        return (null, []);
    }

    private static Dictionary<(string?, string?), MeanMoments> Sums(IReadOnlyList<ScoreSummaryRow> rows, Func<ScoreSummaryRow, (string?, string?)> of) => rows
        .Where(r => r.ScoredInterviews > 0).GroupBy(of)
        .ToDictionary(g => g.Key, g => g.Aggregate(MeanMoments.Empty, (sum, r) => sum.Add(new MeanMoments(r.ScoredInterviews, r.MeanSum, r.MeanSquares))));
}
