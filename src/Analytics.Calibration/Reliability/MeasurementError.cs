using Analytics.Calibration.Cubes;
using Analytics.Calibration.Intervals;
using Analytics.Calibration.Resampling;

namespace Analytics.Calibration.Reliability;

/// <summary>
/// How much one measurement moves when it is made again, in points.
/// Source: de Vet, H. C. W. et al. (2006), Journal of Clinical Epidemiology 59, 1033-1039.
/// </summary>
public static class MeasurementError
{
    private const double ToChange = 1.96 * 1.4142135623730951;

    /// <summary>
    /// Standard error of measurement (agreement), √(MSE + max(0, (MSC - MSE)/n)): a systematic shift between occasions is part of it.
    /// </summary>
    public static double Standard(TwoWayAnova anova)
    {
        ArgumentNullException.ThrowIfNull(anova);
        return Math.Sqrt(anova.MeanSquareError + Math.Max(0, (anova.MeanSquareOccasions - anova.MeanSquareError) / anova.Units));
    }

    /// <summary>Smallest detectable change at 95 %, 1.96 · √2 · SEM: two interviews closer than this do not differ.</summary>
    public static double SmallestDetectableChange(TwoWayAnova anova) => ToChange * Standard(anova);

    /// <summary>SEM of candidates measured twice, with an interval on the logarithmic scale by leaving out candidates. n counts candidates; null below two.</summary>
    /// <param name="pairs">Candidates with a mean on both occasions.</param>
    internal static Estimate OfPairs(IReadOnlyList<RepeatPair> pairs)
    {
        var differences = pairs.Select(p => p.Second!.Value - p.First!.Value).ToArray();
        if (differences.Length < 2) return Estimate.Undefined(differences.Length);
        double? Of(double[] weights) => Math.Sqrt(FromDifferences(differences, weights));
        var value = Of([.. differences.Select(_ => 1.0)])!.Value;
        if (value == 0) return new Estimate(0, 0, OneItemOff(pairs), pairs.Count);
        if (CandidateResampling.Error([.. pairs.Select(_ => 0)], Of) is not var (error, freedom)) return new Estimate(value, null, null, pairs.Count);
        var factor = Math.Exp(Quantile.StudentT(0.975, freedom) * error / value);
        return new Estimate(value, value / factor, value * factor, pairs.Count);
    }

    /// <summary>The smallest detectable change that a SEM comes to, interval and all.</summary>
    internal static Estimate ToSmallestDetectableChange(Estimate standard) => standard.Times(ToChange);

    // With two occasions MSE is half the variance of the differences and MSC half of n times their squared mean.
    private static double FromDifferences(double[] differences, double[] weights)
    {
        double n = 0, sum = 0, squares = 0;
        for (var i = 0; i < differences.Length; i++)
        {
            n += weights[i];
            sum += weights[i] * differences[i];
            squares += weights[i] * differences[i] * differences[i];
        }

        var error = Math.Max(0, squares - (sum * sum / n)) / (2 * (n - 1));
        return error + Math.Max(0, ((sum * sum / n / 2) - error) / n);
    }

    // Where nobody moved: the upper end if one item of one candidate had moved by one point.
    private static double OneItemOff(IReadOnlyList<RepeatPair> pairs)
    {
        var step = 1 / Math.Max(1, pairs.Average(p => p.Items));
        var freedom = pairs.Count - 1;
        return Math.Sqrt(step * step / (2 * pairs.Count) * freedom / Quantile.ChiSquared(0.025, freedom));
    }
}
