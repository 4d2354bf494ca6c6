using Analytics.Calibration.Intervals;
using Analytics.Calibration.Multiplicity;

namespace Analytics.Calibration.Tests.Published;

internal static class IntervalChecks
{
    private const string Newcombe1 = "Newcombe 1998, Statistics in Medicine 17, 857-872, table I, method 3";
    private const string Newcombe2 = "Newcombe 1998, Statistics in Medicine 17, 873-890, table II, method 10";
    private const string BenjaminiHochberg = "Benjamini & Hochberg 1995, section 4.1, 15 hypotheses at .05";

    private static readonly double[] Thrombolysis =
        [.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1.000];

    public static IEnumerable<PublishedCheck> All =>
    [
        new("wilson_81_263_lo", Newcombe1, .2553, 6e-5, () => Proportion.Wilson(81, 263).Low),
        new("wilson_81_263_hi", Newcombe1, .3662, 6e-5, () => Proportion.Wilson(81, 263).High),
        new("wilson_15_148_lo", Newcombe1, .0624, 6e-5, () => Proportion.Wilson(15, 148).Low),
        new("wilson_15_148_hi", Newcombe1, .1605, 6e-5, () => Proportion.Wilson(15, 148).High),
        new("wilson_0_20_lo", Newcombe1, 0, 0, () => Proportion.Wilson(0, 20).Low),
        new("wilson_0_20_hi", Newcombe1, .1611, 6e-5, () => Proportion.Wilson(0, 20).High),
        new("wilson_1_29_lo", Newcombe1, .0061, 6e-5, () => Proportion.Wilson(1, 29).Low),
        new("wilson_1_29_hi", Newcombe1, .1718, 6e-5, () => Proportion.Wilson(1, 29).High),
        new("newcombe_diff_lo", Newcombe2, .0524, 6e-5, () => ProportionDifference.Newcombe(Proportion.Wilson(56, 70), Proportion.Wilson(48, 80)).Low),
        new("newcombe_diff_hi", Newcombe2, .3339, 6e-5, () => ProportionDifference.Newcombe(Proportion.Wilson(56, 70), Proportion.Wilson(48, 80)).High),
        new("bh_1995_rejections", BenjaminiHochberg, 4, 0, () => AdjustedP.BenjaminiHochberg(Thrombolysis).Count(p => p <= .05)),
        new("bonferroni_1995_rejections", BenjaminiHochberg, 3, 0, () => Thrombolysis.Count(p => p * Thrombolysis.Length <= .05)),
        new("holm_1995_rejections", BenjaminiHochberg, 3, 0, () => AdjustedP.Holm(Thrombolysis).Count(p => p <= .05)),
    ];
}
