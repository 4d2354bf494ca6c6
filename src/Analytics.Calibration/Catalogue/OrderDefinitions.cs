using static Analytics.Calibration.Catalogue.MetricSources;

namespace Analytics.Calibration.Catalogue;

/// <summary>Does the score put the profiles in their order?</summary>
internal static class OrderDefinitions
{
    private const string Correlated = "1 is a perfect order, 0 none, below 0 a reversed one; 0.70 is asked of a measure held against a criterion.";

    internal static MetricDefinition[] All =>
    [
        new("auc.{step}", "{higher} above {lower} (AUC)", MetricUnit.Auc, MetricQuestion.Order, Better.Higher)
        {
            Rank = 1,
            Read = Readings.Separates,
            What = "Of 100 pairs of one interview of each profile, how often the higher profile has the higher mean; ties count half.",
            HowToRead = "0.5 is chance, 0.7 acceptable, 0.8 good, 0.9 outstanding; below 0.5 the order is reversed.",
            Source = DeLong,
        },
        new("auc.{step}.item", "{higher} above {lower} (AUC), items", MetricUnit.Auc, MetricQuestion.Order, Better.Higher)
        {
            Counts = "item",
            Near = "auc.{lower}_{higher}",
            Read = Readings.Separates,
            What = "The same of pairs of single items.",
            HowToRead = "Read as for interviews; single items say less, so it is lower.",
            Source = DeLong,
        },
        Correlation("somers_d", "Somers’ D of score given profile"),
        Correlation("kendall_tau_b", "Kendall’s tau-b"),
        Correlation("spearman", "Spearman’s rank correlation"),
        OfItems("somers_d", "Somers’ D of score given profile"),
        OfItems("kendall_tau_b", "Kendall’s tau-b"),
        OfItems("spearman", "Spearman’s rank correlation"),
        new("isotonic.{profile}", "Fitted in order, {profile}", MetricUnit.Points, MetricQuestion.Order, Better.Neither)
        {
            What = "The mean of the profile in the rising curve that fits all means best.",
            HowToRead = "Equal to the mean where the means rise; pooled with a neighbour's where they fall.",
            Source = "Ayer et al. 1955, Annals of Mathematical Statistics 26 (PAVA)",
        },
        new("isotonic.max_violation", "Largest break of the order", MetricUnit.Points, MetricQuestion.Order, Better.Lower)
        {
            Read = (v, _) => v > 0 ? new(Verdicts.Grade.Bad, "not in order") : new(Verdicts.Grade.Good, "in order"),
            What = "The largest distance of a profile's mean from the rising curve.",
            HowToRead = "0 when the means rise from profile to profile.",
            Source = "Ayer et al. 1955, Annals of Mathematical Statistics 26 (PAVA)",
        },
    ];

    private static MetricDefinition Correlation(string id, string name) => new(id + ".interview", name + ", interviews", MetricUnit.Correlation, MetricQuestion.Order, Better.Higher)
    {
        Near = id == "somers_d" ? null : "somers_d.interview",
        Read = Readings.Correlates,
        What = "How far interview means and profiles are ordered alike.",
        HowToRead = Correlated,
        Source = id == "spearman" ? "Spearman 1904, American Journal of Psychology 15" : Ordinal,
    };

    private static MetricDefinition OfItems(string id, string name) => Correlation(id, name) with
    {
        Id = id + ".item",
        Name = name + ", items",
        Near = "somers_d.interview",
        Counts = "item",
        What = "How far the scores of single items and profiles are ordered alike.",
    };
}
