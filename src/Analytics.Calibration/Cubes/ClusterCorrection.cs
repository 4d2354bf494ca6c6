namespace Analytics.Calibration.Cubes;

/// <summary>
/// What <see cref="ClusterMoments"/> change by when interviews turn out to be of one candidate: clusters vanish, and the cross moments grow by what
/// (Σh)(Σh)' has over Σhh'. Counts of items stay.
/// </summary>
/// <param name="Vanished">Clusters that are no longer ones of their own; 0 or more.</param>
/// <param name="Products">The growth of Σ h_a · h_b for a ≤ b, in the order of <see cref="ClusterMoments.FromSums"/>.</param>
public sealed record ClusterCorrection(long Vanished, IReadOnlyList<double> Products)
{
    /// <summary>Every interview is of another candidate.</summary>
    public static ClusterCorrection None { get; } = new(0, new double[ClusterMoments.Products]);

    /// <summary>The correction of some units.</summary>
    /// <param name="units">For each candidate the histograms of the interviews; those without scores are ignored.</param>
    public static ClusterCorrection Of(IEnumerable<IEnumerable<IReadOnlyList<int>>> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        var merged = ClusterMoments.Empty.Merge(units);
        var products = new List<double>(ClusterMoments.Products);
        for (var a = 1; a <= ClusterMoments.Levels; a++)
            for (var b = a; b <= ClusterMoments.Levels; b++)
                products.Add(merged.Cross(a, b));
        return new ClusterCorrection(-merged.Clusters, products);
    }

    /// <summary>The moments with the candidate as cluster.</summary>
    /// <param name="byInterview">Moments with the interview as cluster, that hold all interviews the correction is of.</param>
    public ClusterMoments Apply(ClusterMoments byInterview)
    {
        ArgumentNullException.ThrowIfNull(byInterview);
        return byInterview.Add(ClusterMoments.FromSums(-Vanished, new double[ClusterMoments.Levels], Products));
    }
}
