namespace Analytics.Calibration.Reliability;

/// <summary>
/// How much one measurement moves when it is made again, in points.
/// Source: de Vet, H. C. W. et al. (2006), Journal of Clinical Epidemiology 59, 1033-1039.
/// </summary>
public static class MeasurementError
{
    /// <summary>
    /// Standard error of measurement (agreement), √(MSE + max(0, (MSC - MSE)/n)): a systematic shift between occasions is part of it.
    /// </summary>
    public static double Standard(TwoWayAnova anova)
    {
        ArgumentNullException.ThrowIfNull(anova);
        return Math.Sqrt(anova.MeanSquareError + Math.Max(0, (anova.MeanSquareOccasions - anova.MeanSquareError) / anova.Units));
    }

    /// <summary>Smallest detectable change at 95 %, 1.96 · √2 · SEM: two interviews closer than this do not differ.</summary>
    public static double SmallestDetectableChange(TwoWayAnova anova) => 1.96 * Math.Sqrt(2) * Standard(anova);
}
