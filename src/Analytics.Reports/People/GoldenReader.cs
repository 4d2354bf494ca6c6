using Analytics.Calibration;
using Analytics.Calibration.People;
using Analytics.Calibration.Reporting;
using Analytics.Calibration.Verdicts;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Reports.People;

/// <summary>Holds evaluators against a golden set: answers with a score that people agreed on, found by their words in whatever run.</summary>
/// <param name="warehouse">Where to ask.</param>
/// <param name="options">The thresholds.</param>
public sealed class GoldenReader(WarehouseDatabase warehouse, CalibrationOptions options)
{
    // What people agreed on is one judgement.
    private const string Agreed = "agreed";

    private readonly AgreedAnswers _answers = new(warehouse);

    /// <summary>
    /// A report with the card on people replaced by one on the golden set, for each evaluator in scope; one whose answers the set does not hold cannot be judged by it.
    /// </summary>
    /// <param name="report">The report of the cohort.</param>
    /// <param name="cohort">The interviews.</param>
    /// <param name="name">The set's name.</param>
    /// <param name="golden">Its answers.</param>
    public CalibrationReport Judge(CalibrationReport report, Cohort cohort, string name, IReadOnlyList<AgreedAnswer> golden)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(golden);
        var size = golden.Count(a => cohort.Counts(a.Criterion));
        var rated = _answers.Read(cohort, golden).ToLookup(r => r.Evaluator, r => new RatedAnswer(
            RatedRows.Key(r.CandidateKey), r.InterviewId, r.EvaluatorPoints, [new PersonRating(Agreed, golden[r.Number].Points)]));
        IReadOnlyList<VerdictCard> With(string evaluator, IReadOnlyList<VerdictCard> own) => [.. own.Where(c => c.Id != PeopleReport.CardId), Card(evaluator, name, size, [.. rated[evaluator]])];
        return report with
        {
            Verdicts = report.Evaluators is [var only] ? With(only.Evaluator, report.Verdicts) : report.Verdicts,
            Evaluators = [.. report.Evaluators.Select(e => e with { Verdicts = With(e.Evaluator, e.Verdicts) })],
        };
    }

    /// <summary>Whether a judged report could speak to the golden set at all.</summary>
    /// <param name="report">What <see cref="Judge"/> gave.</param>
    public static bool HasJudged(CalibrationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Evaluators.Any(e => e.Verdicts.Any(c => c.Id == PeopleReport.CardId && c.Verdict != Verdict.NoData));
    }

    private VerdictCard Card(string evaluator, string name, int size, IReadOnlyList<RatedAnswer> answers)
    {
        var card = PeopleReportBuilder.Build(new PeopleInput { Evaluator = evaluator, Answers = answers, Thresholds = options.Thresholds }).Overall;
        return card with { Sentence = $"Golden set {name}, {answers.Count} scores of {size} answers. {(answers.Count == 0 ? "None of its answers was scored here." : card.Sentence)}" };
    }
}
