using Analytics.Calibration.Cubes;

namespace Analytics.Calibration.Drift;

/// <summary>How far apart two distributions are. Null when either is empty.</summary>
public static class DistributionDistance
{
    /// <summary>
    /// First Wasserstein distance, ∫|F - G|: the points that one distribution must be moved on average to become the other. In the unit of
    /// the values, 0 or more.
    /// Source: Vallender, S. S. (1974), Theory of Probability and Its Applications 18, 784-786.
    /// </summary>
    public static double? Wasserstein(Distribution first, Distribution second) =>
        Walk(first, second) is { } steps ? steps.Sum(s => Math.Abs(s.Gap) * s.Width) : null;

    /// <summary>Kolmogorov-Smirnov distance, max |F - G|, 0 to 1.</summary>
    public static double? KolmogorovSmirnov(Distribution first, Distribution second) =>
        Walk(first, second) is { } steps ? steps.Max(s => Math.Abs(s.Gap)) : null;

    // The difference of the distribution functions from each value on, and the distance to the next value.
    private static List<(double Gap, double Width)>? Walk(Distribution first, Distribution second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.N == 0 || second.N == 0)
            return null;

        var values = first.Values.Union(second.Values).Order().ToArray();
        var steps = new List<(double, double)>(values.Length);
        double below1 = 0, below2 = 0;
        int next1 = 0, next2 = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (next1 < first.Values.Count && first.Values[next1] == values[i])
                below1 += first.Counts[next1++];
            if (next2 < second.Values.Count && second.Values[next2] == values[i])
                below2 += second.Counts[next2++];
            steps.Add(((below1 / first.N) - (below2 / second.N), i + 1 < values.Length ? values[i + 1] - values[i] : 0));
        }

        return steps;
    }
}
