using Analytics.Calibration.Cubes;

namespace Analytics.Calibration.Reliability;

/// <summary>
/// ICC(1) of items within clusters, after taking out group means: how much more alike the scores of one interview are than scores of
/// two interviews of the same profile. One-way analysis of variance with unequal cluster sizes:
/// (MSB - MSW)/(MSB + (n0 - 1)MSW), n0 = (N - Σ_g Σ n²/N_g)/(I - G).
/// 0 is no halo; null when nothing varies or no cluster has a second item. The interval is exact only for clusters of one size. Interviews of one candidate go
/// together, so where candidates have several the between part has fewer degrees of freedom,
/// I/(I + ρ Σ m(m - 1)) of them, m the interviews of a candidate and ρ how alike their means are. n counts candidates.
/// Source: Donner, A., Koval, J. J. (1980), Biometrics 36, 19-25; Satterthwaite, F. E. (1946), Biometrics Bulletin 2, 110-114.
/// </summary>
public static class ClusterIcc
{
    /// <summary>ICC(1) pooled over groups, each around its own mean.</summary>
    /// <param name="groups">The moments of each group (profile); empty ones are ignored.</param>
    /// <param name="repeated">The interviews of each candidate who has several, all of them in the groups; null takes every cluster as of another candidate.</param>
    public static Estimate Within(IReadOnlyList<CellMoments> groups, IReadOnlyList<IReadOnlyList<RepeatedInterview>>? repeated = null)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var again = (repeated ?? []).Select(c => c.Where(i => i.ScoreCount > 0).ToList()).Where(c => c.Count > 1).ToList();
        var used = groups.Where(g => g.Interviews > 0).ToList();
        var clusters = used.Sum(g => g.Interviews);
        var items = used.Sum(g => g.Scores.Items);
        var betweenFreedom = clusters - used.Count;
        var withinFreedom = items - clusters;
        var n = (int)clusters - again.Sum(c => c.Count - 1);
        if (betweenFreedom < 1 || withinFreedom < 1)
            return Estimate.Undefined(n);

        var betweens = used.Select(g => (Sum: g.SumSquareOverCount - (Square(Total(g)) / g.Scores.Items), Freedom: g.Interviews - 1.0)).ToList();
        var withins = used.Select(g => (Sum: Squares(g) - g.SumSquareOverCount, Freedom: g.Scores.Items - g.Interviews)).ToList();
        var (between, within) = (betweens.Sum(b => b.Sum) / betweenFreedom, withins.Sum(w => w.Sum) / withinFreedom);
        var size = (items - used.Sum(g => g.Scores.SumSquaredSizes / g.Scores.Items)) / betweenFreedom;
        return FromMeanSquares(Clean(between), Clean(within), size, Satterthwaite(betweens) * Independent(again, clusters), Satterthwaite(withins), n);
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

    // Of a pooled sum of squares whose groups need not vary alike.
    private static double Satterthwaite(List<(double Sum, double Freedom)> parts)
    {
        var used = parts.Where(p => p.Freedom > 0).ToList();
        var (total, spread) = (used.Sum(p => p.Sum), used.Sum(p => p.Sum * p.Sum / p.Freedom));
        return spread > 0 ? total * total / spread : 1;
    }

    // What share of the interviews' deviations from their profile's mean tells something new.
    private static double Independent(List<List<RepeatedInterview>> again, double clusters)
    {
        if (again.Count == 0) return 1;
        var centres = again.SelectMany(c => c).GroupBy(i => i.Key.Profile).ToDictionary(g => g.Key, g => g.Average(i => i.Mean!.Value));
        double pairs = 0, together = 0, alone = 0, interviews = 0;
        foreach (var deviations in again.Select(c => c.ConvertAll(i => i.Mean!.Value - centres[i.Key.Profile])))
        {
            var (sum, squares) = (deviations.Sum(), deviations.Sum(Square));
            (pairs, together) = (pairs + (deviations.Count * (deviations.Count - 1)), together + (sum * sum) - squares);
            (alone, interviews) = (alone + squares, interviews + deviations.Count);
        }

        var alike = alone <= 0 ? 1 : Math.Clamp(together / pairs / (alone / interviews), 0, 1);
        return clusters / (clusters + (alike * pairs));
    }

    private static double Total(CellMoments g) => g.Scores.Counts.Select((c, i) => c * (i + 1)).Sum();

    private static double Squares(CellMoments g) => g.Scores.Counts.Select((c, i) => c * (i + 1) * (i + 1)).Sum();

    private static double Clean(double meanSquare) => meanSquare < 1e-9 ? 0 : meanSquare;

    private static double Square(double x) => x * x;
}
