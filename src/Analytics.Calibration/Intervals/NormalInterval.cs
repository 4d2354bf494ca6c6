namespace Analytics.Calibration.Intervals;

/// <summary>Value ± quantile x standard error.</summary>
internal static class NormalInterval
{
    /// <summary>A figure with its normal interval, cut to the range it can take; without interval when the error is unknown.</summary>
    internal static Estimate Around(
        double? value, double? standardError, int n, double min = double.NegativeInfinity, double max = double.PositiveInfinity) =>
        Around(value, standardError, n, Proportion.Z95, min, max);

    /// <summary>A figure with Student's t interval on <paramref name="degreesOfFreedom"/>; without interval when there are none.</summary>
    internal static Estimate StudentT(double? value, double? standardError, int n, double degreesOfFreedom) =>
        degreesOfFreedom < 1
            ? new Estimate(value, null, null, n) { StandardError = standardError }
            : Around(value, standardError, n, Quantile.StudentT(0.975, degreesOfFreedom), double.NegativeInfinity, double.PositiveInfinity);

    private static Estimate Around(double? value, double? standardError, int n, double quantile, double min, double max)
    {
        if (value is not { } v)
            return Estimate.Undefined(n);
        if (standardError is not { } se)
            return new Estimate(v, null, null, n);
        return new Estimate(v, Math.Max(min, v - (quantile * se)), Math.Min(max, v + (quantile * se)), n) { StandardError = se };
    }
}
