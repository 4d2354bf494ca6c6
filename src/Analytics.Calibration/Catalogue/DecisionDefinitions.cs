using static Analytics.Calibration.Catalogue.MetricSources;

namespace Analytics.Calibration.Catalogue;

/// <summary>Do the recommendations follow? Interviews without a score count wherever only the recommendation is asked for.</summary>
internal static class DecisionDefinitions
{
    internal static MetricDefinition[] All =>
    [
        new("false_proceed.weak", "Weak told to proceed", MetricUnit.Share, MetricQuestion.Recommendations, Better.Lower)
        {
            Rank = 30,
            Read = Readings.Wrong,
            What = "Share of interviews of weak candidates that say proceed.",
            HowToRead = "At most 10\u00a0%, the upper end of the interval included.",
            Source = Wilson,
        },
        new("false_reject.exceptional", "Exceptional turned away", MetricUnit.Share, MetricQuestion.Recommendations, Better.Lower)
        {
            Rank = 31,
            Read = Readings.Wrong,
            What = "Share of interviews of exceptional candidates that say not a fit.",
            HowToRead = "At most 10\u00a0%, the upper end of the interval included.",
            Source = Wilson,
        },
        new("proceed.precision", "Precision of proceed", MetricUnit.Share, MetricQuestion.Recommendations, Better.Higher)
        {
            Rank = 33,
            What = "Of the interviews that say proceed, the share of strong and exceptional candidates.",
            HowToRead = "Depends on how many interviews each profile has.",
            Source = Wilson,
        },
        new("proceed.recall", "Recall of proceed", MetricUnit.Share, MetricQuestion.Recommendations, Better.Higher)
        {
            Rank = 34,
            What = "Of the interviews of strong and exceptional candidates, the share that says proceed.",
            HowToRead = "1 minus this is missed.",
            Source = Wilson,
        },
        new("proceed.f1", "F1 of proceed", MetricUnit.Share, MetricQuestion.Recommendations, Better.Higher)
        {
            Near = "proceed.precision",
            Form = MetricForm.Number,
            What = "Harmonic mean of precision and recall of proceed.",
            HowToRead = "1 is perfect; depends on how many interviews each profile has.",
            Source = "van Rijsbergen 1979, Information Retrieval, chapter 7",
        },
        new("recommendation.auc", "The mean tells who proceeds (AUC)", MetricUnit.Auc, MetricQuestion.Recommendations, Better.Higher)
        {
            Rank = 32,
            Read = Readings.Follows,
            What = "Of 100 pairs of an interview that says proceed and one that does not, how often the first has the higher mean.",
            HowToRead = "At least 0.9 is asked: else recommendations do not follow the scores.",
            Source = DeLong,
        },
        new("recommendation.overlap", "Zone in which both happen", MetricUnit.Points, MetricQuestion.Recommendations, Better.Lower)
        {
            What = "From the lowest mean that says proceed to the highest that does not; the ends stand as the interval.",
            HowToRead = "0 where the two do not overlap.",
            Source = House,
        },
        new("recommendation.discordant", "Pairs with the higher mean and the lower recommendation", MetricUnit.Share, MetricQuestion.Recommendations, Better.Lower)
        {
            Near = "recommendation.auc",
            Read = Readings.Discordant,
            What = "Share of pairs untied in both in which the higher mean has the lower recommendation.",
            HowToRead = "At most 5\u00a0%.",
            Source = "Goodman & Kruskal 1972, JASA 67",
        },
    ];
}
