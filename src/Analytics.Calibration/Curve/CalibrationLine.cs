using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Curve;

/// <summary>
/// The straight line of interview means on the midpoints expected, by ordinary least squares over interviews. Slope 1 and intercept 0
/// is a calibrated scale; a slope below 1 means the scale is compressed.
/// Standard errors take the candidate as cluster (HC1, as R's sandwich::vcovCL gives); t intervals on Satterthwaite's degrees of freedom over the profiles, whose spreads differ
/// and of which those at the ends weigh most. n counts candidates.
/// Source: MacKinnon, J. G., White, H. (1985), Journal of Econometrics 29, 305-325.
/// </summary>
/// <param name="Slope">Points per expected point; null when all interviews have one expected midpoint.</param>
/// <param name="Intercept">Points at an expected midpoint of 0.</param>
public sealed record CalibrationLine(Estimate Slope, Estimate Intercept)
{
    /// <summary>The line through the interviews of the given profiles.</summary>
    public static CalibrationLine Fit(IReadOnlyList<ProfileMeans> profiles)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        var used = profiles.Where(p => p.Means.Interviews > 0).ToList();
        var (n, candidates) = (used.Sum(p => p.Means.Values.N), used.Sum(p => p.Means.Candidates));
        var meanX = n == 0 ? 0 : used.Sum(p => p.Means.Values.N * p.Expected.Midpoint) / n;
        var sxx = used.Sum(p => p.Means.Values.N * Square(p.Expected.Midpoint - meanX));
        if (sxx <= 0) return new CalibrationLine(Estimate.Undefined(candidates), Estimate.Undefined(candidates));

        var meanY = used.Sum(p => p.Means.Values.N * p.Means.Mean!.Value) / n;
        var slope = used.Sum(p => p.Means.Values.N * (p.Expected.Midpoint - meanX) * p.Means.Mean!.Value) / sxx;
        var intercept = meanY - (slope * meanX);
        var correction = candidates > 2 && n > 2 ? candidates / (candidates - 1.0) * (n - 1) / (n - 2) : (double?)null;
        double? ErrorOf(Func<double, double> influence) => correction is { } factor
            ? Math.Sqrt(Math.Max(factor * used.Sum(p => Square(influence(p.Expected.Midpoint)) * Residual(p)), Square(OneItem(influence))))
            : null;
        double Residual(ProfileMeans p) => p.Means.ClusteredSquares(y => y - intercept - (slope * p.Expected.Midpoint));
        // Where the line fits without a rest: one item one point off, where it weighs most.
        double OneItem(Func<double, double> influence) => used.Max(p => Math.Abs(influence(p.Expected.Midpoint)) * p.Means.Values.N / p.Items);

        double FreedomOf(Func<double, double> influence)
        {
            var parts = used.ConvertAll(p => (Variance: Square(influence(p.Expected.Midpoint)) * Residual(p), p.Means.Candidates));
            var spread = parts.Where(p => p.Candidates > 1).Sum(p => Square(p.Variance) / (p.Candidates - 1));
            return spread > 0 ? Math.Min(candidates - 1, Math.Max(1, Square(parts.Sum(p => p.Variance)) / spread)) : candidates - 1;
        }

        Estimate Of(double value, Func<double, double> influence) => NormalInterval.StudentT(value, ErrorOf(influence), candidates, FreedomOf(influence));
        return new CalibrationLine(Of(slope, x => (x - meanX) / sxx), Of(intercept, x => (1 / n) - (meanX * (x - meanX) / sxx)));
    }

    private static double Square(double x) => x * x;
}
