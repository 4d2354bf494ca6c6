using Analytics.Calibration.Cubes;

namespace Analytics.Calibration.Reliability;

/// <summary>
/// ICC(1) of items within clusters, after taking out group means: how much more alike the scores of one interview are than scores of
/// two interviews of the same profile. One-way analysis of variance with unequal cluster sizes:
/// (MSB - MSW)/(MSB + (n0 - 1)MSW), n0 = (N - Σ_g Σ n²/N_g)/(I - G).
/// 0 is no halo; null when nothing varies or no cluster has a second item. The interval is exact only for clusters of one size. n counts clusters.
/// Source: Donner, A., Koval, J. J. (1980), Biometrics 36, 19-25.
/// </summary>
public static class ClusterIcc
{
    /// <summary>ICC(1) pooled over groups, each around its own mean.</summary>
    /// <param name="groups">The moments of each group (profile); empty ones are ignored.</param>
    public static Estimate Within(IReadOnlyList<CellMoments> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var used = groups.Where(g => g.Interviews > 0).ToList();
        var clusters = used.Sum(g => g.Interviews);
        var items = used.Sum(g => g.Scores.Items);
        var betweenFreedom = clusters - used.Count;
        var withinFreedom = items - clusters;
        if (betweenFreedom < 1 || withinFreedom < 1)
            return Estimate.Undefined((int)clusters);

        var between = used.Sum(g => g.SumSquareOverCount - (Square(Total(g)) / g.Scores.Items)) / betweenFreedom;
        var within = used.Sum(g => Squares(g) - g.SumSquareOverCount) / withinFreedom;
        var size = (items - used.Sum(g => g.Scores.SumSquaredSizes / g.Scores.Items)) / betweenFreedom;
        return FromMeanSquares(Clean(between), Clean(within), size, betweenFreedom, withinFreedom, (int)clusters);
    }

    private static Estimate FromMeanSquares(double between, double within, double size, double betweenFreedom, double withinFreedom, int n)
    {
        var denominator = between + ((size - 1) * within);
        if (denominator <= 0)
            return Estimate.Undefined(n);
        var value = (between - within) / denominator;
        if (within == 0)
            return new Estimate(value, value, value, n);
        var (low, high) = IntraclassCorrelation.FLimits(between / within, betweenFreedom, withinFreedom, size);
        return new Estimate(value, low, high, n);
    }

    private static double Total(CellMoments g) => g.Scores.Counts.Select((c, i) => c * (i + 1)).Sum();

    private static double Squares(CellMoments g) => g.Scores.Counts.Select((c, i) => c * (i + 1) * (i + 1)).Sum();

    private static double Clean(double meanSquare) => meanSquare < 1e-9 ? 0 : meanSquare;

    private static double Square(double x) => x * x;
}
