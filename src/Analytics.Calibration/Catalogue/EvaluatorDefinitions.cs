using static Analytics.Calibration.Catalogue.MetricSources;

namespace Analytics.Calibration.Catalogue;

/// <summary>Which of two evaluators is better? Both scored the same candidates; differences are new minus baseline.</summary>
internal static class EvaluatorDefinitions
{
    internal static MetricDefinition[] All =>
    [
        new("compare.auc.{step}", "difference in {higher} above {lower} (AUC)", MetricUnit.Auc, MetricQuestion.Evaluators, Better.Higher)
        {
            Rank = 80,
            Form = MetricForm.WithSign,
            What = "Difference of the two AUCs on the same candidates.",
            HowToRead = "Above 0 the new one tells the two profiles apart better.",
            Source = DeLong,
        },
        new("compare.mean.{profile}", "difference of means, {profile}", MetricUnit.Points, MetricQuestion.Evaluators, Better.Neither)
        {
            Rank = 82,
            Form = MetricForm.WithSign,
            What = "Mean difference of the two interview means of each candidate of the profile.",
            HowToRead = "Above 0 the new one is more generous with the profile.",
            Source = Student,
        },
        new("compare.error.{profile}", "difference of absolute errors, {profile}", MetricUnit.Points, MetricQuestion.Evaluators, Better.Lower)
        {
            Rank = 81,
            Form = MetricForm.WithSign,
            What = "Mean difference of the two distances from the expected midpoint.",
            HowToRead = "Below 0 the new one is nearer to the level.",
            Source = Student,
        },
        new("compare.qwk", "Agreement of the two on the same answers (QWK)", MetricUnit.Agreement, MetricQuestion.Evaluators, Better.Neither)
        {
            Rank = 85,
            Counts = "item",
            Read = Readings.Agrees,
            What = "Quadratic weighted kappa of the two scores of each item, where both judged the same words.",
            HowToRead = "At least 0.70 is asked of two raters.",
            Source = Cohen,
        },
        new("compare.kappa", "Agreement of the two on the same answers (kappa)", MetricUnit.Agreement, MetricQuestion.Evaluators, Better.Neither)
        {
            Near = "compare.qwk",
            Counts = "item",
            What = "Unweighted kappa of the two scores of each item.",
            HowToRead = "Every disagreement costs the same.",
            Source = "Cohen 1960, Educational and Psychological Measurement 20",
        },
        new("compare.exact", "Items both score alike", MetricUnit.Share, MetricQuestion.Evaluators, Better.Neither)
        {
            Near = "compare.qwk",
            Counts = "item",
            What = "Share of items, judged on the same words, that get the same score from both.",
            HowToRead = "1 is full agreement, chance included.",
            Source = Wilson,
        },
    ];
}
