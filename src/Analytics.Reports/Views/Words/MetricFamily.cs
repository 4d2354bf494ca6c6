namespace Analytics.Reports.Views.Words;

/// <summary>Which question a metric belongs to, and which metrics are looked at first.</summary>
public static class MetricFamily
{
    private static readonly (string Prefix, string Family)[] Families =
    [
        ("top_end", "the top end"), ("share5.", "the ends of the scale"), ("share1.", "the ends of the scale"),
        ("auc.", "the order of the profiles"), ("somers_d.", "the order of the profiles"), ("kendall_tau_b.", "the order of the profiles"), ("spearman.", "the order of the profiles"), ("isotonic.max", "the order of the profiles"),
        ("bias.", "the level"), ("smd", "the level"), ("mae", "the level"), ("in_band.", "the level"), ("curve.", "the level"), ("calibration.", "the level"), ("effective_range", "the level"),
        ("qwk.recommendation", "repeatability"), ("icc_", "repeatability"), ("sem", "repeatability"), ("sdc95", "repeatability"), ("alpha.", "repeatability"),
        ("qwk.", "agreement"), ("ccc.", "agreement"), ("agreement.", "agreement"),
        ("false_", "recommendations"), ("recommendation.", "recommendations"), ("air.", "parity"),
    ];

    private static readonly string[] First =
    [
        "auc.weak_average", "auc.average_strong", "auc.strong_exceptional", "bias.equal_weight", "top_end", "icc_2_1", "sdc95", "false_proceed.weak", "false_reject.exceptional", "recommendation.auc",
        "ccc.interview.equal_weight", "qwk.item.equal_weight", "calibration.slope", "share5.equal_weight", "share1.equal_weight", "halo.icc1", "verbosity.slope",
        "bias.weak", "bias.average", "bias.strong", "bias.exceptional", "in_band.weak", "in_band.average", "in_band.strong", "in_band.exceptional",
    ];

    /// <summary>The question in words; what fits none is a side effect.</summary>
    public static string Of(string id) =>
        Array.Find(Families, f => id.StartsWith(f.Prefix, StringComparison.Ordinal)).Family ?? "side effects";

    /// <summary>How early a metric is looked at: those behind the verdicts first.</summary>
    public static int Rank(string id) => Array.IndexOf(First, id) is >= 0 and var at ? at : First.Length;
}
