namespace Analytics.Calibration.Cubes;

/// <summary>
/// What a slope within clusters needs: per cluster (an interview) Sxx = Σ(x - x̄)² and Sxy = Σ(x - x̄)(y - ȳ) over its items with
/// both values known, summed over clusters together with their squares and product. Adds up over clusters.
/// </summary>
/// <param name="Clusters">Clusters with two or more items that have both values.</param>
/// <param name="Items">Their items.</param>
/// <param name="Sxx">Σ Sxx.</param>
/// <param name="Sxy">Σ Sxy.</param>
/// <param name="SxxSquared">Σ Sxx².</param>
/// <param name="SxxSxy">Σ Sxx · Sxy.</param>
/// <param name="SxySquared">Σ Sxy².</param>
public sealed record WithinSlopeSums(long Clusters, long Items, double Sxx, double Sxy, double SxxSquared, double SxxSxy, double SxySquared)
{
    /// <summary>No clusters.</summary>
    public static WithinSlopeSums Empty { get; } = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>The sums of one cluster; fewer than two items give <see cref="Empty"/>.</summary>
    /// <param name="items">Items with both values, such as (log2 of the answer's words, score).</param>
    public static WithinSlopeSums FromCluster(IReadOnlyList<(double X, double Y)> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items.Count < 2)
            return Empty;
        var meanX = items.Average(i => i.X);
        var meanY = items.Average(i => i.Y);
        var sxx = items.Sum(i => (i.X - meanX) * (i.X - meanX));
        var sxy = items.Sum(i => (i.X - meanX) * (i.Y - meanY));
        return new WithinSlopeSums(1, items.Count, sxx, sxy, sxx * sxx, sxx * sxy, sxy * sxy);
    }

    /// <summary>The sums over the clusters of both, which must be different ones.</summary>
    public WithinSlopeSums Add(WithinSlopeSums other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new WithinSlopeSums(
            Clusters + other.Clusters, Items + other.Items, Sxx + other.Sxx, Sxy + other.Sxy,
            SxxSquared + other.SxxSquared, SxxSxy + other.SxxSxy, SxySquared + other.SxySquared);
    }
}
