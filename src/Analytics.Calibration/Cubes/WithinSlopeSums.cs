namespace Analytics.Calibration.Cubes;

/// <summary>
/// What a slope within clusters needs: per cluster (an interview, or a candidate) Sxx = Σ(x - x̄)² and Sxy = Σ(x - x̄)(y - ȳ) over its items with
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
        return OfCluster(items.Count, sxx, sxy);
    }

    /// <summary>One cluster whose own two sums are known; fewer than two items give <see cref="Empty"/>.</summary>
    public static WithinSlopeSums OfCluster(long items, double sxx, double sxy) =>
        items < 2 ? Empty : new WithinSlopeSums(1, items, sxx, sxy, sxx * sxx, sxx * sxy, sxy * sxy);

    /// <summary>The sums after clusters turn out to be one: the interviews of a candidate, each around its own mean, whose errors go together.</summary>
    /// <param name="candidates">For each candidate its interviews' sums, all of them in these already.</param>
    public WithinSlopeSums Merge(IEnumerable<IEnumerable<WithinSlopeSums>> candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        var merged = this;
        foreach (var parts in candidates.Select(c => c.Where(p => p.Clusters > 0).ToList()).Where(p => p.Count > 1))
        {
            var one = OfCluster(parts.Sum(p => p.Items), parts.Sum(p => p.Sxx), parts.Sum(p => p.Sxy));
            merged = merged.Add(parts.Aggregate(one, (sum, part) => sum.Add(part.Times(-1))));
        }

        return merged;
    }

    /// <summary>The sums over the clusters of both, which must be different ones.</summary>
    public WithinSlopeSums Add(WithinSlopeSums other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new WithinSlopeSums(
            Clusters + other.Clusters, Items + other.Items, Sxx + other.Sxx, Sxy + other.Sxy,
            SxxSquared + other.SxxSquared, SxxSxy + other.SxxSxy, SxySquared + other.SxySquared);
    }

    private WithinSlopeSums Times(int factor) => new(
        factor * Clusters, factor * Items, factor * Sxx, factor * Sxy, factor * SxxSquared, factor * SxxSxy, factor * SxySquared);
}
