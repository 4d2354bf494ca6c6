namespace Analytics.Reports.Views.Words;

/// <summary>What a metric is called on the page.</summary>
public static class MetricName
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["somers_d"] = "Somers’ D of score given profile", ["kendall_tau_b"] = "Kendall’s tau-b", ["spearman"] = "Spearman’s rank correlation",
        ["isotonic.max_violation"] = "Largest step against the order", ["calibration.slope"] = "Slope on the expected midpoint",
        ["calibration.intercept"] = "Intercept", ["effective_range"] = "Part of the expected range used",
        ["share5.equal_weight"] = "Items at 5, profiles weighted equally", ["share1.equal_weight"] = "Items at 1, profiles weighted equally",
        ["top_end"] = "Items at 5: exceptional minus strong", ["top_end.auc"] = "Top end: exceptional above strong (AUC)",
        ["bias.equal_weight"] = "Bias, profiles weighted equally", ["bias.raw"] = "Bias, profiles as they come",
        ["mae"] = "Mean absolute error", ["mae.equal_weight"] = "Mean absolute error, profiles weighted equally",
        ["smd"] = "Standardised bias", ["smd.raw"] = "Standardised bias, profiles as they come",
        ["qwk.item"] = "Quadratic weighted kappa of items", ["qwk.item.equal_weight"] = "Quadratic weighted kappa of items, profiles weighted equally",
        ["ccc.interview"] = "Concordance of interview means (CCC)", ["ccc.interview.equal_weight"] = "Concordance of interview means (CCC), profiles weighted equally",
        ["agreement.exact"] = "Items at exactly the expected score", ["agreement.adjacent"] = "Items within one point of it",
        ["agreement.exact.equal_weight"] = "Items at exactly the expected score, profiles weighted equally",
        ["agreement.adjacent.equal_weight"] = "Items within one point of it, profiles weighted equally",
        ["icc_2_1"] = "ICC(2,1), the same mean again", ["icc_3_1"] = "ICC(3,1), the same order again", ["icc_gap"] = "ICC(3,1) minus ICC(2,1)",
        ["sem"] = "Standard error of measurement", ["sdc95"] = "Smallest detectable change",
        ["alpha.recommendation"] = "Krippendorff’s alpha of recommendations", ["alpha.mean"] = "Krippendorff’s alpha of means",
        ["qwk.recommendation"] = "Weighted kappa of recommendations, run against run",
        ["false_proceed.weak"] = "Weak told to proceed", ["false_reject.exceptional"] = "Exceptional turned away",
        ["recommendation.auc"] = "The mean tells who proceeds (AUC)", ["recommendation.overlap"] = "Zone in which both happen",
        ["recommendation.discordant"] = "Pairs with the higher mean and the lower recommendation",
        ["drift.raw"] = "Raw: plain means", ["drift.stratified"] = "Stratified: like with like, within position and profile", ["drift.paired"] = "Paired: the same candidates again",
        ["drift.paired.wilcoxon"] = "Signed-rank test of the pairs (p)", ["drift.wasserstein"] = "Distance of the score distributions (Wasserstein)",
        ["drift.ks"] = "Largest gap between them (Kolmogorov-Smirnov)", ["drift.psi"] = "Population stability index",
        ["drift.psi.threshold"] = "What chance alone gives that index", ["drift.relevance"] = "Questions without measured relevance",
        ["drift.relevance.ks"] = "Measured relevance: largest gap", ["drift.relevance.wasserstein"] = "Measured relevance: distance",
        ["control_chart"] = "Smoothed mean of the last run", ["verbosity.slope"] = "Points per doubling of the answer’s length",
        ["order.slope"] = "Points per later question", ["position.sd"] = "Spread of positions after profile",
        ["halo.icc1"] = "Likeness of one interview’s items (ICC(1))", ["halo.identical"] = "Interviews with all scores equal, over expected",
        ["halo.identical.observed"] = "Interviews with all scores equal", ["halo.identical.expected"] = "Expected number of them",
        ["relevance.spearman"] = "Score against relevance (Spearman)",
    };

    /// <summary>The name of a metric; the id itself, made readable, for one that has none.</summary>
    public static string Of(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (Names.TryGetValue(id, out var name)) return name;
        var parts = id.Split('.');
        return parts switch
        {
            ["auc", var step] => Step(step),
            ["auc", var step, "item"] => $"{Step(step)}, items",
            ["somers_d" or "kendall_tau_b" or "spearman", var level] => $"{Names[parts[0]]}, {level}s",
            ["share5", var profile] => $"Items at 5, {profile}",
            ["share1", var profile] => $"Items at 1, {profile}",
            ["curve", var profile] => $"Mean, {profile}",
            ["isotonic", var profile] => $"Fitted in order, {profile}",
            ["bias", var profile] => $"Bias, {profile}",
            ["in_band", var profile] => $"In the expected band, {profile}",
            ["in_band", var profile, "strict"] => $"In the expected band without rounding, {profile}",
            ["halo", "icc1", var profile] => $"{Names["halo.icc1"]}, {profile}",
            ["relevance", "spearman", var scale] => $"{Names["relevance.spearman"]}, {(scale == "judge" ? "judge’s rating" : "text " + scale)}",
            ["air", .. var rest] => Parity(rest),
            _ => char.ToUpperInvariant(id[0]) + id[1..].Replace('_', ' ').Replace('.', ' '),
        };
    }

    private static string Step(string step) => step.Split('_') is [var lower, var higher] ? $"{Phrase.Capital(higher)} above {lower} (AUC)" : step;

    private static string Parity(string[] rest) => rest switch
    {
        [.. var cohort, "fisher"] => $"{string.Join('.', cohort)}: Fisher’s exact test (p)",
        [.. var cohort, "mantel_haenszel"] => $"{string.Join('.', cohort)}: ratio within profiles (Mantel-Haenszel)",
        [.. var cohort, "odds_ratio"] => $"{string.Join('.', cohort)}: odds ratio within profiles",
        _ => $"{string.Join('.', rest)}: selection rate to the best group’s",
    };
}
