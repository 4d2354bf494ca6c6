using Analytics.Calibration.Curve;
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
    /// Concordance of interview means with the expected midpoint of their group. Delta-method error that takes the candidate as cluster and the groups' sizes as
    /// given, interval on Fisher's z scale with Student's t on Satterthwaite's degrees of freedom. n counts candidates.
    /// </summary>
    /// <param name="groups">The interviews of each group; empty groups are left out.</param>
    /// <param name="equalWeights">True to let every group count the same whatever its size; false for as many as there are.</param>
    public static Estimate OfGroups(IReadOnlyList<ProfileMeans> groups, bool equalWeights)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var used = groups.Where(g => g.Means.Interviews > 0).ToList();
        if (used.Count == 0) return Estimate.Undefined();
        var all = used.Sum(g => g.Means.Values.N);
        var weights = used.Select(g => equalWeights ? 1.0 / used.Count : g.Means.Values.N / all).ToArray();
        double? Figure(double[][] moments) => FromMoments(
            used.Select((g, i) => weights[i] * g.Expected.Midpoint).Sum(),
            used.Select((_, i) => weights[i] * moments[i][0]).Sum(),
            used.Select((g, i) => weights[i] * g.Expected.Midpoint * g.Expected.Midpoint).Sum(),
            used.Select((_, i) => weights[i] * moments[i][1]).Sum(),
            used.Select((g, i) => weights[i] * g.Expected.Midpoint * moments[i][0]).Sum());

        var observed = used.Select(g => new[] { g.Means.Mean!.Value, g.Means.Values.Sum(v => v * v) / g.Means.Values.N }).ToArray();
        var error = DeltaMethod.StandardError(Figure, observed, [.. used.Select(Covariance)], [.. used.Select(g => (double)g.Means.Candidates)]);
        var n = used.Sum(g => g.Means.Candidates);
        return Figure(observed) is > -1 and < 1 and { } value && error is { Error: > 0 } known
            ? BoundedInterval.FisherZ(value, known.Error, n, Quantile.StudentT(0.975, known.Freedom))
            : NormalInterval.Around(Figure(observed), error?.Error, n, -1, 1);
    }

    private static double? FromMoments(double meanX, double meanY, double meanXX, double meanYY, double meanXY)
    {
        var shift = (meanX - meanY) * (meanX - meanY);
        var spread = (meanXX - (meanX * meanX)) + (meanYY - (meanY * meanY));
        return spread + shift <= 1e-12 ? null : 2 * (meanXY - (meanX * meanY)) / (spread + shift);
    }

    // Covariance of a group's mean of y and mean of y²; where all agree, as if one item were one point off.
    private static double[,]? Covariance(ProfileMeans group)
    {
        var means = group.Means;
        if (means.Candidates < 2) return null;
        var first = means.Mean!.Value;
        var second = means.Values.Sum(v => v * v) / means.Values.N;
        if (means.Values.Values.Count == 1)
        {
            var one = 1 / (group.Items * group.Items);
            return new[,] { { one, 2 * first * one }, { 2 * first * one, 4 * first * first * one } };
        }

        var factor = means.Factor / (means.Values.N * means.Values.N);
        var cross = factor * means.ClusteredProducts(v => v - first, v => (v * v) - second);
        return new[,]
        {
            { factor * means.ClusteredSquares(v => v - first), cross },
            { cross, factor * means.ClusteredSquares(v => (v * v) - second) },
        };
    }
}
