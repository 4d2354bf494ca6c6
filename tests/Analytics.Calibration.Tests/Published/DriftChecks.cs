using Analytics.Calibration.Cubes;
using Analytics.Calibration.Curve;
using Analytics.Calibration.Drift;

namespace Analytics.Calibration.Tests.Published;

internal static class DriftChecks
{
    private const string Nist = "NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.4";
    private const string Isoreg = "R, ?isoreg";
    private const string Wilcoxon = "R 4.2.2, wilcox.test";

    private static readonly double[] Process =
        [52.0, 47.0, 53.0, 49.3, 50.1, 47.0, 51.0, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
    private static readonly EwmaChart Chart = new(50, 2.0539, .3);

    // Hamilton depression scale, first visit minus second.
    private static readonly Distribution Depression = Distribution.FromValues(
        new[] { 1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30 }.Zip([0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29], (x, y) => x - y));
    private static readonly Distribution Tied = Distribution.FromValues([.2, .2, -.2, 0, .4, .4, -.6, .8, 1, .2]);
    private static readonly double[] Falling = [1, 0, 4, 3, 3, 5, 4, 2, 0];

    public static IEnumerable<PublishedCheck> All =>
    [
        new("nist_ewma_ucl", Nist, 52.5884, 2e-4, () => Chart.SteadyLimits.High),
        new("nist_ewma_last", Nist, 51.99, .006, () => Chart.Points(Process)[^1].Smoothed),
        new("isoreg_1", Isoreg, .5, 1e-12, () => Fit(Falling)[0]),
        new("isoreg_9", Isoreg, 3, 1e-12, () => Fit(Falling)[8]),
        new("pava_own", "all fitted values of the same example", 0, 1e-12, () => Fit(Falling).Zip([.5, .5, 3, 3, 3, 3, 3, 3, 3], (f, e) => Math.Abs(f - e)).Max()),
        new("scipy_w1", "scipy.stats.wasserstein_distance documentation", .25, 1e-12, () => DistributionDistance.Wasserstein(
            Distribution.Of([(0, 3), (1, 1)]), Distribution.Of([(0, 2), (1, 2)]))),
        new("wilcoxon_depression_v", "Hollander & Wolfe 1973; R, ?wilcox.test", 40, 0, () => WilcoxonSignedRank.Test(Depression)!.Value.Statistic),
        new("wilcoxon_depression_p", Wilcoxon, .0390625, 1e-12, () => WilcoxonSignedRank.Test(Depression)!.Value.PValue),
        new("wilcoxon_ties_v", Wilcoxon, 35.5, 1e-12, () => WilcoxonSignedRank.Test(Tied)!.Value.Statistic),
        new("wilcoxon_ties_p", Wilcoxon, .134817511282, 1e-10, () => WilcoxonSignedRank.Test(Tied)!.Value.PValue),
    ];

    private static IReadOnlyList<double> Fit(double[] values) => Isotonic.Fit(values, [.. values.Select(_ => 1.0)]);
}
