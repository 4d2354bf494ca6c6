using static Analytics.Calibration.Catalogue.MetricSources;

namespace Analytics.Calibration.Catalogue;

/// <summary>Are the ends of the scale used as they should be?</summary>
internal static class EndDefinitions
{
    internal static MetricDefinition[] All =>
    [
        new("top_end.auc", "Top end: exceptional above strong (AUC)", MetricUnit.Auc, MetricQuestion.Ends, Better.Higher)
        {
            Rank = 4,
            Near = "auc.strong_exceptional",
            Read = Readings.Separates,
            What = "Of 100 pairs of a strong and an exceptional interview, how often the exceptional one has the higher mean.",
            HowToRead = "At least 0.70 is asked of the whole interval.",
            Source = DeLong,
        },
        new("top_end", "Share at 5, exceptional minus strong", MetricUnit.Share, MetricQuestion.Ends, Better.Higher)
        {
            Rank = 5,
            Counts = "item",
            Form = MetricForm.ShareWithSign,
            What = "Share of exceptional items at 5 minus that of strong ones.",
            HowToRead = "0 or less: the top of the scale does not tell them apart.",
            Source = "Newcombe 1998, Statistics in Medicine 17",
        },
        Share(5, "ceiling"), Share(1, "floor"), Mix(5, "ceiling"), Mix(1, "floor"),
    ];

    private static MetricDefinition Share(int score, string end) =>
        new($"share{score}.{{profile}}", $"items at {score}, {{profile}}", MetricUnit.Share, MetricQuestion.Ends, Better.Neither)
        {
            Counts = "item",
            What = $"Share of the profile's items that get {score}.",
            HowToRead = $"High in neighbouring profiles alike, it is a {end}.",
            Source = Wilson,
        };

    private static MetricDefinition Mix(int score, string end) =>
        new($"share{score}.equal_weight", $"Items at {score}, profiles weighted equally", MetricUnit.Share, MetricQuestion.Ends, Better.Lower)
        {
            Rank = 55,
            Counts = "item",
            Read = score == 5 ? Readings.Ceiling : Readings.Floor,
            What = $"Share of items that would get {score} if all profiles were equally many.",
            HowToRead = $"More than 15\u00a0% is a {end}.",
            Source = "McHorney & Tarlov 1995, Quality of Life Research 4",
        };
}
