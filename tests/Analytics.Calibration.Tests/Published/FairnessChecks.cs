using Analytics.Calibration.Fairness;

namespace Analytics.Calibration.Tests.Published;

internal static class FairnessChecks
{
    private const string Physicians = "Agresti, Categorical Data Analysis: Physicians' Health Study, 189/11034 against 104/11037";
    private const string Eeoc = "EEOC, Uniform Guidelines questions and answers 1979: rates 45, 48 and 51 against 60";
    private const string Berkeley = "R, ?mantelhaen.test, UCBAdmissions";

    // Men and women admitted, departments A to F.
    private static readonly (Selection Men, Selection Women)[] Departments =
    [
        (new(512, 825), new(89, 108)), (new(353, 560), new(17, 25)), (new(120, 325), new(202, 593)),
        (new(138, 417), new(131, 375)), (new(53, 191), new(94, 393)), (new(22, 373), new(24, 341)),
    ];

    public static IEnumerable<PublishedCheck> All =>
    [
        new("rr_aspirin", Physicians, 1.82, .005, () => SelectionRatio.Katz(new(189, 11034), new(104, 11037)).Value),
        new("rr_aspirin_lo", Physicians, 1.43, .005, () => SelectionRatio.Katz(new(189, 11034), new(104, 11037)).Low),
        new("rr_aspirin_hi", Physicians, 2.305884232422, 1e-6, () => SelectionRatio.Katz(new(189, 11034), new(104, 11037)).High),
        new("eeoc_45_over_60", Eeoc, .75, 1e-12, () => SelectionRatio.Katz(new(45, 100), new(60, 100)).Value),
        new("eeoc_48_over_60", Eeoc, .80, 1e-12, () => SelectionRatio.Katz(new(48, 100), new(60, 100)).Value),
        new("eeoc_51_over_60", Eeoc, .85, 1e-12, () => SelectionRatio.Katz(new(51, 100), new(60, 100)).Value),
        new("fisher_tea", "Fisher 1935; R, ?fisher.test", .4857142857143, 1e-9, () => FisherExact.PValue(new(3, 4), new(1, 4))),
        new("fisher_scipy", "scipy.stats.fisher_exact documentation", .034965034965, 1e-9, () => FisherExact.PValue(new(8, 10), new(1, 6))),
        new("ucb_mh_or", Berkeley, .9046968, 6e-8, () => MantelHaenszel.OddsRatio(Departments).Value),
        new("ucb_mh_or_lo", "R 4.2.2, mantelhaen.test", .771907361759, 1e-6, () => MantelHaenszel.OddsRatio(Departments).Low),
        new("ucb_mh_or_hi", "R 4.2.2, mantelhaen.test", 1.060329764437, 1e-6, () => MantelHaenszel.OddsRatio(Departments).High),
        new("ucb_mh_p", "R 4.2.2, mantelhaen.test", .232263462817, 1e-9, () => MantelHaenszel.PValue(Departments)),
        new("ucb_crude_or", "odds ratio of the table summed over departments", 1.841080037181, 1e-9, () => MantelHaenszel.OddsRatio(
            [(new(Departments.Sum(d => d.Men.Selected), Departments.Sum(d => d.Men.Total)), new(Departments.Sum(d => d.Women.Selected), Departments.Sum(d => d.Women.Total)))]).Value),
    ];
}
