namespace Analytics.Calibration;

/// <summary>Shares of a whole, with intervals that stay inside 0 to 1.</summary>
public static class Proportion
{
    /// <summary>The normal quantile of a two-sided 95 % interval.</summary>
    public const double Z95 = 1.959964;

    /// <summary>
    /// A share with its Wilson score interval: usable for few observations and for shares at 0 and 1,
    /// where the textbook interval has no width. Observations are taken as independent.
    /// Source: Wilson, E. B. (1927), Journal of the American Statistical Association 22, 209-212.
    /// </summary>
    /// <param name="successes">Observations that count; between 0 and <paramref name="n"/>. Missing ones belong in neither number.</param>
    /// <param name="n">All observations; 0 gives an estimate without value and without interval.</param>
    /// <param name="z">Normal quantile of the interval; positive.</param>
    /// <returns>Value and ends between 0 and 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, there are more successes than observations, or z is not a positive number.</exception>
    public static Estimate Wilson(int successes, int n, double z = Z95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, n);
        if (!double.IsFinite(z) || z <= 0)
            throw new ArgumentOutOfRangeException(nameof(z), z, "The normal quantile must be a positive number, such as 1.959964 for 95 %.");
        if (n == 0)
            return new Estimate(null, null, null, 0);

        var share = (double)successes / n;
        var shrink = 1 + (z * z / n);
        var centre = (share + (z * z / (2 * n))) / shrink;
        var half = z * Math.Sqrt((share * (1 - share) / n) + (z * z / (4.0 * n * n))) / shrink;

        // At 0 and at n one end is exactly the share; rounding must not move it outside.
        var low = successes == 0 ? 0 : Math.Max(0, centre - half);
        var high = successes == n ? 1 : Math.Min(1, centre + half);
        return new Estimate(share, low, high, n);
    }
}
