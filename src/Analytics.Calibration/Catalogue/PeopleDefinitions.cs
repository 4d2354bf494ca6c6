using static Analytics.Calibration.Catalogue.MetricSources;

namespace Analytics.Calibration.Catalogue;

/// <summary>Do people say the same? Of answers that people rated; levels are points rounded half up, 1 to 5.</summary>
internal static class PeopleDefinitions
{
    private const string Answer = "answer";

    internal static MetricDefinition[] All =>
    [
        new("human.qwk", "Agreement with people (QWK)", MetricUnit.Agreement, MetricQuestion.People, Better.Higher)
        {
            Rank = 20,
            Counts = Answer,
            Read = Readings.Agrees,
            What = "Quadratic weighted kappa of the evaluator's level and the level of the people's mean, on the same answers.",
            HowToRead = "At least 0.70 is asked; more than people reach among themselves is not to be expected.",
            Source = RsmTool,
        },
        new("human.qwk.single", "Agreement with one person (QWK)", MetricUnit.Agreement, MetricQuestion.People, Better.Higher)
        {
            Near = "human.qwk",
            Counts = Answer,
            Read = Readings.Agrees,
            What = "The same against a single rating of each answer, the first person's by name.",
            HowToRead = "To be held against the agreement of people among themselves: one rating on either side.",
            Source = RsmTool,
        },
        Share("human.exact", "Answers on exactly the people's level", "At least 50 % is customary.", Readings.Exact),
        Share("human.adjacent", "Answers within one level of people's", "At least 95 % is customary.", Readings.Adjacent),
        new("human.smd", "Evaluator above people (SMD)", MetricUnit.StandardDeviations, MetricQuestion.People, Better.NearZero)
        {
            Rank = 21,
            Counts = Answer,
            Form = MetricForm.WithSign,
            Read = Readings.Standardised,
            What = "Evaluator's mean minus people's, over the standard deviation of what people gave.",
            HowToRead = "Inside ±0.15 is good; above 0 the evaluator is generous.",
            Source = RsmTool,
        },
        new("human.human.qwk", "People among themselves (QWK)", MetricUnit.Agreement, MetricQuestion.People, Better.Higher)
        {
            Counts = Answer,
            Read = Readings.Agrees,
            What = "Quadratic weighted kappa of two people on answers that both rated.",
            HowToRead = "The ceiling: where people disagree, nobody can agree with them.",
            Source = RsmTool,
        },
        new("human.human.alpha", "People among themselves (Krippendorff's alpha, ordinal)", MetricUnit.Agreement, MetricQuestion.People, Better.Higher)
        {
            Near = "human.human.qwk",
            Counts = Answer,
            Read = Readings.Reliable,
            What = "Agreement of any number of people beyond chance, by the order of the ratings.",
            HowToRead = "0.80 and more is reliable, 0.667 to 0.80 allows tentative conclusions.",
            Source = Krippendorff,
        },
        new("human.human.icc_2_1", "People among themselves, ICC(2,1)", MetricUnit.Agreement, MetricQuestion.People, Better.Higher)
        {
            Near = "human.human.qwk",
            Counts = Answer,
            Read = Readings.Repeats,
            What = "Share of the ratings' variance that is of the answers, strict and generous people counted as disagreement.",
            HowToRead = "Below 0.5 poor, 0.5 to 0.75 moderate, 0.75 to 0.9 good, above excellent.",
            Source = Icc,
        },
        new("human.degradation", "Evaluator behind people (degradation)", MetricUnit.Agreement, MetricQuestion.People, Better.Higher)
        {
            Rank = 22,
            Counts = Answer,
            Form = MetricForm.WithSign,
            Read = Readings.Ceilinged,
            What = "Agreement of the evaluator with one person minus that of people among themselves, both QWK.",
            HowToRead = "Not below -0.10; at 0 the evaluator is one more person.",
            Source = RsmTool,
        },
        new("human.prmse", "True score predicted (PRMSE)", MetricUnit.Share, MetricQuestion.People, Better.Higher)
        {
            Rank = 23,
            Counts = "interview",
            Form = MetricForm.Number,
            Read = Readings.PredictsTruth,
            What = "Reduction of squared error when the evaluator's interview mean predicts what people would give on average, the raters' own error taken out.",
            HowToRead = "At least 0.80 is asked; 0 is no better than giving everybody the same.",
            Source = Loukina,
        },
        new("human.bias.{name}", "evaluator above people, {name}", MetricUnit.StandardDeviations, MetricQuestion.People, Better.NearZero)
        {
            Counts = Answer,
            Form = MetricForm.WithSign,
            Read = Readings.Standardised,
            What = "Evaluator's mean minus people's in the group, over the standard deviation of what people gave all.",
            HowToRead = "Inside ±0.15 is good; groups apart from each other are scored by other measures than people use.",
            Source = RsmTool,
        },
        new("ppi.mean", "Mean people would give", MetricUnit.Points, MetricQuestion.People, Better.Neither)
        {
            Rank = 24,
            Counts = Answer,
            What = "Mean people would give all answers the evaluator scored, from the rated ones and all of its scores.",
            HowToRead = "Compare with the evaluator's own mean; only answers drawn by chance count.",
            Source = Ppi,
        },
        new("ppi.mean.people_only", "The same from ratings alone", MetricUnit.Points, MetricQuestion.People, Better.Neither)
        {
            Near = "ppi.mean",
            Counts = Answer,
            What = "Mean of the ratings, each weighing the answers of its stratum over those of them that were rated.",
            HowToRead = "The interval of the estimate above is shorter by what the evaluator's scores tell.",
            Source = "Hájek 1971; clusters: Cochran 1977, Sampling Techniques",
        },
        new("ppi.saved", "Ratings saved", MetricUnit.Ratings, MetricQuestion.People, Better.Higher)
        {
            Counts = Answer,
            What = "Ratings more that ratings alone would need for as short an interval.",
            HowToRead = "0 where the evaluator's scores say nothing about people's.",
            Source = Ppi,
        },
        new("repair.map.{name}.mae", "gain of recalibration in mean error, {name}", MetricUnit.Points, MetricQuestion.People, Better.Higher)
        {
            Counts = Answer,
            Form = MetricForm.WithSign,
            What = "Mean distance from people before less after recalibration, each answer by a map fitted on other candidates.",
            HowToRead = "Above 0 the map brings scores nearer to people's; nothing is recalibrated unless it says so.",
            Source = "cross-fitting: Chernozhukov et al. 2018, Econometrics Journal 21",
        },
        new("repair.map.{name}.qwk", "gain of recalibration in agreement, {name}", MetricUnit.Agreement, MetricQuestion.People, Better.Higher)
        {
            Counts = Answer,
            Form = MetricForm.WithSign,
            What = "Agreement with people (QWK) after less before recalibration, cross-fitted by candidate.",
            HowToRead = "Above 0 the map helps; a line cannot mend an evaluator that ranks answers differently.",
            Source = "cross-fitting: Chernozhukov et al. 2018, Econometrics Journal 21",
        },
    ];

    private static MetricDefinition Share(string id, string name, string read, Func<double, Verdicts.CalibrationThresholds, Verdicts.Reading> reading) =>
        new(id, name, MetricUnit.Share, MetricQuestion.People, Better.Higher)
        {
            Counts = Answer,
            Read = reading,
            What = $"Share of rated answers: {char.ToLowerInvariant(name[0])}{name[1..]}.",
            HowToRead = read,
            Source = "customary in essay scoring",
        };
}
