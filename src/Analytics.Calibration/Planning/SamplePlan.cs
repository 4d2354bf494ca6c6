using Analytics.Calibration.Intervals;
using Analytics.Calibration.Ranking;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Planning;

/// <summary>
/// How many candidates a profile needs (or how many repeated ones), for an interval of a wanted width or for a verdict with a wanted power, if the figures assumed
/// are true. Candidates are taken as independent; one interview each.
/// Sources: Cohen, J. (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd ed.; Hanley, J. A., McNeil, B. J. (1982), Radiology 143, 29-36.
/// </summary>
public static class SamplePlan
{
    private const int Most = 100_000;

    /// <summary>Candidates of a profile for a t interval of its mean of at most ± a half width.</summary>
    /// <param name="deviation">Standard deviation of interview means within the profile, points.</param>
    /// <param name="halfWidth">Half width wanted, points, above 0.</param>
    public static int? ForMean(double deviation, double halfWidth) =>
        Fewest(n => Quantile.StudentT(0.975, n - 1) * deviation / Math.Sqrt(n) <= halfWidth, from: 2);

    /// <summary>Candidates of a profile to show its bias to lie within ± a limit.</summary>
    /// <param name="deviation">Standard deviation of interview means within the profile, points.</param>
    /// <param name="bias">The bias assumed, points.</param>
    /// <param name="limit">The limit, points; null is returned where the bias is not below it.</param>
    /// <param name="power">Chance of showing it, 0 to 1.</param>
    public static int? ForBias(double deviation, double bias, double limit, double power = 0.8) => Math.Abs(bias) >= limit
        ? null
        : Fewest(n => (Quantile.StudentT(0.975, n - 1) + Quantile.StudentT(power, n - 1)) * deviation / Math.Sqrt(n) <= limit - Math.Abs(bias), from: 2);

    /// <summary>Candidates (weak ones, say) to show a share to be at most a limit.</summary>
    /// <param name="share">The share assumed; below the limit.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="power">Chance of showing it.</param>
    public static int? ForShareAtMost(double share, double limit, double power = 0.8) => share >= limit ? null : EnoughCandidates.ForShare(share, limit, power);

    /// <summary>Candidates of each of two profiles to show an AUC to be at least a limit, by its interval without spread.</summary>
    /// <param name="auc">The AUC assumed; above the limit.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="power">Chance of showing it.</param>
    public static int? ForAuc(double auc, double limit, double power = 0.8) => auc <= limit
        ? null
        : Fewest(n => (Proportion.Z95 * MannWhitneyInterval.StandardError(limit, n, n)) + (Quantile.Normal(power) * MannWhitneyInterval.StandardError(auc, n, n)) <= auc - limit, from: 2);

    /// <summary>Candidates to interview twice for a smallest detectable change known to within a share of itself (± 20 %, say), normal measurement errors assumed.</summary>
    /// <param name="relative">Half width wanted over the change itself, above 0.</param>
    public static int? ForDetectableChange(double relative) => Fewest(n => Math.Sqrt((n - 1) / Quantile.ChiSquared(0.025, n - 1)) - 1 <= relative, from: 3);

    private static int? Fewest(Func<int, bool> enough, int from)
    {
        if (!enough(Most)) return null;
        var (no, yes) = (from - 1, Most);
        while (yes - no > 1)
        {
            var middle = (no + yes) / 2;
            if (enough(middle)) yes = middle;
            else no = middle;
        }

        return yes;
    }
}
