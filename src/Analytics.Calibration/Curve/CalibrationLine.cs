using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Curve;

/// <summary>
/// The straight line of interview means on the midpoints expected, by ordinary least squares over interviews. Slope 1 and intercept 0
/// is a calibrated scale; a slope below 1 means the scale is compressed.
/// Standard errors hold for unequal variances (HC1, as sandwich::vcovCL gives with the interview as cluster); t intervals on I - 1.
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
        var used = profiles.Where(p => p.Means.N > 0).ToList();
        var n = used.Sum(p => p.Means.N);
        var meanX = n == 0 ? 0 : used.Sum(p => p.Means.N * p.Expected.Midpoint) / n;
        var sxx = used.Sum(p => p.Means.N * Square(p.Expected.Midpoint - meanX));
        if (sxx <= 0)
            return new CalibrationLine(Estimate.Undefined((int)n), Estimate.Undefined((int)n));

        var meanY = used.Sum(p => p.Means.N * p.Means.Mean!.Value) / n;
        var slope = used.Sum(p => p.Means.N * (p.Expected.Midpoint - meanX) * p.Means.Mean!.Value) / sxx;
        var intercept = meanY - (slope * meanX);
        double ErrorOf(Func<double, double> influence) => Math.Sqrt(n / (n - 2) * used.Sum(p =>
            Square(influence(p.Expected.Midpoint)) * p.Means.Sum(y => Square(y - intercept - (slope * p.Expected.Midpoint)))));

        double? slopeError = n > 2 ? ErrorOf(x => (x - meanX) / sxx) : null;
        double? interceptError = n > 2 ? ErrorOf(x => (1 / n) - (meanX * (x - meanX) / sxx)) : null;
        return new CalibrationLine(
            NormalInterval.StudentT(slope, slopeError, (int)n, n - 1),
            NormalInterval.StudentT(intercept, interceptError, (int)n, n - 1));
    }

    private static double Square(double x) => x * x;
}
