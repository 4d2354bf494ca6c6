using Analytics.Calibration.Planning;
using Analytics.Calibration.PredictionPowered;
using Analytics.Calibration.Repair;
using Analytics.Calibration.Reporting;

namespace Analytics.Calibration.People;

/// <summary>Turns rated answers into the report on agreement with people.</summary>
public static class PeopleReportBuilder
{
    /// <summary>Every figure, verdict and proposal. Without ratings the figures are null, the verdicts no_data, and the plan says where to begin.</summary>
    /// <param name="input">One evaluator's rated answers.</param>
    public static PeopleReport Build(PeopleInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var metrics = new MetricSet();
        var rated = input.Answers.Count;
        input = input with { Answers = input.Counted };
        var scope = Scope(input, rated - input.Answers.Count);
        var evaluator = new EvaluatorAgreement(input.Answers);
        var people = new PeopleAgreement(input.Answers);
        var figures = new PeopleFigures(
            evaluator.Kappa(), evaluator.KappaOfSingle(), evaluator.StandardisedDifference(), people.Kappa(), people.Alpha(), Degradation.Of(input.Answers),
            TrueScore.OfInterviews(input.Answers), evaluator.Candidates, CandidatesRatedTwice(input.Answers));
        Add(metrics, figures, evaluator, people);
        GroupBias.Add(input.Answers, metrics);
        var mean = Mean(input, metrics);
        var repairs = Repairs(input, metrics);
        var plan = RatingPlan.Of(figures.Kappa, mean.Mean, figures.Degradation, input.Thresholds);
        var overall = PeopleCards.Overall(figures, scope, input.Thresholds);
        var report = new PeopleReport(
            input.Evaluator, string.Empty, string.Empty, overall, PeopleCards.All(figures, input.Thresholds), metrics.All, scope, evaluator.Confusion(), repairs, plan);
        return report with { Headline = PeopleWords.Headline(report), Next = PeopleWords.Next(report, figures, input.Thresholds) };
    }

    private static void Add(MetricSet metrics, PeopleFigures figures, EvaluatorAgreement evaluator, PeopleAgreement people)
    {
        metrics.Add("human.qwk", figures.Kappa);
        metrics.Add("human.qwk.single", figures.Single);
        metrics.Add("human.exact", evaluator.Exact());
        metrics.Add("human.adjacent", evaluator.Adjacent());
        metrics.Add("human.smd", figures.Level);
        metrics.Add("human.human.qwk", figures.People);
        metrics.Add("human.human.alpha", figures.Alpha);
        metrics.Add("human.human.icc_2_1", people.IntraclassCorrelation());
        metrics.Add("human.degradation", figures.Degradation);
        metrics.Add("human.prmse", figures.TrueScore);
    }

    // Only answers drawn by chance speak for those that were not.
    private static PoweredMean Mean(PeopleInput input, MetricSet metrics)
    {
        var drawn = input.Answers.Where(a => a is { Evaluator: not null, Probability: > 0 })
            .Select(a => new PoweredAnswer(a.Candidate, a.Evaluator!.Value, a.Mean, a.Probability!.Value)).ToList();
        var mean = input.Cohort is { } cohort ? PredictionPoweredMean.Of(drawn, cohort, input.OfRated) : PoweredMean.Undefined(0);
        metrics.Add("ppi.mean", mean.Mean);
        metrics.Add("ppi.mean.people_only", mean.PeopleOnly);
        metrics.Add("ppi.saved", mean.Saved, mean.Mean.N);
        return mean;
    }

    private static List<Recalibration> Repairs(PeopleInput input, MetricSet metrics)
    {
        var repairs = Enum.GetValues<RepairKind>().Select(kind => Recalibration.Of(kind, input.Answers)).OfType<Recalibration>().ToList();
        foreach (var repair in repairs)
        {
            var name = repair.Map.Kind == RepairKind.Linear ? "linear" : "isotonic";
            metrics.Add($"repair.map.{name}.mae", repair.ErrorGain);
            metrics.Add($"repair.map.{name}.qwk", repair.KappaGain);
        }

        return repairs;
    }

    private static PeopleScope Scope(PeopleInput input, int leftOut)
    {
        var answers = input.Answers;
        return new PeopleScope(
            answers.Count, answers.Count(a => a.Evaluator is not null), answers.Count(a => a.Ratings.Count > 1), answers.Count(a => a.Probability > 0), leftOut,
            answers.Sum(a => a.Ratings.Count), answers.Select(a => a.Candidate).Distinct(StringComparer.Ordinal).Count(), answers.Select(a => a.Interview).Distinct().Count(),
            [
                .. answers.SelectMany(a => a.Ratings).GroupBy(r => r.Rater, StringComparer.Ordinal).Select(g => new RaterCount(g.Key, g.Count()))
                    .OrderByDescending(r => r.Answers).ThenBy(r => r.Rater, StringComparer.Ordinal),
            ],
            input.Cohort?.Mean);
    }

    private static int CandidatesRatedTwice(IEnumerable<RatedAnswer> answers) =>
        answers.Where(a => a.Ratings.Count > 1).Select(a => a.Candidate).Distinct(StringComparer.Ordinal).Count();
}
