using Analytics.Calibration.Intervals;
using MathNet.Numerics.Distributions;

namespace Analytics.Calibration.Verdicts;

/// <summary>
/// How many candidates would settle a verdict with the power asked for, if the figure seen is the true one: (z₀.₉₇₅ + z_power)² times its variance for one
/// candidate over the square of the room to the limit. Null where no number of them would, because the figure lies on the limit or between two.
/// Source: Cohen, J. (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd ed.
/// </summary>
internal static class EnoughCandidates
{
    // What is not settled by so many is not asked for anyhow.
    private const double Ceiling = 1_000;

    /// <summary>Where high values are good and the figure lies between 0 and 1 (an AUC): computed on the logit scale.</summary>
    internal static int? OfAuc(Estimate auc, double limit, int n, double power) =>
        auc is { Value: > 0 and < 1 and { } v, Low: > 0 and { } low, High: < 1 and { } high } ? Needed(Logit(v) - Logit(limit), Logit(high) - Logit(low), n, power)
        : auc is { Value: { } end, Low: { } from, High: { } to } ? Needed(end - limit, to - from, n, power)
        : null;

    /// <summary>Where a figure above 0 is to be small, on the scale of its logarithm (a smallest detectable change).</summary>
    internal static int? OfSize(Estimate size, double limit, int n, double power) => size is { Value: > 0 and { } v, Low: > 0 and { } low, High: { } high }
        ? Needed(Math.Log(v / limit), Math.Log(high / low), n, power)
        : null;

    /// <summary>Where values near 0 are good: to lie within ±good, or beyond ±bad.</summary>
    internal static int? Near(Estimate e, double good, double bad, int n, double power)
    {
        if (e is not { Value: { } v, Low: { } low, High: { } high }) return null;
        var size = Math.Abs(v);
        if (size < good) return Needed(good - size, high - low, n, power);
        return size > bad ? Needed(size - bad, high - low, n, power) : null;
    }

    /// <summary>
    /// Where a share must be shown to be at most a limit, or above it: the smallest number from which on Wilson's interval clears the limit with the power asked
    /// for, if <see cref="AssumedShare"/> is the truth.
    /// </summary>
    internal static int? ShareAtMost(double share, double limit, double power) => share == limit || limit <= 0 ? null : ForShare(AssumedShare(share, limit), limit, power);

    /// <summary>The share to plan by: below the limit half the limit, since the one seen (none of fifteen, say) is no truth to plan by; else the one seen.</summary>
    internal static double AssumedShare(double share, double limit) => share < limit ? limit / 2 : share;

    /// <summary>The smallest number of which Wilson's interval ends at the limit or below, if none is added to those counted so far.</summary>
    internal static int WithNoFurther(int count, double limit)
    {
        var n = Math.Max(count, 1);
        while (!(Proportion.Wilson(count, n).High <= limit)) n++;
        return n;
    }

    /// <summary>As <see cref="ShareAtMost"/>, for a share that is assumed.</summary>
    internal static int ForShare(double truth, double limit, double power)
    {
        // The normal approximation says about where; the exact power, which rises in a saw, decides.
        var spread = (Proportion.Z95 * Math.Sqrt(limit * (1 - limit))) + (Quantile.Normal(power) * Math.Sqrt(truth * (1 - truth)));
        var about = Math.Pow(spread / (truth - limit), 2);
        if (about > Ceiling) return (int)Math.Min(about, int.MaxValue);
        var needed = (int)(2 * about) + 50;
        while (needed > 1 && Chance(needed - 1, truth, limit, truth < limit) >= power) needed--;
        return needed;
    }

    /// <summary>What is to be done, as a sentence; empty where more cannot help.</summary>
    /// <param name="needed">Candidates needed in all; null where no number helps.</param>
    /// <param name="n">Candidates there are.</param>
    /// <param name="what">What more are needed of, such as "weak candidates".</param>
    /// <param name="thresholds">What is practical.</param>
    internal static string? Remedy(int? needed, int n, string what, CalibrationThresholds thresholds) => needed switch
    {
        null => null,
        { } all when all > thresholds.MostCandidates => "Not practical to settle by more interviews.",
        { } all => $"About {Words.Count(all - n)} more {what} would settle it.",
    };

    private static double Chance(int n, double truth, double limit, bool below)
    {
        // Wilson's ends rise with the count, so one count divides what settles from what does not.
        var (no, yes) = below ? (n + 1, -1) : (-1, n + 1);
        while (Math.Abs(no - yes) > 1)
        {
            var middle = (no + yes) / 2;
            var interval = Proportion.Wilson(middle, n);
            if (below ? interval.High <= limit : interval.Low > limit) yes = middle;
            else no = middle;
        }

        if (below) return yes < 0 ? 0 : Binomial.CDF(truth, n, yes);
        return yes > n ? 0 : 1 - (yes == 0 ? 0 : Binomial.CDF(truth, n, yes - 1));
    }

    private static int? Needed(double room, double width, int n, double power)
    {
        if (room == 0) return null;
        var error = width / (2 * Proportion.Z95);
        var needed = Math.Ceiling(n * Math.Pow((Proportion.Z95 + Quantile.Normal(power)) * error / room, 2));
        return (int)Math.Clamp(needed, n + 1, int.MaxValue);
    }

    private static double Logit(double p) => Math.Log(p / (1 - p));
}
