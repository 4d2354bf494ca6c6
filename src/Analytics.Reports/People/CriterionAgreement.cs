using Analytics.Calibration.People;
using Analytics.Calibration.Reporting;
using Analytics.Calibration.Verdicts;

namespace Analytics.Reports.People;

/// <summary>How far one evaluator agrees with people on one of the criteria it judges.</summary>
/// <param name="Evaluator">Who scored.</param>
/// <param name="Criterion">What was judged.</param>
/// <param name="Answers">Rated answers that it scored.</param>
/// <param name="Candidates">Candidates they are of.</param>
/// <param name="Overall">The verdict on this criterion by itself.</param>
/// <param name="Metrics">Figures of agreement by id.</param>
public sealed record CriterionAgreement(
    string Evaluator, string Criterion, int Answers, int Candidates, VerdictCard Overall, IReadOnlyDictionary<string, Metric> Metrics)
{
    private static readonly string[] Told = ["human.qwk", "human.exact", "human.adjacent", "human.smd", "human.human.qwk"];

    /// <summary>The criteria of an evaluator, each judged by itself; none where it judges one thing only, which its report is about.</summary>
    /// <param name="evaluator">Who scored.</param>
    /// <param name="answers">Its rated answers that figures are of.</param>
    /// <param name="thresholds">The limits.</param>
    internal static IReadOnlyList<CriterionAgreement> Of(string evaluator, IEnumerable<RatedRows> answers, CalibrationThresholds thresholds)
    {
        var criteria = answers.GroupBy(a => a.Row.Criterion).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        return criteria.Count < 2 ? [] : [.. criteria.Select(g => Of(evaluator, g.Key, [.. g.Select(a => a.Answer)], thresholds))];
    }

    private static CriterionAgreement Of(string evaluator, string criterion, IReadOnlyList<RatedAnswer> answers, CalibrationThresholds thresholds)
    {
        var report = PeopleReportBuilder.Build(new PeopleInput { Evaluator = evaluator, Answers = answers, Thresholds = thresholds });
        return new CriterionAgreement(
            evaluator, criterion, report.Scope.Compared, report.Scope.Candidates, report.Overall, Told.ToDictionary(id => id, id => report.Metrics[id]));
    }
}
