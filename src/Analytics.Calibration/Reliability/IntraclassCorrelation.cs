using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Reliability;

/// <summary>
/// Intraclass correlations of a table units x occasions, single (1) and mean of all k occasions (k), with F-based 95 % intervals.
/// At most 1, may be negative; null when there is no variation at all. n counts units.
/// Source: Shrout, P. E., Fleiss, J. L. (1979), Psychological Bulletin 86, 420-428; McGraw, K. O., Wong, S. P. (1996), Psychological
/// Methods 1, 30-46; the computation of R's psych::ICC.
/// </summary>
public static class IntraclassCorrelation
{
    private const double Upper = 0.975;

    /// <summary>ICC(1,1), one-way random: every unit seen by its own set of raters. (MSR - MSW)/(MSR + (k-1)MSW).</summary>
    public static Estimate OneWay(TwoWayAnova anova)
    {
        ArgumentNullException.ThrowIfNull(anova);
        var (k, r, w) = (anova.Occasions, anova.MeanSquareUnits, anova.MeanSquareWithin);
        return FromRatio(anova, Ratio(r - w, r + ((k - 1) * w)), w, anova.Units * (k - 1), k);
    }

    /// <summary>
    /// ICC(2,1), two-way random, absolute agreement: a shift between occasions counts as disagreement.
    /// (MSR - MSE)/(MSR + (k-1)MSE + k(MSC - MSE)/n).
    /// </summary>
    public static Estimate AbsoluteAgreement(TwoWayAnova anova)
    {
        ArgumentNullException.ThrowIfNull(anova);
        var (n, k, r, c, e) = Parts(anova);
        var icc = Ratio(r - e, r + ((k - 1) * e) + (k * (c - e) / n));
        if (icc is not { } value)
            return Estimate.Undefined(n);
        return Limits(anova, value) is var (low, high) ? new Estimate(value, low, high, n) : new Estimate(value, null, null, n);
    }

    /// <summary>ICC(3,1), two-way mixed, consistency: a shift between occasions is forgiven. (MSR - MSE)/(MSR + (k-1)MSE).</summary>
    public static Estimate Consistency(TwoWayAnova anova)
    {
        ArgumentNullException.ThrowIfNull(anova);
        var (n, k, r, _, e) = Parts(anova);
        return FromRatio(anova, Ratio(r - e, r + ((k - 1) * e)), e, (n - 1) * (k - 1), k);
    }

    /// <summary>
    /// The reliability of the mean of k occasions from that of one, for value and interval alike, k·r/(1 + (k-1)r).
    /// Source: Spearman (1910) and Brown (1910), British Journal of Psychology 3, 271-295 and 296-322.
    /// </summary>
    public static Estimate OfMean(Estimate one, int occasions)
    {
        ArgumentNullException.ThrowIfNull(one);
        double? StepUp(double? r) => r is { } x ? occasions * x / (1 + ((occasions - 1) * x)) : null;
        return new Estimate(StepUp(one.Value), StepUp(one.Low), StepUp(one.High), one.N);
    }

    /// <summary>Interval of (F - 1)/(F + k - 1), F being MSR over an error mean square.</summary>
    internal static (double Low, double High) FLimits(double ratio, double numerator, double denominator, double size)
    {
        var low = ratio / Quantile.F(Upper, numerator, denominator);
        var high = ratio * Quantile.F(Upper, denominator, numerator);
        return ((low - 1) / (low + size - 1), (high - 1) / (high + size - 1));
    }

    private static Estimate FromRatio(TwoWayAnova anova, double? value, double error, int denominator, int k)
    {
        if (value is null)
            return Estimate.Undefined(anova.Units);
        if (error == 0)
            return new Estimate(value, value, value, anova.Units);
        var (low, high) = FLimits(anova.MeanSquareUnits / error, anova.UnitFreedom, denominator, k);
        return new Estimate(value, low, high, anova.Units);
    }

    // McGraw and Wong's case A,1: Satterthwaite's degrees of freedom for the mixed error term.
    private static (double Low, double High)? Limits(TwoWayAnova anova, double icc)
    {
        var (n, k, r, c, e) = Parts(anova);
        if (e == 0 && c == 0)
            return (icc, icc);
        var a = k * icc * c;
        var b = e * ((n * (1 + ((k - 1) * icc))) - (k * icc));
        var divisor = ((n - 1) * a * a) + (b * b);
        var v = divisor == 0 ? 0 : (k - 1) * (n - 1) * (a + b) * (a + b) / divisor;
        if (!(v > 0))
            return null;
        var upper = Quantile.F(Upper, anova.UnitFreedom, v);
        var lower = Quantile.F(Upper, v, anova.UnitFreedom);
        var mixed = (k * c) + (((k * n) - k - n) * e);
        var limits = (Low: n * (r - (upper * e)) / ((upper * mixed) + (n * r)), High: n * ((lower * r) - e) / (mixed + (n * lower * r)));

        // Next to no degrees of freedom have a quantile beyond all numbers: then the data give no interval.
        return double.IsFinite(limits.Low) && double.IsFinite(limits.High) ? limits : null;
    }

    private static double? Ratio(double numerator, double denominator) => denominator == 0 ? null : numerator / denominator;

    private static (int N, int K, double R, double C, double E) Parts(TwoWayAnova a) =>
        (a.Units, a.Occasions, a.MeanSquareUnits, a.MeanSquareOccasions, a.MeanSquareError);
}
