using Analytics.Calibration;
using Analytics.Calibration.People;
using Analytics.Calibration.PredictionPowered;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Reports.People;

/// <summary>Turns what people rated of a cohort into the report on agreement with them, each evaluator by itself. Answers are kept while the warehouse does not change.</summary>
/// <param name="warehouse">Where to ask.</param>
/// <param name="options">The thresholds.</param>
public sealed class PeopleReader(WarehouseDatabase warehouse, CalibrationOptions options)
{
    // A report holds some dozens of figures.
    private const int WeightOfAReport = 2;

    private const int DifferencesShown = 100;

    private readonly RatedAnswers _rated = new(warehouse);
    private readonly CandidateScoreSums _sums = new(warehouse);
    private readonly RatedCandidates _candidates = new(warehouse);
    private readonly RatingCount _count = new(warehouse);
    private readonly CohortRuns _runs = new(warehouse);

    /// <summary>Whether anything was rated at all.</summary>
    public bool AnyRatings => _count.Read() > 0;

    /// <summary>What the ratings say; without any, a report that says where to begin.</summary>
    /// <param name="cohort">The interviews in scope.</param>
    public PeopleReading Read(Cohort cohort)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        return warehouse.Cache.Get((nameof(PeopleReader), options, cohort.ToQueryString()), () => Whole(cohort), _ => WeightOfAReport);
    }

    private PeopleReading Whole(Cohort cohort)
    {
        var rows = AnyRatings ? _rated.Read(cohort) : [];
        var current = rows.Where(r => r.TextIsCurrent).ToList();
        var answers = RatedRows.Of(current);
        var evaluators = _runs.Read(cohort).Select(r => r.Evaluator).Distinct().Order(StringComparer.Ordinal).ToList();
        var rated = answers.GroupBy(a => a.Row.Evaluator).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => Report(cohort, g.Key, [.. g.Select(a => a.Answer)])).ToList();
        if (rated.Count == 0) rated = [PeopleReportBuilder.Build(new PeopleInput { Evaluator = evaluators is [var only] ? only : "", Answers = [], Thresholds = options.Thresholds })];
        var counted = rated.ToDictionary(r => r.Evaluator, r => Counted(r.Evaluator, [.. answers.Where(a => a.Row.Evaluator == r.Evaluator)]));
        return new PeopleReading(
            rated, [.. evaluators.Except(rated.Select(r => r.Evaluator))], rows.Count - current.Count, current.Count(r => r.Blind == false),
            [.. rated.SelectMany(r => Differences(counted[r.Evaluator]))], [.. rated.SelectMany(r => CriterionAgreement.Of(r.Evaluator, counted[r.Evaluator], options.Thresholds))])
        {
            Differences = [.. Differences(answers).Where(d => Math.Abs(d.Points) >= 0.5).Take(DifferencesShown)],
        };
    }

    // What the figures leave out is in no cell of their table and no criterion either.
    private static List<RatedRows> Counted(string evaluator, IReadOnlyList<RatedRows> answers)
    {
        var counted = new PeopleInput { Evaluator = evaluator, Answers = [.. answers.Select(a => a.Answer)] }.Counted.ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. answers.Where(a => counted.Contains(a.Answer))];
    }

    private PeopleReport Report(Cohort cohort, string evaluator, IReadOnlyList<RatedAnswer> answers)
    {
        var own = cohort with { Evaluators = [evaluator] };
        var sums = _sums.Read(own);
        return PeopleReportBuilder.Build(new PeopleInput
        {
            Evaluator = evaluator,
            Answers = answers,
            Cohort = new CohortScores(sums.Items, sums.Sum, sums.SquaredSums, sums.SumsTimesItems, sums.SquaredItems),
            OfRated = _candidates.Read(own).ToDictionary(r => RatedRows.Key(r.CandidateKey), r => new CandidateScores(r.Sum, r.Items)),
            Thresholds = options.Thresholds,
        });
    }

    private static IEnumerable<AnswerDifference> Differences(IEnumerable<RatedRows> answers) =>
        answers.Where(a => a.Answer.Evaluator is not null).Select(a => new AnswerDifference(
                a.Row.InterviewId, a.Row.Candidate, a.Row.CandidateCode, a.Row.Position, a.Row.Evaluator, a.Row.Criterion, a.Row.QuestionNo, a.Row.TurnNo, a.Answer.Evaluator!.Value,
                a.Answer.Mean, a.Answer.Ratings))
            .OrderByDescending(d => Math.Abs(d.Points)).ThenByDescending(d => d.Ratings.Count).ThenBy(d => d.InterviewId);
}
