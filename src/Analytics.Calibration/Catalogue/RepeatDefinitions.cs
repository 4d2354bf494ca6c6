using static Analytics.Calibration.Catalogue.MetricSources;

namespace Analytics.Calibration.Catalogue;

/// <summary>Does another interview give the same result?</summary>
internal static class RepeatDefinitions
{
    private const string Pairs = "from the first two interviews of each candidate by one evaluator";
    private const string ReadIcc = "Below 0.5 poor, 0.75 good, 0.9 excellent; judge by the interval.";

    internal static MetricDefinition[] All =>
    [
        new("icc_2_1.within", "ICC(2,1) within profiles, the same mean again", MetricUnit.Correlation, MetricQuestion.Repeatability, Better.Higher)
        {
            Rank = 20,
            Read = Readings.Repeats,
            What = $"Share of the spread of means within a profile that is the candidates', {Pairs}.",
            HowToRead = ReadIcc,
            Source = Icc,
        },
        new("icc_2_1", "ICC(2,1) over all, the same mean again", MetricUnit.Correlation, MetricQuestion.Repeatability, Better.Higher)
        {
            Near = "icc_2_1.within",
            Read = Readings.Repeats,
            What = "The same over all candidates: the designed distance of the profiles counts as the candidates' spread.",
            HowToRead = "High whenever the profiles lie apart; the one within profiles says whether interviews repeat.",
            Source = Icc,
        },
        new("icc_3_1", "ICC(3,1) over all, the same order again", MetricUnit.Correlation, MetricQuestion.Repeatability, Better.Higher)
        {
            Near = "icc_2_1.within",
            Read = Readings.Repeats,
            What = "As ICC(2,1), a shift of everybody forgiven.",
            HowToRead = ReadIcc,
            Source = Icc,
        },
        new("icc_gap", "ICC(3,1) minus ICC(2,1)", MetricUnit.Correlation, MetricQuestion.Repeatability, Better.Lower)
        {
            Read = Readings.Gap,
            What = "What a shift between the two occasions costs.",
            HowToRead = "Above 0.05 everybody moved one way.",
            Source = House,
        },
        new("sem", "Standard error of measurement", MetricUnit.Points, MetricQuestion.Repeatability, Better.Lower)
        {
            Near = "sdc95",
            What = $"How far one interview's mean is off the candidate's own, {Pairs}; profiles pooled.",
            HowToRead = "Two thirds of interviews lie within this much of the candidate's own mean.",
            Source = DeVet,
        },
        new("sem.{profile}", "standard error of measurement, {profile}", MetricUnit.Points, MetricQuestion.Repeatability, Better.Lower)
        {
            Near = "sdc95",
            What = "The same within the profile.",
            HowToRead = "Larger in one profile than in another: interviews of that profile repeat worse.",
            Source = DeVet,
        },
        new("sdc95", "Smallest detectable change", MetricUnit.Points, MetricQuestion.Repeatability, Better.Lower)
        {
            Rank = 21,
            Read = Readings.Detects,
            What = "95 of 100 repeats move a mean by less than this.",
            HowToRead = "Two interviews closer than this do not differ; up to half a point is good.",
            Source = DeVet,
        },
        new("sdc95.{profile}", "smallest detectable change, {profile}", MetricUnit.Points, MetricQuestion.Repeatability, Better.Lower)
        {
            Near = "sdc95",
            Read = Readings.Detects,
            What = "The same within the profile.",
            HowToRead = "Two interviews of the profile closer than this do not differ.",
            Source = DeVet,
        },
        new("sdc95.rescored", "Smallest detectable change, same answers scored again", MetricUnit.Points, MetricQuestion.Repeatability, Better.Lower)
        {
            Read = Readings.Detects,
            What = "95 of 100 scorings of the same answers move a mean by less than this.",
            HowToRead = "The scoring alone; what interviewing anew adds is not in it.",
            Source = DeVet,
        },
        new("alpha.mean", "Krippendorff’s alpha of means", MetricUnit.Agreement, MetricQuestion.Repeatability, Better.Higher)
        {
            Near = "icc_2_1.within",
            Read = Readings.Reliable,
            What = "Reliability of means over all repeats of one evaluator, three and more included.",
            HowToRead = "0.80 reliable, 0.667 to 0.80 tentative; the distance of the profiles counts in it.",
            Source = Krippendorff,
        },
        new("alpha.recommendation", "Krippendorff’s alpha of recommendations", MetricUnit.Agreement, MetricQuestion.Repeatability, Better.Higher)
        {
            Rank = 24,
            Read = Readings.Reliable,
            What = "Reliability of recommendations over all repeats of one evaluator.",
            HowToRead = "0.80 reliable, 0.667 to 0.80 tentative.",
            Source = Krippendorff,
        },
        new("qwk.recommendation", "Weighted kappa of recommendations, repeat against repeat", MetricUnit.Agreement, MetricQuestion.Repeatability, Better.Higher)
        {
            Near = "alpha.recommendation",
            Read = Readings.Agrees,
            What = "Agreement of the two recommendations of each candidate beyond chance.",
            HowToRead = "At least 0.70 is asked.",
            Source = Cohen,
        },
    ];
}
