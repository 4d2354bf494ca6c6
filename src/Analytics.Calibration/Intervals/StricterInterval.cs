namespace Analytics.Calibration.Intervals;

/// <summary>Intervals that leave less chance of error than 5 %, of figures that were computed with theirs of 95 %.</summary>
public static class StricterInterval
{
    private const double Usual = 0.05;

    /// <summary>
    /// Both arms of a 95 % interval stretched by the ratio of Student's quantiles: exact for a mean or a difference of means; for a share or a figure on a scale with ends the arm that
    /// points to the middle, by which such a figure is shown to be beyond a limit, comes out longer than its own method would make it, never shorter where it matters.
    /// </summary>
    /// <param name="estimate">The figure with its 95 % interval; one without stays without.</param>
    /// <param name="error">The chance of error to leave on both sides together, above 0 and at most 0.05.</param>
    /// <param name="degreesOfFreedom">Of its standard error: candidates less one. Below 1 there is no interval.</param>
    public static Estimate Of(Estimate estimate, double error, double degreesOfFreedom)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        if (!(error > 0 && error <= Usual)) throw new ArgumentOutOfRangeException(nameof(error), error, "The error must be above 0 and at most 0.05.");
        if (estimate is not { Value: { } value, Low: { } low, High: { } high }) return estimate;
        if (degreesOfFreedom < 1) return estimate with { Low = null, High = null };
        var stretch = Quantile.StudentT(1 - (error / 2), degreesOfFreedom) / Quantile.StudentT(1 - (Usual / 2), degreesOfFreedom);
        return estimate with { Low = value - ((value - low) * stretch), High = value + ((high - value) * stretch) };
    }

    /// <summary>The normal quantile of an interval that leaves so much error on both sides together.</summary>
    /// <param name="error">Above 0 and below 1.</param>
    public static double NormalQuantile(double error) => Quantile.Normal(1 - (error / 2));
}
