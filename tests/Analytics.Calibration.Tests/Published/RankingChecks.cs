using Analytics.Calibration.Cubes;
using Analytics.Calibration.Ranking;

namespace Analytics.Calibration.Tests.Published;

internal static class RankingChecks
{
    private const string Pain = "SAS/STAT, PROC FREQ, example \"Cochran-Armitage trend test\" (Pain), MEASURES";
    private const string Job = "Agresti, Categorical Data Analysis, job satisfaction by income, n = 901";
    private const string SciPy = "scipy.stats documentation";
    private const string Asah = "pROC, data set aSAH: s100b by outcome, DeLong";

    // Dose by adverse effect.
    private static readonly OrdinalAssociation Dose = new(new OrdinalTable(new double[,] { { 26, 6 }, { 26, 7 }, { 23, 9 }, { 18, 14 }, { 9, 23 } }));
    private static readonly OrdinalTable DoseTable = new(new double[,] { { 26, 6 }, { 26, 7 }, { 23, 9 }, { 18, 14 }, { 9, 23 } });
    private static readonly OrdinalAssociation DoseTurned = new(DoseTable.Transpose());
    private static readonly OrdinalAssociation Jobs = new(new OrdinalTable(
        new double[,] { { 20, 24, 80, 82 }, { 22, 38, 104, 125 }, { 13, 28, 81, 113 }, { 7, 18, 54, 92 } }));

    // Concentration in hundredths : patients.
    private static readonly Distribution Good = Counted(
        "4:5 5:3 6:2 7:6 8:6 9:6 10:7 11:4 13:3 14:4 15:4 16:3 17:2 18:1 19:2 24:1 28:1 32:1 33:1 34:1 38:1 43:1 45:1 46:1 47:2 48:1 50:2");
    private static readonly Distribution Poor = Counted(
        "3:1 7:3 8:1 9:2 10:2 11:1 12:1 13:2 14:1 16:1 22:1 23:1 25:1 26:1 27:1 30:1 32:1 33:1 35:1 41:1 44:2 48:1 49:1 52:1 56:1 58:1 70:1 71:2 74:1 77:1 82:1 86:1 96:1 207:1");

    public static IEnumerable<PublishedCheck> All =>
    [
        new("pain_gamma", Pain, .5313, 6e-5, () => Dose.Gamma().Value),
        new("pain_gamma_ase", Pain, .0935, 6e-5, () => Dose.Gamma().StandardError),
        new("pain_tau_b", Pain, .3373, 6e-5, () => Dose.TauB().Value),
        new("pain_tau_b_ase", Pain, .0642, 6e-5, () => Dose.TauB().StandardError),
        new("pain_tau_c", Pain, .4111, 6e-5, () => Dose.TauC().Value),
        new("pain_tau_c_ase", Pain, .0798, 6e-5, () => Dose.TauC().StandardError),
        new("pain_somers_d_columns_given_rows", Pain, .2569, 6e-5, () => Dose.SomersD().Value),
        new("pain_somers_d_cr_ase", Pain, .0499, 6e-5, () => Dose.SomersD().StandardError),
        new("pain_somers_d_rows_given_columns", Pain, .4427, 6e-5, () => DoseTurned.SomersD().Value),
        new("pain_somers_d_rc_ase", Pain, .0837, 6e-5, () => DoseTurned.SomersD().StandardError),
        new("pain_spearman", Pain, .3771, 6e-5, () => Spearman.Correlation(DoseTable).Value),
        new("job_C", Job, 109520, 0, () => Jobs.Concordant),
        new("job_D", Job, 84915, 0, () => Jobs.Discordant),
        new("job_gamma", Job, .127, 6e-4, () => Jobs.Gamma().Value),
        new("scipy_somersd", SciPy, .6032766111513, 1e-12, () => new OrdinalAssociation(
            new OrdinalTable(new double[,] { { 27, 25, 14, 7, 0 }, { 7, 14, 18, 35, 12 }, { 1, 3, 2, 7, 17 } })).SomersD().Value),
        new("scipy_kendalltau", SciPy, -.471404520791, 1e-12, () => new OrdinalAssociation(
            OrdinalTable.FromPairs([(12, 1), (2, 4), (1, 7), (12, 1), (2, 0)])).TauB().Value),
        new("scipy_spearman", SciPy, .8207826816681, 1e-12, () => Spearman.Correlation(
            OrdinalTable.FromPairs([(1, 5), (2, 6), (3, 7), (4, 8), (5, 7)])).Value),
        new("cliff_effsize", "effsize, ?cliff.delta; delta = 2 AUC - 1", -.25, 1e-12, () => (2 * Auc.DeLong(
            Distribution.FromValues([10, 20, 30, 40, 40, 50]),
            Distribution.FromValues([10, 10, 20, 20, 20, 30, 30, 30, 40, 50])).Value) - 1),
        new("auc_asah", Asah, .7314, 6e-5, () => Auc.DeLong(Good, Poor).Value),
        new("auc_asah_lo", Asah, .6301182117616, 1e-7, () => Auc.DeLong(Good, Poor).Low),
        new("auc_asah_hi", Asah, .8326189156097, 1e-7, () => Auc.DeLong(Good, Poor).High),
        new("auc_scores", "two histograms of scores 1 to 5, scipy.stats.mannwhitneyu", .788961, 6e-7, () => Auc.DeLong(
            Distribution.Of([(1, 11), (2, 2), (3, 0), (4, 1), (5, 0)]), Distribution.Of([(1, 3), (2, 1), (3, 4), (4, 2), (5, 1)])).Value),
    ];

    private static Distribution Counted(string text) => Distribution.Of(
        text.Split(' ').Select(e => e.Split(':')).Select(e => (Number(e[0]) / 100, Number(e[1]))));

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
