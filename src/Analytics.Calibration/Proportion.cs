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
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, there are more successes than observations, or z is not a positive
    /// number.</exception>
    public static Estimate Wilson(int successes, int n, double z = Z95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, n);
        if (!double.IsFinite(z) || z <= 0)
            throw new ArgumentOutOfRangeException(nameof(z), z, "The normal quantile must be a positive number, such as 1.959964 for 95 %.");
        return n == 0 ? Estimate.Undefined() : Score((double)successes / n, n, n, z);
    }

    /// <summary>
    /// Wilson's interval where observations come in clusters: the interval of a share observed on n / max(1, design effect)
    /// independent observations. A design effect below 1 never narrows it; an undefined one counts as 1.
    /// Source: Wilson (1927); effective sample size after Kish, L. (1965), Survey Sampling, section 8.2.
    /// </summary>
    /// <param name="share">The share observed; null or <paramref name="n"/> 0 gives an estimate without value.</param>
    /// <param name="n">Observations it was taken over; reported as they are, not deflated.</param>
    /// <param name="designEffect">Variance of the share over its variance were the observations independent; null when undefined.</param>
    /// <param name="z">Normal quantile of the interval; positive.</param>
    /// <returns>Value and ends between 0 and 1.</returns>
    public static Estimate WilsonClustered(double? share, int n, double? designEffect, double z = Z95) =>
        share is not { } value || n == 0 ? Estimate.Undefined(n) : Score(value, n / Math.Max(1, designEffect ?? 1), n, z);

    /// <summary>Wilson's interval of a share as if seen on so many independent observations.</summary>
    /// <param name="share">The share observed, 0 to 1.</param>
    /// <param name="effective">Independent observations it is worth, above 0.</param>
    /// <param name="n">Observations to be reported.</param>
    internal static Estimate WilsonEffective(double share, double effective, int n) => Score(share, effective, n, Z95);

    private static Estimate Score(double share, double effective, int n, double z)
    {
        var shrink = 1 + (z * z / effective);
        var centre = (share + (z * z / (2 * effective))) / shrink;
        var half = z * Math.Sqrt((share * (1 - share) / effective) + (z * z / (4 * effective * effective))) / shrink;

        // At 0 and at 1 one end is exactly the share; rounding must not move it outside.
        var low = share <= 0 ? 0 : Math.Max(0, centre - half);
        var high = share >= 1 ? 1 : Math.Min(1, centre + half);
        return new Estimate(share, low, high, n);
    }
}
