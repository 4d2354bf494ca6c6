using Analytics.Calibration;
using Analytics.Exports.Tables;

namespace Analytics.Exports.Corpus;

/// <summary>The runs with their figures, oldest first.</summary>
internal sealed class RunsExport(CohortRunFigures runs) : IExport
{
    private static readonly TableShape<RunFigure> Shape = new TableShape<RunFigure>()
        .Text("run_id", r => r.RunId, "The run.")
        .Moment("started_at", r => r.Scores.StartedAt, "When it started; local time of the machine that ran it, without a zone.")
        .Text("evaluator", r => r.Scores.Evaluator, "Who scored it.")
        .Whole("interviews", r => r.Scores.Interviews, "Interviews of the run.")
        .Whole("scored_interviews", r => r.Scores.ScoredInterviews, "Those with a scored item: the n of interview_mean.")
        .Whole("items", r => r.Scores.Items, "Scored items: the n of item_mean.")
        .Number("item_mean", r => r.Scores.ItemMean, "Mean score of all items, 1 to 5.")
        .Estimate("interview_mean", r => MeanInterval.StudentT(r.Scores.ScoredInterviews, r.Scores.MeanSum, r.Scores.MeanSquares), "Mean of the interviews' mean scores, 1 to 5.")
        .Whole("proceed", r => r.Recommendations.Proceed, "Interviews recommended to proceed.")
        .Whole("reservations", r => r.Recommendations.Reservations, "Interviews recommended with reservations.")
        .Whole("not_a_fit", r => r.Recommendations.NotAFit, "Interviews judged not a fit.")
        .Whole("unknown", r => r.Recommendations.Unknown, "Interviews whose recommendation no source names.")
        .Text("relevance_scale", r => r.OneScale?.Scale, "judge or similarity; empty where nothing is measured, or where the run holds both scales.")
        .Whole("measured_questions", r => r.OneScale?.MeasuredQuestions, "Questions whose relevance was measured: the n of mean_relevance.")
        .Number("mean_relevance", r => r.OneScale?.QuestionMean, "Mean relevance of the measured questions, 0 to 1; empty as relevance_scale.");

    public string Name => "runs";

    public string Title => "Runs";

    public ExportTable Read(ExportRequest request) => Shape.Of(Name, Title, runs.Read(request.Cohort));
}
