using Analytics.Calibration.Cubes;
using Analytics.Calibration.Intervals;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Random;

namespace Analytics.Calibration.Drift;

/// <summary>
/// Distances of two distributions of item scores 1..5 with intervals. The difference of the two distribution functions is drawn anew 2,000 times from its
/// candidate-clustered covariance (a multiplier bootstrap, fixed seed). The distance of what is drawn from what was seen bounds how far the distance itself can be
/// off (triangle inequality), so the lower end reaches 0 where nothing is shown to differ. n counts items.
/// Source: distances as in <see cref="DistributionDistance"/>; van der Vaart, A. W., Wellner, J. A. (1996), Weak Convergence and Empirical Processes, section 3.6.
/// </summary>
public static class ScoreDistance
{
    private const int Draws = 2000;
    private const int Seed = 20260907;

    /// <summary>First Wasserstein distance in points, and the Kolmogorov-Smirnov distance; null when either side has no items.</summary>
    public static (Estimate Wasserstein, Estimate KolmogorovSmirnov) Of(ClusterMoments baseline, ClusterMoments other)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(other);
        var n = (int)(baseline.Items + other.Items);
        if (baseline.Shares() is not { } first || other.Shares() is not { } second) return (Estimate.Undefined(n), Estimate.Undefined(n));

        var gaps = Cumulated([.. second.Zip(first, (b, a) => b - a)]);
        var (wasserstein, ks) = (gaps.Sum(Math.Abs), gaps.Max(Math.Abs));
        if (baseline.CovarianceOrFloor() is not { } one || other.CovarianceOrFloor() is not { } two)
            return (new Estimate(wasserstein, null, null, n), new Estimate(ks, null, null, n));
        var (sums, maxima) = Draw(one, two);
        return (
            Around(wasserstein, sums, n).Within(0, ClusterMoments.Levels - 1),
            Around(ks, maxima, n).Within(0, 1));
    }

    private static (double[] Sums, double[] Maxima) Draw(double[,] one, double[,] two)
    {
        var covariance = Matrix<double>.Build.Dense(ClusterMoments.Levels, ClusterMoments.Levels, (i, j) => one[i, j] + two[i, j]).Evd(Symmetricity.Symmetric);
        var roots = covariance.EigenValues.Select(v => Math.Sqrt(Math.Max(0, v.Real))).ToArray();
        var axes = covariance.EigenVectors;
        var normals = new double[Draws * ClusterMoments.Levels];
        MathNet.Numerics.Distributions.Normal.Samples(new MersenneTwister(Seed, threadSafe: false), normals, 0, 1);
        var (sums, maxima, shares) = (new double[Draws], new double[Draws], new double[ClusterMoments.Levels]);
        for (var draw = 0; draw < Draws; draw++)
        {
            for (var i = 0; i < shares.Length; i++)
            {
                shares[i] = 0;
                for (var axis = 0; axis < shares.Length; axis++)
                    shares[i] += axes[i, axis] * roots[axis] * normals[(draw * ClusterMoments.Levels) + axis];
            }

            var gaps = Cumulated(shares);
            (sums[draw], maxima[draw]) = (gaps.Sum(Math.Abs), gaps.Max(Math.Abs));
        }

        Array.Sort(sums);
        Array.Sort(maxima);
        return (sums, maxima);
    }

    private static Estimate Around(double distance, double[] drawn, int n)
    {
        var off = drawn[(int)(0.95 * Draws)];
        return new Estimate(distance, distance - off, distance + off, n);
    }

    // The distribution functions at 1 to 4; at 5 both are 1.
    private static double[] Cumulated(double[] shares)
    {
        var (sum, cumulated) = (0.0, new double[ClusterMoments.Levels - 1]);
        for (var i = 0; i < cumulated.Length; i++) cumulated[i] = sum += shares[i];
        return cumulated;
    }
}
