using MathNet.Numerics.RootFinding;

namespace Analytics.Calibration.Ranking;

/// <summary>
/// Interval of an AUC from its value and the two group sizes alone, for where the data have no spread to estimate an error from: the values θ with
/// |θ - AUC| = z √V(θ), V(θ) = θ(1 - θ)(1 + n*(1 - θ)/(2 - θ) + n* θ/(1 + θ)) / (mn), n* = (m + n)/2 - 1.
/// Source: Newcombe, R. G. (2006), Statistics in Medicine 25, 559-573, method 5.
/// </summary>
public static class MannWhitneyInterval
{
    private const double Accuracy = 1e-12;

    /// <summary>Lower and upper end, 0 to 1; never of width 0.</summary>
    /// <param name="auc">The AUC, 0 to 1.</param>
    /// <param name="lower">Independent observations (candidates) in the lower group, 1 or more.</param>
    /// <param name="higher">In the higher group.</param>
    public static (double Low, double High) Of(double auc, double lower, double higher)
    {
        var limit = Proportion.Z95 * Proportion.Z95;
        double Beyond(double theta) => ((theta - auc) * (theta - auc)) - (limit * Variance(theta, lower, higher));
        return (
            auc <= Accuracy ? 0 : Bisection.FindRoot(Beyond, 0, auc - Accuracy, Accuracy),
            auc >= 1 - Accuracy ? 1 : Bisection.FindRoot(Beyond, auc + Accuracy, 1, Accuracy));
    }

    /// <summary>The standard error at a true AUC, from group sizes alone.</summary>
    internal static double StandardError(double theta, double lower, double higher) => Math.Sqrt(Variance(theta, lower, higher));

    private static double Variance(double theta, double m, double n)
    {
        var half = ((m + n) / 2) - 1;
        return theta * (1 - theta) * (1 + (half * (1 - theta) / (2 - theta)) + (half * theta / (1 + theta))) / (m * n);
    }
}
