using Analytics.Calibration.Agreement;

namespace Analytics.Calibration.Tests.Published;

internal static class AgreementChecks
{
    private const string Cohen = "Cohen 1968, Psychological Bulletin 70, table 1";
    private const string Agresti = "Agresti & Winner 1997; Agresti, Categorical Data Analysis (Siskel and Ebert)";
    private const string Hout = "Hout, Duncan & Sobel 1987; vcd, ?Kappa (SexualFun)";

    private static readonly double[,] TwoDiagnoses = { { 88, 14, 18 }, { 10, 40, 10 }, { 2, 6, 12 } };
    private static readonly double[,] TwoDiagnosesCosts = { { 0, 1, 3 }, { 1, 0, 6 }, { 3, 6, 0 } };
    private static readonly double[,] FilmCritics = { { 24, 8, 13 }, { 8, 13, 11 }, { 10, 9, 64 } };
    private static readonly double[,] Couples = { { 7, 7, 2, 3 }, { 2, 8, 3, 7 }, { 1, 5, 4, 9 }, { 2, 8, 9, 14 } };

    public static IEnumerable<PublishedCheck> All =>
    [
        new("cohen1968_unweighted", Cohen, .492, 6e-4, () => Kappa.Of(TwoDiagnoses, DisagreementWeights.Nominal(3)).Value),
        new("cohen1968_weighted", Cohen, .348, 6e-4, () => Kappa.Of(TwoDiagnoses, TwoDiagnosesCosts).Value),
        new("cohen1968_weighted_own", Cohen, .3478260869565, 1e-9, () => Kappa.Of(TwoDiagnoses, TwoDiagnosesCosts).Value),
        new("siskel_ebert_kappa", Agresti, .389, 6e-4, () => Kappa.Of(FilmCritics, DisagreementWeights.Nominal(3)).Value),
        new("siskel_ebert_ase", Agresti, .05979313372049, 1e-9, () => Kappa.Of(FilmCritics, DisagreementWeights.Nominal(3)).StandardError),
        new("siskel_ebert_qwk_own_vs_vcd", "vcd, Kappa(weights = \"Fleiss-Cohen\")", .4579716282024, 1e-9, () => Kappa.Of(FilmCritics, DisagreementWeights.Quadratic(3)).Value),
        new("siskel_ebert_qwk_ase", "R 4.2.2, vcd 1.4-11", .0718412470983, 1e-9, () => Kappa.Of(FilmCritics, DisagreementWeights.Quadratic(3)).StandardError),
        new("qwk_equals_ccc", "identity: quadratic kappa of integers is Lin's concordance with 1/N moments", .4579716282024, 1e-12, () => Concordance.OfPairs(Pairs(FilmCritics))),
        new("sexualfun_kappa", Hout, .1293, 5e-5, () => Kappa.Of(Couples, DisagreementWeights.Nominal(4)).Value),
        new("sexualfun_wkappa", Hout, .2374, 5e-5, () => Kappa.Of(Couples, DisagreementWeights.Linear(4)).Value),
    ];

    private static List<(double X, double Y)> Pairs(double[,] table)
    {
        var pairs = new List<(double, double)>();
        for (var i = 0; i < table.GetLength(0); i++)
            for (var j = 0; j < table.GetLength(1); j++)
                pairs.AddRange(Enumerable.Repeat(((double)i, (double)j), (int)table[i, j]));
        return pairs;
    }
}
