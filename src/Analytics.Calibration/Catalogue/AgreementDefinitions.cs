using static Analytics.Calibration.Catalogue.MetricSources;

namespace Analytics.Calibration.Catalogue;

/// <summary>Do scores agree with the expected ones?</summary>
internal static class AgreementDefinitions
{
    private const string Headline = "At least 0.70 is asked; profiles weighted equally, it does not depend on how many interviews each has.";
    private const string Raw = "At least 0.70 is asked; depends on how many interviews each profile has.";

    internal static MetricDefinition[] All =>
    [
        new("ccc.interview.equal_weight", "Concordance of interview means (CCC), profiles weighted equally", MetricUnit.Agreement, MetricQuestion.Agreement, Better.Higher)
        {
            Rank = 40,
            Read = Readings.Agrees,
            What = "Agreement of interview means with expected midpoints: falls with scatter, shift and a changed scale.",
            HowToRead = Headline,
            Source = Lin,
        },
        new("ccc.interview", "Concordance of interview means (CCC)", MetricUnit.Agreement, MetricQuestion.Agreement, Better.Higher)
        {
            Near = "ccc.interview.equal_weight",
            Read = Readings.Agrees,
            What = "The same over interviews as they come.",
            HowToRead = Raw,
            Source = Lin,
        },
        new("qwk.item.equal_weight", "Quadratic weighted kappa of items, profiles weighted equally", MetricUnit.Agreement, MetricQuestion.Agreement, Better.Higher)
        {
            Rank = 41,
            Near = "ccc.interview.equal_weight",
            Counts = "item",
            Read = Readings.Agrees,
            What = "Agreement of item scores with the one score expected of the profile, beyond chance; large errors cost more.",
            HowToRead = Headline,
            Source = Cohen,
        },
        new("qwk.item", "Quadratic weighted kappa of items", MetricUnit.Agreement, MetricQuestion.Agreement, Better.Higher)
        {
            Near = "ccc.interview.equal_weight",
            Counts = "item",
            Read = Readings.Agrees,
            What = "The same over items as they come.",
            HowToRead = Raw,
            Source = Cohen,
        },
        Share("agreement.exact", "Items at exactly the expected score", "At least 50\u00a0% is customary.", Readings.Exact),
        Share("agreement.adjacent", "Items within one point of it", "At least 95\u00a0% is customary.", Readings.Adjacent),
        Equal("agreement.exact", "Items at exactly the expected score", "At least 50\u00a0% is customary.", Readings.Exact),
        Equal("agreement.adjacent", "Items within one point of it", "At least 95\u00a0% is customary.", Readings.Adjacent),
    ];

    private static MetricDefinition Share(string id, string name, string read, Func<double, Verdicts.CalibrationThresholds, Verdicts.Reading> reading) =>
        new(id, name, MetricUnit.Share, MetricQuestion.Agreement, Better.Higher)
        {
            Near = id + ".equal_weight",
            Counts = "item",
            Read = reading,
            What = $"Share of items: {char.ToLowerInvariant(name[0])}{name[1..]} of their profile.",
            HowToRead = read,
            Source = "customary in essay scoring",
        };

    private static MetricDefinition Equal(string id, string name, string read, Func<double, Verdicts.CalibrationThresholds, Verdicts.Reading> reading) =>
        Share(id, name, read, reading) with { Id = id + ".equal_weight", Name = name + ", profiles weighted equally", Near = null };
}
