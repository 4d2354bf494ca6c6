using Analytics.Calibration;
using Analytics.Exports.Tables;
using Analytics.Warehouse.Queries;

namespace Analytics.Exports.Relevance;

/// <summary>Measured relevance of each group, each scale by itself.</summary>
internal sealed class RelevanceSummaryExport(RelevanceSummary query) : IExport
{
    public string Name => "relevance-summary";

    public string Title => "Relevance means";

    public IReadOnlyList<By> Splits => Tables.Splits.All;

    public ExportTable Read(ExportRequest request) => new TableShape<RelevanceSummaryRow>()
        .Scale()
        .Group(request.By, r => r.Value, "kind")
        .Figures()
        .Of(Name, Title, query.Read(request.Cohort, request.By));
}

/// <summary>Measured relevance of each group in each run, oldest first, each scale by itself.</summary>
internal sealed class RelevanceTrendExport(RelevanceSummary query) : IExport
{
    public string Name => "relevance-trend";

    public string Title => "Relevance per run";

    public IReadOnlyList<By> Splits => Tables.Splits.WithinRuns;

    public ExportTable Read(ExportRequest request) => new TableShape<RelevanceSummaryRow>()
        .Text("run_id", r => r.AcrossValue, "The run.")
        .Moment("started_at", r => r.StartedAt, "When it started; local time of the machine that ran it, without a zone.")
        .Text("evaluator", r => r.Evaluator, "Who scored it.")
        .Scale()
        .Group(request.By, r => r.Value, "kind")
        .Figures()
        .Of(Name, Title, query.ReadTrend(request.Cohort, request.By));
}

/// <summary>The columns that tables of relevance share.</summary>
internal static class RelevanceColumns
{
    public static TableShape<RelevanceSummaryRow> Scale(this TableShape<RelevanceSummaryRow> shape) =>
        shape.Text("scale", r => r.Scale, "judge or similarity, two scales that must not be averaged together; none where nothing is measured.");

    public static TableShape<RelevanceSummaryRow> Figures(this TableShape<RelevanceSummaryRow> shape) => shape
        .Whole("interviews", r => r.Interviews, "Interviews of this scale in the group; by kind, those with a question of the kind.")
        .Whole("measured_interviews", r => r.MeasuredInterviews, "Those with a measured question: the n of interview_mean.")
        .Whole("questions", r => r.Questions, "Questions, measured or not: the n of measured_share.")
        .Whole("measured_questions", r => r.MeasuredQuestions, "Those measured: the n of question_mean.")
        .Number("measured_share", r => r.MeasuredShare, "Share of questions measured, 0 to 1.")
        .Number("question_mean", r => r.QuestionMean, "Mean relevance of the measured questions, 0 to 1.")
        .Number("question_standard_error", r => r.QuestionStandardError, "Standard error of question_mean with the interview as cluster; empty under two measured interviews.")
        .Estimate("interview_mean", r => MeanInterval.StudentT(r.MeasuredInterviews, r.MeanSum, r.MeanSquares), "Mean of the interviews' mean measured relevance, 0 to 1.")
        .Whole("reporting_interviews", r => r.Reported, "Interviews whose file reports a mean relevance: the n of reported_mean.")
        .Number("reported_mean", r => r.ReportedMean, "Mean of what the files report, 0 to 1, questions not measured counted as 0 by those who wrote them.");
}
