using Analytics.Calibration.Catalogue;
using Analytics.Calibration.Reporting;
using Analytics.Calibration.Verdicts;
using Analytics.Exports.Calibration;
using Analytics.Exports.Tables;
using Analytics.Reports.People;
using Analytics.Transcripts;

namespace Analytics.Exports.Agreement;

/// <summary>What people's ratings say of each requirement.</summary>
internal sealed class AgreementVerdictExport(PeopleReader reader) : IExport
{
    private static readonly TableShape<(string Evaluator, VerdictCard Card)> Shape = new TableShape<(string Evaluator, VerdictCard Card)>()
        .Text("evaluator", r => r.Evaluator, "Who scored the answers.")
        .Text("requirement", r => r.Card.Id, "agrees_with_people, and of what it is made: people_agree, people_level, people_ceiling; people_reliable and true_scores besides.")
        .Text("verdict", r => SnakeCase.Of(r.Card.Verdict), "pass or fail when the whole interval is on one side of the threshold, not_proven when it is on both, no_data when nothing can be judged.")
        .Number("value", r => r.Card.Value, "The figure judged, in its own unit; empty without data.")
        .Number("value_low", r => r.Card.Low, "Lower end of its 95 % interval; empty when there is none.")
        .Number("value_high", r => r.Card.High, "Upper end of its 95 % interval; empty when there is none.")
        .Whole("n", r => r.Card.N, "Rated answers behind it; interviews, for true_scores.")
        .Number("threshold", r => r.Card.Threshold, "What the interval must be on the good side of; for a band around 0, its half width.")
        .Text("sentence", r => r.Card.Sentence, "The judgement in words.");

    public string Name => "agreement-verdicts";

    public string Title => "Agreement with people, verdicts";

    public ExportTable Read(ExportRequest request) => Shape.Of(
        Name, Title, [.. reader.Read(request.Cohort).Evaluators.Where(e => e.Scope.Answers > 0).SelectMany(e => e.Verdicts.Prepend(e.Overall).Select(card => (e.Evaluator, card)))]);
}

/// <summary>Every figure of agreement with people.</summary>
internal sealed class AgreementFigureExport(PeopleReader reader) : IExport
{
    private static readonly TableShape<(string Evaluator, string Id, Metric Metric)> Shape = new TableShape<(string Evaluator, string Id, Metric Metric)>()
        .Text("evaluator", r => r.Evaluator, "Who scored the answers.")
        .Figure(r => r.Id)
        .Number("value", r => r.Metric.Value, "The figure; empty when it is undefined.")
        .Number("value_low", r => r.Metric.Low, "Lower end of its 95 % interval; empty when there is none.")
        .Number("value_high", r => r.Metric.High, "Upper end of its 95 % interval; empty when there is none.")
        .Whole("n", r => r.Metric.N, "What is behind it, as counts says.")
        .Text("counts", r => MetricCatalogue.Of(r.Id).Counts, "What n counts.");

    public string Name => "agreement-figures";

    public string Title => "Agreement with people, figures";

    public ExportTable Read(ExportRequest request) => Shape.Of(
        Name, Title, [.. reader.Read(request.Cohort).Evaluators.Where(e => e.Scope.Answers > 0).SelectMany(e => e.Metrics.Select(m => (e.Evaluator, m.Key, m.Value)))]);
}

/// <summary>Agreement with people on each criterion of an evaluator that judges several.</summary>
internal sealed class AgreementCriterionExport(PeopleReader reader) : IExport
{
    private static readonly TableShape<CriterionAgreement> Shape = new TableShape<CriterionAgreement>()
        .Text("evaluator", r => r.Evaluator, "Who scored the answers.")
        .Text("criterion", r => r.Criterion, "What was judged.")
        .Text("verdict", r => SnakeCase.Of(r.Overall.Verdict), "Whether the evaluator agrees with people on this criterion, as agreement-verdicts says it of all.")
        .Number("qwk", r => r.Metrics["human.qwk"].Value, "Quadratically weighted kappa of evaluator and people; empty when it is undefined.")
        .Number("qwk_low", r => r.Metrics["human.qwk"].Low, "Lower end of its 95 % interval; empty when there is none.")
        .Number("qwk_high", r => r.Metrics["human.qwk"].High, "Upper end of its 95 % interval; empty when there is none.")
        .Number("exact", r => r.Metrics["human.exact"].Value, "Share of answers on the same level.")
        .Number("adjacent", r => r.Metrics["human.adjacent"].Value, "Share of answers within one level.")
        .Number("smd", r => r.Metrics["human.smd"].Value, "Evaluator's mean less people's, in standard deviations of what people gave.")
        .Number("people_qwk", r => r.Metrics["human.human.qwk"].Value, "The same kappa of people among themselves; empty where nothing was rated twice.")
        .Whole("answers", r => r.Answers, "Rated answers that the evaluator scored.")
        .Whole("candidates", r => r.Candidates, "Candidates they are of.");

    public string Name => "agreement-criteria";

    public string Title => "Agreement by criterion";

    public ExportTable Read(ExportRequest request) => Shape.Of(Name, Title, reader.Read(request.Cohort).Criteria);
}

/// <summary>The answers on which evaluator and people differ most.</summary>
internal sealed class AgreementDifferenceExport(PeopleReader reader) : IExport
{
    private static readonly TableShape<AnswerDifference> Shape = new TableShape<AnswerDifference>()
        .Whole("interview_id", r => r.InterviewId, "The interview.")
        .Text("candidate_code", r => r.CandidateCode, "The candidate's code.")
        .Text("candidate", r => r.Candidate, "The candidate's name.")
        .Text("evaluator", r => r.Evaluator, "Who scored the answer.")
        .Text("criterion", r => r.Criterion, "What was judged.")
        .Whole("question_no", r => r.QuestionNo, "The question; empty when unmatched.")
        .Whole("turn_no", r => r.TurnNo, "The turn; empty for the interview as a whole.")
        .Number("score", r => r.Score, "The evaluator's score in points, 1 to 5.")
        .Number("people", r => r.People, "The people's mean in points.")
        .Number("apart", r => r.Points, "Evaluator less people, points.")
        .Whole("ratings", r => r.Ratings.Count, "People who rated it.");

    public string Name => "agreement-differences";

    public string Title => "Where they differ most";

    public ExportTable Read(ExportRequest request) => Shape.Of(Name, Title, reader.Read(request.Cohort).Differences);
}
