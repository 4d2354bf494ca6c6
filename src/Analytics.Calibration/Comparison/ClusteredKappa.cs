using Analytics.Calibration.Agreement;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Comparison;

/// <summary>
/// Kappa of two evaluators on the same items, the candidate as cluster: its influence per cell of the table (as in <see cref="Kappa"/>) summed within candidates.
/// n counts items; null where no disagreement is to be expected.
/// Source: Fleiss, J. L., Cohen, J., Everitt, B. S. (1969), Psychological Bulletin 72, 323-327; clusters: Yang, Z., Zhou, M. (2014), Statistics in Medicine 33, 3425-3448.
/// </summary>
internal static class ClusteredKappa
{
    internal static Estimate Of(IReadOnlyList<PairedItems> items, double[,] weights)
    {
        var labels = ClusterMoments.Levels;
        var table = new double[labels, labels];
        foreach (var item in items) table[item.Baseline - 1, item.New - 1] += item.Items;
        var n = items.Sum(i => i.Items);
        if (n == 0 || Kappa.Value(table, weights) is not { } kappa) return Estimate.Undefined(n);

        // A table with a little more in one cell; kappa is smooth in it.
        const double Step = 1e-4;
        double Influence(PairedItems item)
        {
            double At(double by)
            {
                var moved = (double[,])table.Clone();
                moved[item.Baseline - 1, item.New - 1] += by;
                return Kappa.Value(moved, weights)!.Value;
            }

            return item.Items * (At(Step) - At(-Step)) / (2 * Step);
        }

        return Clustered(kappa, items, Influence, n, -1);
    }

    /// <summary>Share of items both score alike.</summary>
    internal static Estimate Exact(IReadOnlyList<PairedItems> items)
    {
        var n = items.Sum(i => i.Items);
        if (n == 0) return Estimate.Undefined();
        var share = (double)items.Where(i => i.Baseline == i.New).Sum(i => i.Items) / n;
        var error = Clustered(share, items, i => i.Items * ((i.Baseline == i.New ? 1 : 0) - share) / n, n, 0).StandardError;
        double? effect = share is > 0 and < 1 && error is { } se ? se * se / (share * (1 - share) / n) : n / (double)items.Select(i => i.Candidate).Distinct().Count();
        return Proportion.WilsonClustered(share, n, effect);
    }

    private static Estimate Clustered(double value, IReadOnlyList<PairedItems> items, Func<PairedItems, double> influence, int n, double min)
    {
        var people = items.GroupBy(i => i.Candidate).Select(g => g.Sum(influence)).ToList();
        double? error = people.Count < 2 ? null : Math.Sqrt(people.Count / (people.Count - 1.0) * people.Sum(u => u * u));
        return value is > -1 and < 1 && error > 0 && min < 0 ? BoundedInterval.FisherZ(value, error.Value, n) : NormalInterval.Around(value, error, n, min, 1);
    }
}
