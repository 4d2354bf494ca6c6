using Analytics.Calibration.Cubes;
using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Agreement;

/// <summary>
/// Lin's concordance correlation of a measured value with what was expected of its group,
/// 2 cov / (var x + var y + (mean x - mean y)²) with moments over N: it falls with scatter, with a shift and with a changed scale.
/// On integers it is the quadratically weighted kappa. -1 to 1; null when both sides are the same constant.
/// Source: Lin, L. I.-K. (1989), Biometrics 45, 255-268.
/// </summary>
public static class Concordance
{
    /// <summary>Concordance of paired values, moments over N; null without pairs or without any spread and shift.</summary>
    public static double? OfPairs(IReadOnlyCollection<(double X, double Y)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (pairs.Count == 0)
            return null;
        return FromMoments(
            pairs.Average(p => p.X), pairs.Average(p => p.Y),
            pairs.Average(p => p.X * p.X), pairs.Average(p => p.Y * p.Y), pairs.Average(p => p.X * p.Y));
    }

    /// <summary>
    /// Concordance of interview means with the expected midpoint of their group, with a delta-method interval that takes the groups' sizes as
    /// given.
    /// </summary>
    /// <param name="groups">Expected midpoint and interview means of each group; empty groups are left out.</param>
    /// <param name="equalWeights">True to let every group count the same whatever its size; false for as many as there are.</param>
    public static Estimate OfGroups(IReadOnlyList<(double Expected, Distribution Means)> groups, bool equalWeights)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var used = groups.Where(g => g.Means.N > 0).ToList();
        var n = (int)used.Sum(g => g.Means.N);
        var weights = used.Select(g => equalWeights ? 1.0 / used.Count : g.Means.N / n).ToArray();
        double? Figure(double[][] moments) => FromMoments(
            used.Select((g, i) => weights[i] * g.Expected).Sum(),
            used.Select((_, i) => weights[i] * moments[i][0]).Sum(),
            used.Select((g, i) => weights[i] * g.Expected * g.Expected).Sum(),
            used.Select((_, i) => weights[i] * moments[i][1]).Sum(),
            used.Select((g, i) => weights[i] * g.Expected * moments[i][0]).Sum());

        if (used.Count == 0)
            return Estimate.Undefined();
        var observed = used.Select(g => new[] { g.Means.Mean!.Value, g.Means.Sum(v => v * v) / g.Means.N }).ToArray();
        var error = DeltaMethod.StandardError(Figure, observed, [.. used.Select(g => Covariance(g.Means))]);
        return NormalInterval.Around(Figure(observed), error, n, -1, 1);
    }

    private static double? FromMoments(double meanX, double meanY, double meanXX, double meanYY, double meanXY)
    {
        var shift = (meanX - meanY) * (meanX - meanY);
        var spread = (meanXX - (meanX * meanX)) + (meanYY - (meanY * meanY));
        return spread + shift <= 1e-12 ? null : 2 * (meanXY - (meanX * meanY)) / (spread + shift);
    }

    // Covariance of a group's mean of y and mean of y².
    private static double[,]? Covariance(Distribution means)
    {
        if (means.N < 2)
            return null;
        var first = means.Mean!.Value;
        var second = means.Sum(v => v * v) / means.N;
        var divisor = (means.N - 1) * means.N;
        var cross = means.Sum(v => (v - first) * ((v * v) - second)) / divisor;
        return new[,]
        {
            { means.Sum(v => (v - first) * (v - first)) / divisor, cross },
            { cross, means.Sum(v => ((v * v) - second) * ((v * v) - second)) / divisor },
        };
    }
}
