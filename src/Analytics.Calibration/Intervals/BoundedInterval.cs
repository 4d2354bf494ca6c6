namespace Analytics.Calibration.Intervals;

/// <summary>
/// Intervals of figures that cannot leave a range: taken on a scale without ends and turned back, so that near an end they are as lopsided as the
/// figure's own distribution.
/// </summary>
internal static class BoundedInterval
{
    /// <summary>A share-like figure between 0 and 1, exclusive, on the logit scale: logit(v) ± q · se / (v(1 - v)).</summary>
    internal static Estimate Logit(double value, double standardError, int n, double quantile = Proportion.Z95)
    {
        var centre = Math.Log(value / (1 - value));
        var half = quantile * standardError / (value * (1 - value));
        return new Estimate(value, Expit(centre - half), Expit(centre + half), n) { StandardError = standardError };
    }

    /// <summary>
    /// A correlation-like figure between -1 and 1, exclusive, on Fisher's z scale: tanh(atanh(v) ± q · se / (1 - v²)).
    /// Source: Fisher, R. A. (1921), Metron 1, 3-32.
    /// </summary>
    internal static Estimate FisherZ(double value, double standardError, int n, double quantile = Proportion.Z95)
    {
        var half = quantile * standardError / (1 - (value * value));
        return new Estimate(value, Math.Tanh(Math.Atanh(value) - half), Math.Tanh(Math.Atanh(value) + half), n) { StandardError = standardError };
    }

    private static double Expit(double x) => 1 / (1 + Math.Exp(-x));
}
