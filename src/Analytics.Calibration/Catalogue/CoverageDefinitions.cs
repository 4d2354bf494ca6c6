using static Analytics.Calibration.Catalogue.MetricSources;

namespace Analytics.Calibration.Catalogue;

/// <summary>Is everything evaluated?</summary>
internal static class CoverageDefinitions
{
    internal static MetricDefinition[] All =>
    [
        new("coverage.questions", "Questions evaluated", MetricUnit.Share, MetricQuestion.Coverage, Better.Higher)
        {
            Rank = 6,
            Counts = "question",
            Read = Readings.Covers,
            What = "Of the questions that should have been evaluated, the share that has a score.",
            HowToRead = "Below 90\u00a0% every other figure is about a selection of answers.",
            Source = Wilson,
        },
        new("coverage.interviews", "Interviews scored", MetricUnit.Share, MetricQuestion.Coverage, Better.Higher)
        {
            Rank = 7,
            Read = Readings.Covers,
            What = "Share of interviews with at least one score.",
            HowToRead = "Below 90\u00a0% every other figure is about a selection of interviews.",
            Source = Wilson,
        },
    ];
}
