using MathNet.Numerics.Differentiation;

namespace Analytics.Calibration.Intervals;

/// <summary>
/// Standard errors of smooth functions of estimated shares or moments, by the delta method:
/// Var f(p) = ∇f' Σ ∇f, summed over groups that were observed independently of each other.
/// Source: Agresti, A. (2013), Categorical Data Analysis, 3rd ed., section 16.1.
/// </summary>
internal static class DeltaMethod
{
    // Moments and shares are of the order of 1: with five points this leaves an error around 1e-12.
    private const double Step = 2e-4;

    // Variances of shares and scores this small would take more interviews than there will ever be.
    private const double Rounding = 1e-15;

    /// <summary>
    /// Standard error of <paramref name="function"/> at <paramref name="groups"/>. The gradient is taken numerically
    /// (five-point central differences), so the function must be defined a hair outside the simplex.
    /// </summary>
    /// <param name="function">From one vector per group to the figure.</param>
    /// <param name="groups">The vector observed in each group.</param>
    /// <param name="covariances">Covariance matrix of each group's vector; a null one (too few clusters) leaves the error unknown.</param>
    /// <param name="clusters">Clusters behind each group's covariance.</param>
    /// <returns>
    /// The standard error and Satterthwaite's degrees of freedom of it, 1 or more; null when a covariance is missing or the function is undefined there.
    /// </returns>
    internal static (double Error, double Freedom)? StandardError(
        Func<double[][], double?> function, double[][] groups, IReadOnlyList<double[,]?> covariances, IReadOnlyList<double> clusters)
    {
        if (covariances.Any(c => c is null) || function(groups) is null)
            return null;

        var parts = groups.Select((_, group) => Quadratic(Gradient(function, groups, group), covariances[group]!)).ToList();
        var (variance, spread) = (parts.Sum(), parts.Zip(clusters, (part, n) => part * part / Math.Max(1, n - 1)).Sum());
        return double.IsFinite(variance) ? (Root(variance), spread > 0 ? Math.Max(1, variance * variance / spread) : 1) : null;
    }

    /// <summary>Standard error of a variance that sums of rounded terms may have left a hair off 0, on either side.</summary>
    internal static double Root(double variance) => variance < Rounding ? 0 : Math.Sqrt(variance);

    /// <summary>g' C g.</summary>
    internal static double Quadratic(IReadOnlyList<double> gradient, double[,] covariance)
    {
        var sum = 0.0;
        for (var i = 0; i < gradient.Count; i++)
            for (var j = 0; j < gradient.Count; j++)
                sum += gradient[i] * covariance[i, j] * gradient[j];
        return sum;
    }

    private static double[] Gradient(Func<double[][], double?> function, double[][] groups, int group)
    {
        var moved = groups.ToArray();
        double At(double[] x)
        {
            moved[group] = x;
            return function(moved) ?? double.NaN;
        }

        var fivePoint = new NumericalDerivative(5, 2) { StepType = StepType.Absolute, BaseStepSize = Step };
        var gradient = new double[groups[group].Length];
        for (var i = 0; i < gradient.Length; i++)
            gradient[i] = fivePoint.EvaluatePartialDerivative(At, (double[])groups[group].Clone(), i, 1);
        return gradient;
    }
}
