using static Analytics.Calibration.Catalogue.MetricSources;

namespace Analytics.Calibration.Catalogue;

/// <summary>Does the score depend on what it should not depend on?</summary>
internal static class SideEffectDefinitions
{
    private const string Within = "Arellano 1987, Oxford Bulletin of Economics and Statistics 49";
    private const string Halo = "Above 0.5 a halo is possible; a real spread of ability within the profile looks the same.";

    internal static MetricDefinition[] All =>
    [
        new("verbosity.slope", "Points per doubling of the answer’s length", MetricUnit.PerDoubling, MetricQuestion.SideEffects, Better.NearZero)
        {
            Rank = 70,
            Counts = "item",
            Form = MetricForm.WithSign,
            Read = Readings.Verbose,
            What = "Slope of score on the logarithm of the answer's words, within interviews.",
            HowToRead = "Within ±0.10 good, beyond 0.20 bad; an association, not a cause.",
            Source = Within,
        },
        new("order.slope", "Points per later question", MetricUnit.PerQuestion, MetricQuestion.SideEffects, Better.NearZero)
        {
            Counts = "item",
            Form = MetricForm.FineWithSign,
            What = "Slope of score on the number of the question, within interviews.",
            HowToRead = "0 when later questions are scored like earlier ones.",
            Source = Within,
        },
        new("relevance.spearman", "Score against relevance (Spearman)", MetricUnit.Correlation, MetricQuestion.SideEffects, Better.Neither)
        {
            Counts = "item",
            What = "Rank correlation of score and measured relevance of the question.",
            HowToRead = "0 when relevance does not matter for the score; undefined where two scales are mixed.",
            Source = "Spearman 1904; Bonett & Wright 2000, Psychometrika 65",
        },
        new("relevance.spearman.{name}", "score against relevance (Spearman), scale {name}", MetricUnit.Correlation, MetricQuestion.SideEffects, Better.Neither)
        {
            Counts = "item",
            What = "The same on one relevance scale.",
            HowToRead = "0 when relevance does not matter for the score.",
            Source = "Spearman 1904; Bonett & Wright 2000, Psychometrika 65",
        },
        new("position.sd", "Spread of positions after profile", MetricUnit.Points, MetricQuestion.SideEffects, Better.Lower)
        {
            Rank = 72,
            Read = Readings.Spread,
            What = "Standard deviation of position effects once profiles and chance are taken out.",
            HowToRead = "Above 0.25 points positions are apart; undefined where position and profile are the same thing.",
            Source = "Searle, Casella & McCulloch 1992, Variance Components; Efron & Morris 1975, JASA 70",
        },
        new("halo.icc1", "Likeness of one interview’s items (ICC(1))", MetricUnit.Correlation, MetricQuestion.SideEffects, Better.Lower)
        {
            Rank = 71,
            Read = Readings.Halo,
            What = "How much more alike the scores of one interview are than scores of two interviews of the profile.",
            HowToRead = Halo,
            Source = "Donner & Koval 1980, Biometrics 36",
        },
        new("halo.icc1.{profile}", "likeness of one interview’s items (ICC(1)), {profile}", MetricUnit.Correlation, MetricQuestion.SideEffects, Better.Lower)
        {
            Near = "halo.icc1",
            Read = Readings.Halo,
            What = "The same within the profile.",
            HowToRead = Halo,
            Source = "Donner & Koval 1980, Biometrics 36",
        },
        new("halo.identical", "Interviews with all scores equal, over expected", MetricUnit.Ratio, MetricQuestion.SideEffects, Better.NearOne)
        {
            Near = "halo.icc1",
            Counts = "interview",
            Read = Readings.Identical,
            What = "Interviews whose scores are all equal over the number to expect of independent items.",
            HowToRead = "Above 2 a halo is possible.",
            Source = House,
        },
        new("halo.identical.observed", "Interviews with all scores equal", MetricUnit.Interviews, MetricQuestion.SideEffects, Better.Neither)
        {
            Counts = "interview",
            What = "Interviews of two or more scored items whose scores are all equal.",
            HowToRead = "Hold it against the expected number.",
            Source = House,
        },
        new("halo.identical.expected", "Expected number of them", MetricUnit.Interviews, MetricQuestion.SideEffects, Better.Neither)
        {
            Counts = "interview",
            Form = MetricForm.Number,
            What = "How many there would be if items were drawn independently from their profile's scores.",
            HowToRead = "Hold the observed number against it.",
            Source = House,
        },
    ];
}
