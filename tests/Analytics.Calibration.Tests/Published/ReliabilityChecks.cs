using Analytics.Calibration.Agreement;
using Analytics.Calibration.Reliability;

namespace Analytics.Calibration.Tests.Published;

internal static class ReliabilityChecks
{
    private const string ShroutFleiss = "Shrout & Fleiss 1979, Psychological Bulletin 86, table 2 and 4";
    private const string Krippendorff = "Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, example C";
    private const string Wikipedia = "Wikipedia, Krippendorff's alpha; sample of the krippendorff package";
    private const string Psych = "R 4.2.2, psych 2.2.9, ICC(lmer = FALSE)";

    // Six targets, four judges.
    private static readonly double[][] Judges = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];

    private static readonly double[][] FourObservers = Units(
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .");

    private static readonly double[][] ThreeCoders = Units(
        ". . . . . 3 4 1 2 1 1 3 3 . 3",
        "1 . 2 1 3 3 4 3 . . . . . . .",
        ". . 2 1 3 4 4 . 2 1 1 3 3 . 4");

    public static IEnumerable<PublishedCheck> All =>
    [
        new("icc11", ShroutFleiss, .17, .005, () => IntraclassCorrelation.OneWay(Anova).Value),
        new("icc21", ShroutFleiss, .29, .005, () => IntraclassCorrelation.AbsoluteAgreement(Anova).Value),
        new("icc31", ShroutFleiss, .71, .005, () => IntraclassCorrelation.Consistency(Anova).Value),
        new("icc1k", ShroutFleiss, .44, .005, () => IntraclassCorrelation.OfMean(IntraclassCorrelation.OneWay(Anova), 4).Value),
        new("icc2k", ShroutFleiss, .62, .005, () => IntraclassCorrelation.OfMean(IntraclassCorrelation.AbsoluteAgreement(Anova), 4).Value),
        new("icc3k", ShroutFleiss, .91, .005, () => IntraclassCorrelation.OfMean(IntraclassCorrelation.Consistency(Anova), 4).Value),
        new("psych_icc_single_absolute", Psych, .1657417684055, 1e-9, () => IntraclassCorrelation.OneWay(Anova).Value),
        new("psych_icc_single_random", Psych, .2897637795276, 1e-9, () => IntraclassCorrelation.AbsoluteAgreement(Anova).Value),
        new("psych_icc_single_fixed", Psych, .7148407148407, 1e-9, () => IntraclassCorrelation.Consistency(Anova).Value),
        new("psych_icc_average_absolute", Psych, .4427971336793, 1e-9, () => IntraclassCorrelation.OfMean(IntraclassCorrelation.OneWay(Anova), 4).Value),
        new("psych_icc_average_random", Psych, .620050547599, 1e-9, () => IntraclassCorrelation.OfMean(IntraclassCorrelation.AbsoluteAgreement(Anova), 4).Value),
        new("psych_icc_average_fixed", Psych, .9093155423771, 1e-9, () => IntraclassCorrelation.OfMean(IntraclassCorrelation.Consistency(Anova), 4).Value),
        new("icc21_low", ShroutFleiss, .0188, 6e-5, () => IntraclassCorrelation.AbsoluteAgreement(Anova).Low),
        new("icc21_high", ShroutFleiss, .7611, 6e-5, () => IntraclassCorrelation.AbsoluteAgreement(Anova).High),
        new("icc31_low", ShroutFleiss, .3425, 6e-5, () => IntraclassCorrelation.Consistency(Anova).Low),
        new("icc31_high", ShroutFleiss, .9459, 6e-5, () => IntraclassCorrelation.Consistency(Anova).High),
        new("kripp_nominal", Krippendorff, .743421, 6e-7, () => KrippendorffAlpha.Of(FourObservers, AlphaMetric.Nominal).Value),
        new("kripp_ordinal", Krippendorff, .815388, 6e-7, () => KrippendorffAlpha.Of(FourObservers, AlphaMetric.Ordinal).Value),
        new("kripp_interval", Krippendorff, .849107, 6e-7, () => KrippendorffAlpha.Of(FourObservers, AlphaMetric.Interval).Value),
        new("kripp_ratio", Krippendorff, .797403, 6e-7, () => KrippendorffAlpha.Of(FourObservers, AlphaMetric.Ratio).Value),
        new("kripp_wiki_nominal", Wikipedia, .691, 6e-4, () => KrippendorffAlpha.Of(ThreeCoders, AlphaMetric.Nominal).Value),
        new("kripp_wiki_interval", Wikipedia, .811, 6e-4, () => KrippendorffAlpha.Of(ThreeCoders, AlphaMetric.Interval).Value),
    ];

    private static TwoWayAnova Anova => TwoWayAnova.Of(Judges)!;

    private static double[][] Units(params string[] observers)
    {
        var rows = observers.Select(o => o.Split(' ')).ToArray();
        return [.. Enumerable.Range(0, rows[0].Length).Select(unit =>
            rows.Select(r => r[unit]).Where(v => v != ".").Select(v => double.Parse(v, System.Globalization.CultureInfo.InvariantCulture)).ToArray())];
    }
}
