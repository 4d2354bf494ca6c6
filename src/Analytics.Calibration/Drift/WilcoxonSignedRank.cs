using Analytics.Calibration.Cubes;

namespace Analytics.Calibration.Drift;

/// <summary>
/// Wilcoxon's signed rank test that paired differences lie symmetrically around 0. Differences of 0 are dropped, equal sizes share their midrank.
/// Exact below 50 differences without ties or zeros, else the normal approximation with tie and continuity correction: what R's wilcox.test does.
/// Source: Wilcoxon, F. (1945), Biometrics Bulletin 1, 80-83.
/// </summary>
public static class WilcoxonSignedRank
{
    private const int ExactBelow = 50;

    // Differences of means that ought to be equal differ by rounding; scores have no finer grain than this.
    private const double Grain = 1e-9;

    /// <summary>Sum of the ranks of positive differences, two-sided p value and how many differences are not 0; null when all are.</summary>
    /// <param name="differences">Differences and how often each occurs.</param>
    public static (double Statistic, double PValue, int N)? Test(Distribution differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        var sizes = differences.Values.Select((d, i) => (Size: Math.Round(Math.Abs(d) / Grain), Positive: d > 0, Count: differences.Counts[i]))
            .Where(d => d.Size > 0).GroupBy(d => d.Size).OrderBy(g => g.Key)
            .Select(g => (Count: g.Sum(d => d.Count), Positive: g.Where(d => d.Positive).Sum(d => d.Count))).ToList();
        var n = sizes.Sum(s => s.Count);
        if (n == 0)
            return null;

        double before = 0, statistic = 0, ties = 0;
        foreach (var (count, positive) in sizes)
        {
            statistic += positive * (before + ((count + 1) / 2));
            before += count;
            ties += (count * count * count) - count;
        }

        var exact = n < ExactBelow && ties == 0 && n == differences.N;
        return (statistic, exact ? Exact((int)statistic, (int)n) : Approximate(statistic, n, ties), (int)n);
    }

    private static double Exact(int statistic, int n)
    {
        // ways[s]: subsets of the ranks 1..n that sum to s.
        var ways = new double[(n * (n + 1) / 2) + 1];
        ways[0] = 1;
        for (var rank = 1; rank <= n; rank++)
            for (var sum = ways.Length - 1; sum >= rank; sum--)
                ways[sum] += ways[sum - rank];
        var below = ways.Take(statistic + 1).Sum() / Math.Pow(2, n);
        var above = ways.Skip(statistic).Sum() / Math.Pow(2, n);
        return Math.Min(1, 2 * Math.Min(below, above));
    }

    private static double Approximate(double statistic, double n, double ties)
    {
        var distance = statistic - (n * (n + 1) / 4);
        var deviation = Math.Sqrt((n * (n + 1) * ((2 * n) + 1) / 24) - (ties / 48));
        var z = (distance - (Math.Sign(distance) * 0.5)) / deviation;
        return Math.Min(1, 2 * MathNet.Numerics.Distributions.Normal.CDF(0, 1, -Math.Abs(z)));
    }
}
