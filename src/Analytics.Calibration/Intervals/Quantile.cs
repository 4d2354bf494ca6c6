using MathNet.Numerics.Distributions;

namespace Analytics.Calibration.Intervals;

/// <summary>Quantiles of the distributions the intervals are built on.</summary>
internal static class Quantile
{
    /// <summary>Student's t.</summary>
    internal static double StudentT(double p, double degreesOfFreedom) =>
        MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, degreesOfFreedom, p);

    /// <summary>The standard normal distribution.</summary>
    internal static double Normal(double p) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, p);

    /// <summary>Chi squared.</summary>
    internal static double ChiSquared(double p, double degreesOfFreedom) =>
        MathNet.Numerics.Distributions.ChiSquared.InvCDF(degreesOfFreedom, p);

    /// <summary>
    /// Fisher's F, through the beta distribution: the library's own F quantile stops searching at 1000, which few degrees of freedom exceed.
    /// </summary>
    internal static double F(double p, double numerator, double denominator)
    {
        var beta = Beta.InvCDF(denominator / 2, numerator / 2, 1 - p);
        return denominator * (1 - beta) / (numerator * beta);
    }
}
