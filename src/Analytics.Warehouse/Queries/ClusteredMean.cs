namespace Analytics.Warehouse.Queries;

/// <summary>
/// The standard error of a mean over parts of which several belong to one interview: se² = I/(I-1) · Σ(sᵢ - m·nᵢ)² / N², with nᵢ parts that sum to sᵢ in
/// interview i, N = Σnᵢ and m = Σsᵢ/N. Source: Cochran, Sampling Techniques, 3rd ed., 6.3 (ratio estimate, linearised).
/// </summary>
internal static class ClusteredMean
{
    /// <summary>In the unit of the parts; null under two interviews.</summary>
    public static double? StandardError(int interviews, int parts, double sum, double sumSquares, double sumByCount, double countSquares)
    {
        if (interviews < 2) return null;
        // In decimals, which hold sums of usual scores exactly: N²·Σ(sᵢ - m·nᵢ)² = N²·Σs² - 2·N·S·Σsn + S²·Σn².
        var (n, s) = ((decimal)parts, (decimal)sum);
        var mean = s / n;
        var scatter = (decimal)sumSquares - (2 * mean * (decimal)sumByCount) + (mean * mean * (decimal)countSquares);
        return Math.Sqrt(Math.Max(0, (double)scatter) * interviews / (interviews - 1)) / parts;
    }
}
