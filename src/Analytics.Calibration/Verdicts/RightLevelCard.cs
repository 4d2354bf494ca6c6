using Analytics.Calibration.Curve;
using Analytics.Calibration.Multiplicity;
using MathNet.Numerics.Distributions;

namespace Analytics.Calibration.Verdicts;

/// <summary>A profile's bias.</summary>
/// <param name="Expected">What was expected of the profile.</param>
/// <param name="Bias">Mean less midpoint, points; n counts candidates.</param>
internal sealed record ProfileBias(ExpectedLevel Expected, Estimate Bias);

/// <summary>
/// Are the scores as high as the profiles deserve? Every profile's must be: passes when each one's own interval lies within ±good, fails when one lies beyond its
/// limit with a p value, Holm-adjusted over the profiles, below .05. Errors that cancel do not pass.
/// </summary>
internal static class RightLevelCard
{
    internal const string Id = "right_level";
    private const double Significant = 0.05;

    internal static VerdictCard Judge(IReadOnlyList<ProfileBias> profiles, IReadOnlyList<string> missing, CalibrationThresholds thresholds)
    {
        if (missing.Count > 0) return Evidence.Missing(Id, thresholds.BiasGood, missing);

        var large = profiles.Where(p => p.Bias.N >= thresholds.MinimumCandidates).ToList();
        var failing = Failing(large, thresholds);
        var (verdict, worst) = failing.Count > 0 ? (Verdict.Fail, failing.MaxBy(p => Beyond(p, thresholds))!)
            : profiles.All(p => IntervalJudgement.Near(p.Bias, thresholds.BiasGood, double.PositiveInfinity) == Verdict.Pass) ? (Verdict.Pass, Furthest(profiles))
            : (Verdict.NotProven, profiles.MaxBy(p => Math.Abs(p.Bias.Value!.Value))!);
        var off = Off(worst);
        var smallest = verdict == Verdict.Fail ? worst : profiles.MinBy(p => p.Bias.N)!;
        return new Evidence(Id, worst.Bias, verdict, thresholds.BiasGood, smallest.Bias.N, Words.Name(smallest.Expected.Profile), Claim(off, worst.Bias, verdict, thresholds))
        {
            Brief = $"{Words.Capital(off)}.",
            Remedy = Remedy(profiles, thresholds),
            FailsBeyond = Limit(worst.Expected, worst.Bias.Value!.Value, thresholds),
        }.Judge(thresholds);
    }

    /// <summary>
    /// How far off a profile may be on the side it is off to: the bad bias, or less where the scale ends; infinite where it cannot be off at all.
    /// </summary>
    internal static double Limit(ExpectedLevel expected, double bias, CalibrationThresholds thresholds)
    {
        var room = bias > 0 ? Cubes.ClusterMoments.Levels - expected.Midpoint : expected.Midpoint - 1;
        return room <= 0 ? double.PositiveInfinity : Math.Min(thresholds.BiasBad, thresholds.BiasHeadroom * room);
    }

    private static List<ProfileBias> Failing(List<ProfileBias> profiles, CalibrationThresholds thresholds)
    {
        var tested = profiles.Select(p => (Profile: p, P: PValue(p, thresholds))).Where(t => t.P is not null).ToList();
        var adjusted = AdjustedP.Holm([.. tested.Select(t => t.P!.Value)]);
        return [.. tested.Where((t, i) => Beyond(t.Profile, thresholds) > 0 && adjusted[i] < Significant).Select(t => t.Profile)];
    }

    // Two-sided, so that "fails" says what an interval wholly beyond the limit says.
    private static double? PValue(ProfileBias profile, CalibrationThresholds thresholds)
    {
        if (profile.Bias is not { Value: not null, StandardError: > 0 and { } error, N: > 1 and var n }) return null;
        var beyond = Beyond(profile, thresholds);
        return beyond <= 0 ? 1 : 2 * StudentT.CDF(0, 1, n - 1, -beyond / error);
    }

    private static double Beyond(ProfileBias profile, CalibrationThresholds thresholds) =>
        Math.Abs(profile.Bias.Value!.Value) - Limit(profile.Expected, profile.Bias.Value.Value, thresholds);

    // The one whose interval reaches furthest, since that is what keeps the card from passing.
    private static ProfileBias Furthest(IReadOnlyList<ProfileBias> profiles) =>
        profiles.MaxBy(p => Math.Max(Math.Abs(p.Bias.Low ?? p.Bias.Value!.Value), Math.Abs(p.Bias.High ?? p.Bias.Value!.Value)))!;

    private static string Off(ProfileBias worst) =>
        $"{Words.Name(worst.Expected.Profile)} candidates get {Words.Points(Math.Abs(worst.Bias.Value!.Value))} too {(worst.Bias.Value >= 0 ? "much" : "little")}";

    private static string Claim(string off, Estimate bias, Verdict verdict, CalibrationThresholds thresholds) => verdict switch
    {
        Verdict.Pass => $"Every profile is within {Words.Points(thresholds.BiasGood)} points of its level; {off}, the furthest.",
        Verdict.Fail => $"{Words.Capital(off)}.",
        _ => $"{Words.Capital(off)}{Words.Between(bias)}.",
    };

    // All profiles that are not shown yet must be shown at once, so each needs the power of its share.
    private static string? Remedy(IReadOnlyList<ProfileBias> profiles, CalibrationThresholds t)
    {
        var open = profiles.Where(p => IntervalJudgement.Near(p.Bias, t.BiasGood, double.PositiveInfinity) != Verdict.Pass).ToList();
        if (open.Count == 0) return null;
        var power = Math.Pow(t.Power, 1.0 / open.Count);
        var needed = open.Select(p => (p.Bias.N, Needed: EnoughCandidates.Near(p.Bias, t.BiasGood, Limit(p.Expected, p.Bias.Value!.Value, t), p.Bias.N, power))).ToList();
        if (needed.Exists(x => x.Needed is null)) return "More interviews alone need not settle it.";
        var most = needed.MaxBy(x => x.Needed!.Value - x.N);
        return EnoughCandidates.Remedy(most.Needed, most.N, "candidates of each profile", t);
    }
}
