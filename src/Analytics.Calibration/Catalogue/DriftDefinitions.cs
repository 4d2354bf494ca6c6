using static Analytics.Calibration.Catalogue.MetricSources;

namespace Analytics.Calibration.Catalogue;

/// <summary>Is it scored like before?</summary>
internal static class DriftDefinitions
{
    private const string Opposite = "Inside ±0.15 counts as stable; opposite signs of the three differences mean that the mix changed.";

    internal static MetricDefinition[] All =>
    [
        Difference("drift.raw", "Raw: plain means", "Mean of interview means of the new side minus that of the baseline.", Student),
        Difference("drift.stratified", "Stratified: like with like, within position and profile", "The same within position and profile, a changed mix taken out.", "Cochran 1954, Biometrics 10"),
        Difference("drift.paired", "Paired: the same candidates again", "Mean difference of candidates who are on both sides.", Student),
        new("drift.paired.wilcoxon", "Signed-rank test of the pairs (p)", MetricUnit.PValue, MetricQuestion.Drift, Better.Neither)
        {
            What = "Probability of differences at least as lopsided if nothing moved.",
            HowToRead = "Below 0.05 candidates moved one way; how far is what the paired difference says.",
            Source = "Wilcoxon 1945, Biometrics Bulletin 1",
        },
        new("drift.wasserstein", "Distance of the score distributions (Wasserstein)", MetricUnit.Points, MetricQuestion.Drift, Better.Neither)
        {
            Counts = "item",
            Read = Readings.Moved,
            What = "Points the scores of one side would have to be moved on average to become the other's.",
            HowToRead = "0.10 noticeable, 0.25 large; an interval from 0 shows no difference.",
            Source = "Vallender 1974, Theory of Probability and Its Applications 18",
        },
        new("drift.ks", "Largest gap between them (Kolmogorov-Smirnov)", MetricUnit.Share, MetricQuestion.Drift, Better.Neither)
        {
            Counts = "item",
            Form = MetricForm.Number,
            What = "Largest difference of the two distribution functions of scores.",
            HowToRead = "0 to 1; an interval from 0 shows no difference.",
            Source = "Smirnov 1948, Annals of Mathematical Statistics 19",
        },
        new("drift.psi", "Population stability index", MetricUnit.Index, MetricQuestion.Drift, Better.Neither)
        {
            Counts = "item",
            Form = MetricForm.Fine,
            What = "Σ (p - q) ln(p/q) over the scores.",
            HowToRead = "Hold it against what chance alone gives, not against 0.10 or 0.25.",
            Source = "Yurdakul & Naranjo 2020, Journal of Risk Model Validation 14(4)",
        },
        new("drift.psi.threshold", "What chance alone gives that index", MetricUnit.Index, MetricQuestion.Drift, Better.Neither)
        {
            Counts = "item",
            Form = MetricForm.Fine,
            What = "What the index exceeds by chance once in twenty, the clustering of items counted in.",
            HowToRead = "An index below it shows nothing.",
            Source = "Yurdakul & Naranjo 2020, Journal of Risk Model Validation 14(4)",
        },
        new("drift.relevance", "Questions without measured relevance", MetricUnit.Share, MetricQuestion.Drift, Better.Neither)
        {
            Counts = "question",
            Form = MetricForm.ShareWithSign,
            What = "Share of questions whose relevance was not measured, new side minus baseline.",
            HowToRead = "Read first: relevance is only compared where it was measured.",
            Source = "Newcombe 1998, Statistics in Medicine 17",
        },
        Relevance("ks", "largest gap", MetricUnit.Share, "Largest difference of the two distribution functions of measured relevance."),
        Relevance("wasserstein", "distance", MetricUnit.Relevance, "How far measured relevance would have to be moved on average."),
        new("control_chart", "Smoothed mean of the last run", MetricUnit.Points, MetricQuestion.Drift, Better.Neither)
        {
            Counts = "run",
            What = "Exponentially weighted mean of the runs, every profile counting the same; the control limits stand as the interval.",
            HowToRead = "Outside its limits the level has moved; there are limits from eight runs on.",
            Source = "Roberts 1959, Technometrics 1",
        },
        new("trend.within_run", "Trend within a run", MetricUnit.PerTenInterviews, MetricQuestion.Drift, Better.NearZero)
        {
            Form = MetricForm.FineWithSign,
            What = "Points by which means move over ten interviews of a run, profiles taken out; interviews in the order of their times, or of candidate codes where files tell no time.",
            HowToRead = "0 when the order of the interviews does not matter.",
            Source = "Wooldridge 2010, Econometric Analysis of Cross Section and Panel Data, section 10.5; Cameron & Miller 2015, Journal of Human Resources 50",
        },
    ];

    private static MetricDefinition Difference(string id, string name, string what, string source) =>
        new(id, name, MetricUnit.Points, MetricQuestion.Drift, Better.Neither)
        {
            Form = MetricForm.WithSign,
            Read = Readings.Drifted,
            What = what,
            HowToRead = Opposite,
            Source = source,
        };

    private static MetricDefinition Relevance(string id, string name, string unit, string what) =>
        new("drift.relevance." + id, "Measured relevance: " + name, unit, MetricQuestion.Drift, Better.Neither)
        {
            Counts = "question",
            Form = MetricForm.Number,
            What = what,
            HowToRead = "Only within one relevance scale.",
            Source = "Vallender 1974; Smirnov 1948",
        };
}
