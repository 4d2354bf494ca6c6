namespace Analytics.Calibration.People;

/// <summary>
/// Six sums of pairs of labels (weight, x, y, x², y², xy), from which quadratically weighted kappa follows as RSMTool computes it,
/// 2 cov / (var x + var y + (mean x - mean y)²), moments over N: on whole numbers the same as Cohen's.
/// Source: RSMTool documentation, Evaluation Metrics; Cohen, J. (1968), Psychological Bulletin 70, 213-220.
/// </summary>
internal static class PairMoments
{
    internal const int Count = 6;

    internal static void Write(double[] terms, int at, double weight, double x, double y)
    {
        terms[at] += weight;
        terms[at + 1] += weight * x;
        terms[at + 2] += weight * y;
        terms[at + 3] += weight * x * x;
        terms[at + 4] += weight * y * y;
        terms[at + 5] += weight * x * y;
    }

    /// <summary>Kappa of the pairs; null without any, or where both sides are one and the same label.</summary>
    internal static double? Kappa(double[] sums, int at)
    {
        var n = sums[at];
        if (n <= 0) return null;
        var (x, y) = (sums[at + 1] / n, sums[at + 2] / n);
        var spread = (sums[at + 3] / n) - (x * x) + (sums[at + 4] / n) - (y * y) + ((x - y) * (x - y));
        return spread <= 1e-12 ? null : 2 * ((sums[at + 5] / n) - (x * y)) / spread;
    }
}
