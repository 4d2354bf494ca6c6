using System.Globalization;
using Analytics.Calibration.Intervals;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Planning;

/// <summary>How many more answers one question needs rated.</summary>
/// <param name="Id">qwk, mean, degradation or agrees.</param>
/// <param name="Question">What is to be known or shown.</param>
/// <param name="Of">What so many more are needed of, such as "answers rated by two people".</param>
/// <param name="Have">How many there are.</param>
/// <param name="More">How many more; 0 when it is known already, null where no practical number shows it.</param>
public sealed record PlannedRatings(string Id, string Question, string Of, int Have, int? More);

/// <summary>
/// How many ratings more, if what is seen is true and new answers come from candidates like those rated: a standard error falls with the root of their number. What is to be shown
/// is shown with the power of the thresholds. More than the thresholds call practical is no number.
/// Source: Cohen, J. (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd ed.
/// </summary>
public static class RatingPlan
{
    /// <summary>Half width wanted of a kappa.</summary>
    public const double KappaWidth = 0.1;

    /// <summary>Half width wanted of the mean people would give, points.</summary>
    public const double MeanWidth = 0.15;

    // With nothing rated: the error of a kappa of .7 on so many answers as if pairs of normal values, (1 - .7²)/√n.
    private const double UnknownKappaSpread = 0.51;

    // And the spread of one rating, points, of which an evaluator takes half.
    private const double UnknownSpread = 0.75;

    /// <summary>One row a question.</summary>
    /// <param name="kappa">Agreement of evaluator and people.</param>
    /// <param name="mean">The mean people would give.</param>
    /// <param name="degradation">Evaluator against people less people against people; n counts answers rated twice.</param>
    /// <param name="limits">Limits, power and what is practical.</param>
    public static IReadOnlyList<PlannedRatings> Of(Estimate kappa, Estimate mean, Estimate degradation, CalibrationThresholds limits)
    {
        ArgumentNullException.ThrowIfNull(kappa);
        ArgumentNullException.ThrowIfNull(mean);
        ArgumentNullException.ThrowIfNull(degradation);
        ArgumentNullException.ThrowIfNull(limits);
        return
        [
            new("qwk", $"Agreement with people (QWK) to within ±{Number(KappaWidth)}", "answers", kappa.N, Width(kappa, KappaWidth, UnknownKappaSpread, limits)),
            new("agrees", $"Agreement shown to be at least {Number(limits.Agreement)}, or below", "answers", kappa.N, Shown(kappa, limits.Agreement, limits)),
            new("mean", $"The mean people would give to within ±{Number(MeanWidth)} points", "answers drawn by chance", mean.N, Width(mean, MeanWidth, UnknownSpread, limits)),
            new("degradation", $"The evaluator shown to be at most {Number(limits.Degradation)} behind people, or more", "answers rated by two people", degradation.N,
                Shown(degradation, -limits.Degradation, limits)),
        ];
    }

    private static int? Width(Estimate estimate, double half, double spread, CalibrationThresholds limits)
    {
        if (estimate is not { Low: { } low, High: { } high } || estimate.N == 0)
            return Practical((int)Math.Ceiling(Math.Pow(Proportion.Z95 * spread / half, 2)) - estimate.N, limits);
        return Practical((int)Math.Ceiling(estimate.N * Math.Pow((high - low) / 2 / half, 2)) - estimate.N, limits);
    }

    private static int? Shown(Estimate estimate, double limit, CalibrationThresholds limits)
    {
        if (estimate is not { Value: { } value, Low: { } low, High: { } high }) return null;
        if (low >= limit || high < limit) return 0;
        if (value == limit) return null;
        var error = (high - low) / (2 * Proportion.Z95);
        var all = estimate.N * Math.Pow((Proportion.Z95 + Quantile.Normal(limits.Power)) * error / (value - limit), 2);
        return all > int.MaxValue ? null : Practical(Math.Max(1, (int)Math.Ceiling(all) - estimate.N), limits);
    }

    private static int? Practical(int more, CalibrationThresholds limits) => more > limits.MostRatings ? null : Math.Max(0, more);

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
