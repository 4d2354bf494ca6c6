namespace Analytics.Calibration.Cubes;

/// <summary>
/// Scores 1..5 of items that come in clusters (the items of one interview), as the sums that any smooth figure and its
/// cluster-robust standard error need. With h the histogram of one cluster these are the number of clusters, Σh and Σhh'.
/// Two of them add up when they share no cluster. Missing scores are in no sum.
/// </summary>
public sealed class ClusterMoments
{
    /// <summary>Scores are 1 to 5.</summary>
    public const int Levels = 5;

    /// <summary>Number of products h_a · h_b with a ≤ b.</summary>
    public const int Products = Levels * (Levels + 1) / 2;

    private readonly double[] _counts;
    private readonly double[,] _cross;

    private ClusterMoments(long clusters, double[] counts, double[,] cross)
    {
        Clusters = clusters;
        _counts = counts;
        _cross = cross;
    }

    /// <summary>No clusters at all.</summary>
    public static ClusterMoments Empty { get; } = new(0, new double[Levels], new double[Levels, Levels]);

    /// <summary>Clusters with at least one score.</summary>
    public long Clusters { get; }

    /// <summary>Items at score 1, 2, 3, 4 and 5.</summary>
    public IReadOnlyList<double> Counts => _counts;

    /// <summary>All scored items.</summary>
    public double Items => _counts.Sum();

    /// <summary>Σ n², n being the items of one cluster.</summary>
    public double SumSquaredSizes => _cross.Cast<double>().Sum();

    /// <summary>Σ h_a · h_b over clusters; a and b are scores 1 to 5.</summary>
    public double Cross(int a, int b) => _cross[a - 1, b - 1];

    /// <summary>Sums as an aggregate keeps them.</summary>
    /// <param name="clusters">Clusters with at least one score.</param>
    /// <param name="counts">Items at score 1 to 5.</param>
    /// <param name="products">Σ h_a · h_b for a ≤ b, in the order 11 12 13 14 15 22 23 24 25 33 34 35 44 45 55.</param>
    /// <exception cref="ArgumentException">There are not 5 counts or not 15 products.</exception>
    public static ClusterMoments FromSums(long clusters, IReadOnlyList<double> counts, IReadOnlyList<double> products)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(products);
        if (counts.Count != Levels || products.Count != Products)
            throw new ArgumentException($"{Levels} counts and {Products} products are needed, {counts.Count} and {products.Count} were given.");

        var cross = new double[Levels, Levels];
        var next = 0;
        for (var a = 0; a < Levels; a++)
            for (var b = a; b < Levels; b++)
                cross[a, b] = cross[b, a] = products[next++];
        return new ClusterMoments(clusters, [.. counts], cross);
    }

    /// <summary>The moments of one cluster; a cluster without scores gives <see cref="Empty"/>.</summary>
    /// <param name="histogram">Its items at score 1 to 5.</param>
    public static ClusterMoments FromCluster(IReadOnlyList<int> histogram)
    {
        ArgumentNullException.ThrowIfNull(histogram);
        return histogram.Sum() == 0 ? Empty : FromSums(1, [.. histogram.Select(c => (double)c)], OuterProducts(histogram));
    }

    /// <summary>The sums of clusters that the two do not share.</summary>
    public ClusterMoments Add(ClusterMoments other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var sum = (double[,])_cross.Clone();
        for (var a = 0; a < Levels; a++)
            for (var b = 0; b < Levels; b++)
                sum[a, b] += other._cross[a, b];
        return new ClusterMoments(Clusters + other.Clusters, [.. _counts.Zip(other._counts, (a, b) => a + b)], sum);
    }

    /// <summary>
    /// The moments after clusters turn out to be one: the interviews of a candidate who was interviewed again.
    /// Adds what (Σh)(Σh)' has over Σhh' and takes the clusters that vanish off the count.
    /// </summary>
    /// <param name="units">For each candidate the histograms of its clusters, all of them in these moments already; those without scores are
    /// ignored.</param>
    public ClusterMoments Merge(IEnumerable<IEnumerable<IReadOnlyList<int>>> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        var merged = (double[,])_cross.Clone();
        var vanished = 0L;
        foreach (var unit in units)
        {
            var parts = unit.Where(h => h.Any(count => count > 0)).ToList();
            if (parts.Count < 2) continue;
            vanished += parts.Count - 1;
            AddSquare(merged, [.. Enumerable.Range(0, Levels).Select(level => parts.Sum(h => h[level]))], 1);
            foreach (var part in parts) AddSquare(merged, part, -1);
        }

        return new ClusterMoments(Clusters - vanished, _counts, merged);
    }

    /// <summary>Shares at score 1 to 5; null when there are no items.</summary>
    public double[]? Shares()
    {
        var n = Items;
        return n == 0 ? null : [.. _counts.Select(c => c / n)];
    }

    /// <summary>
    /// Covariance of the shares with clusters as the unit: I/(I-1) · [M - p·nh' - nh·p' + n2·pp'] / N², where M = Σhh',
    /// nh = Σ n·h and n2 = Σ n². Null with fewer than two clusters.
    /// Source: the ratio (linearised) estimator, Cochran, W. G. (1977), Sampling Techniques, 3rd ed., section 6.3;
    /// the same as a cluster-robust covariance of a regression on a constant.
    /// </summary>
    public double[,]? Covariance()
    {
        if (Clusters < 2)
            return null;
        var n = Items;
        var p = Shares()!;
        var sized = Enumerable.Range(0, Levels).Select(a => Enumerable.Range(0, Levels).Sum(b => _cross[a, b])).ToArray();
        var squared = sized.Sum();
        var factor = Clusters / (Clusters - 1.0) / (n * n);
        var covariance = new double[Levels, Levels];
        for (var a = 0; a < Levels; a++)
            for (var b = 0; b < Levels; b++)
                covariance[a, b] = factor * (_cross[a, b] - (p[a] * sized[b]) - (sized[a] * p[b]) + (squared * p[a] * p[b]));
        return covariance;
    }

    /// <summary>
    /// <see cref="Covariance"/>, except where all items have one score: then what it would be if one item were one point off, since that few
    /// clusters agree proves no certainty.
    /// </summary>
    public double[,]? CovarianceOrFloor()
    {
        if (Covariance() is not { } covariance) return null;
        var only = Array.FindIndex(_counts, c => c >= Items);
        if (only < 0) return covariance;
        var next = only == 0 ? 1 : only - 1;
        var one = 1 / (Items * Items);
        (covariance[only, only], covariance[next, next], covariance[only, next], covariance[next, only]) = (one, one, -one, -one);
        return covariance;
    }

    private static double[] OuterProducts(IReadOnlyList<int> h)
    {
        var products = new List<double>(Products);
        for (var a = 0; a < Levels; a++)
            for (var b = a; b < Levels; b++)
                products.Add((double)h[a] * h[b]);
        return [.. products];
    }

    private static void AddSquare(double[,] to, IReadOnlyList<int> h, int sign)
    {
        for (var a = 0; a < Levels; a++)
            for (var b = 0; b < Levels; b++)
                to[a, b] += sign * (double)h[a] * h[b];
    }
}
