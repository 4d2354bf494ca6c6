namespace Analytics.Calibration.Cubes;

/// <summary>
/// How many questions that should have been evaluated were, as sums over clusters (interviews or candidates) that a clustered share needs.
/// Adds up over disjoint clusters.
/// </summary>
/// <param name="Clusters">Clusters with at least one question due.</param>
/// <param name="Due">Questions that should have been evaluated.</param>
/// <param name="Evaluated">Questions that were.</param>
/// <param name="DueSquared">Σ due².</param>
/// <param name="DueEvaluated">Σ due · evaluated.</param>
/// <param name="EvaluatedSquared">Σ evaluated².</param>
public sealed record CoverageSums(long Clusters, double Due, double Evaluated, double DueSquared, double DueEvaluated, double EvaluatedSquared)
{
    /// <summary>Nothing was due.</summary>
    public static CoverageSums Empty { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>One cluster; one with nothing due gives <see cref="Empty"/>.</summary>
    public static CoverageSums FromCluster(double due, double evaluated) =>
        due == 0 ? Empty : new CoverageSums(1, due, evaluated, due * due, due * evaluated, evaluated * evaluated);

    /// <summary>The sums over both, which must share no cluster.</summary>
    public CoverageSums Add(CoverageSums other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new CoverageSums(
            Clusters + other.Clusters, Due + other.Due, Evaluated + other.Evaluated,
            DueSquared + other.DueSquared, DueEvaluated + other.DueEvaluated, EvaluatedSquared + other.EvaluatedSquared);
    }

    /// <summary>The sums after interviews turn out to be of one candidate.</summary>
    /// <param name="candidates">For each candidate its interviews' questions, all of them in these sums already.</param>
    public CoverageSums Merge(IEnumerable<IEnumerable<(int Due, int Evaluated)>> candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        var merged = this;
        foreach (var parts in candidates.Select(c => c.Where(i => i.Due > 0).ToList()).Where(p => p.Count > 1))
        {
            foreach (var (due, evaluated) in parts)
                merged = merged.Add(FromCluster(due, evaluated).Times(-1));
            merged = merged.Add(FromCluster(parts.Sum(p => p.Due), parts.Sum(p => p.Evaluated)));
        }

        return merged;
    }

    private CoverageSums Times(int factor) => new(
        factor * Clusters, factor * Due, factor * Evaluated, factor * DueSquared, factor * DueEvaluated, factor * EvaluatedSquared);
}
