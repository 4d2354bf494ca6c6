using Analytics.Calibration.Intervals;

namespace Analytics.Calibration;

/// <summary>Means with intervals, from moments that aggregates keep.</summary>
public static class MeanInterval
{
    /// <summary>
    /// The mean of n observations with its Student t interval, mean ± t(n-1) · s / √n, where s is the sample
    /// standard deviation (divisor n-1). Observations are taken as independent: give it interviews, not their items.
    /// Source: Student (1908), Biometrika 6, 1-25.
    /// </summary>
    /// <param name="n">Observations; 0 gives no value, 1 a value without interval. Missing ones are left out of all three numbers.</param>
    /// <param name="sum">Sum of the observations.</param>
    /// <param name="sumOfSquares">Sum of their squares.</param>
    /// <param name="level">Coverage of the interval, between 0 and 1.</param>
    /// <returns>Mean and ends in the unit of the observations. The ends may lie outside the scale: that is what the data allow.</returns>
    /// <exception cref="ArgumentOutOfRangeException">n is negative, a moment is not a finite number, or the level is not between 0 and
    /// 1.</exception>
    public static Estimate StudentT(int n, double sum, double sumOfSquares, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (!double.IsFinite(sum))
            throw new ArgumentOutOfRangeException(nameof(sum), sum, "The sum must be a finite number.");
        if (!double.IsFinite(sumOfSquares))
            throw new ArgumentOutOfRangeException(nameof(sumOfSquares), sumOfSquares, "The sum of squares must be a finite number.");
        if (!(level > 0 && level < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "The level must be between 0 and 1, such as 0.95.");
        if (n == 0)
            return new Estimate(null, null, null, 0);

        var mean = sum / n;
        if (n == 1)
            return new Estimate(mean, null, null, 1);

        // Equal observations leave a rounding error where the variance is 0, of either sign.
        var variance = Math.Max(0, sumOfSquares - (mean * sum)) / (n - 1);
        var standardError = Math.Sqrt(variance / n);
        var half = Quantile.StudentT((1 + level) / 2, n - 1) * standardError;
        return new Estimate(mean, mean - half, mean + half, n) { StandardError = standardError };
    }

    /// <summary>A mean, or a difference of means, of which the standard error is known: value ± t(degrees of freedom) · se.</summary>
    /// <param name="mean">The figure; null when undefined.</param>
    /// <param name="standardError">Its standard error, clustered where observations are; null leaves the interval out.</param>
    /// <param name="n">Observations behind it, as they are to be reported.</param>
    /// <param name="degreesOfFreedom">Of the standard error: interviews less one where interviews are the clusters. Below 1 there is no interval.</param>
    public static Estimate WithStandardError(double? mean, double? standardError, int n, double degreesOfFreedom) =>
        NormalInterval.StudentT(mean, standardError, n, degreesOfFreedom);
}
