namespace Analytics.Calibration.Comparison;

/// <summary>Which way a metric is better.</summary>
public enum Better
{
    /// <summary>It has no good side; a difference is only a difference.</summary>
    Neither,

    /// <summary>The higher the better.</summary>
    Higher,

    /// <summary>The lower the better.</summary>
    Lower,

    /// <summary>The nearer to 0 the better.</summary>
    NearZero,

    /// <summary>The nearer to 1 the better.</summary>
    NearOne,
}

/// <summary>The good side of every metric, by the beginning of its id.</summary>
public static class MetricDirection
{
    // The first prefix that fits decides, so exceptions stand before the rule.
    private static readonly (string Prefix, Better Better)[] Table =
    [
        ("calibration.slope", Better.NearOne), ("calibration.intercept", Better.NearZero), ("effective_range", Better.NearOne),
        ("bias.", Better.NearZero), ("smd", Better.NearZero), ("mae", Better.Lower), ("in_band.", Better.Higher),
        ("auc.", Better.Higher), ("top_end", Better.Higher), ("somers_d.", Better.Higher), ("kendall_tau_b.", Better.Higher),
        ("spearman.", Better.Higher),
        ("isotonic.max_violation", Better.Lower), ("share5.equal_weight", Better.Lower), ("share1.equal_weight", Better.Lower),
        ("qwk.", Better.Higher), ("ccc.", Better.Higher), ("agreement.", Better.Higher), ("alpha.", Better.Higher),
        ("icc_gap", Better.Lower), ("icc_", Better.Higher), ("sem", Better.Lower), ("sdc95", Better.Lower),
        ("false_", Better.Lower), ("recommendation.auc", Better.Higher), ("recommendation.discordant", Better.Lower),
        ("recommendation.overlap", Better.Lower),
        ("verbosity.slope", Better.NearZero), ("order.slope", Better.NearZero), ("position.sd", Better.Lower),
        ("halo.icc1", Better.Lower), ("halo.identical.", Better.Neither), ("halo.identical", Better.NearOne),
    ];

    /// <summary>The good side of a metric; <see cref="Better.Neither"/> for one that is not in the table.</summary>
    public static Better Of(string id) =>
        Array.Find(Table, row => id.StartsWith(row.Prefix, StringComparison.Ordinal)) is { Prefix: not null } row ? row.Better : Better.Neither;
}
