using Analytics.Calibration;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Api.Figures;

/// <summary>The relevance of some questions, on one scale: two scales are never averaged together.</summary>
/// <param name="Scale">judge or similarity; none where nothing is measured.</param>
/// <param name="Interviews">Interviews of this scale.</param>
/// <param name="MeasuredInterviews">Those with a measured question: the n of interview_mean.</param>
/// <param name="Questions">Questions, measured or not: the n of measured_share.</param>
/// <param name="MeasuredQuestions">Those measured: the n of question_mean.</param>
/// <param name="MeasuredShare">Share of questions measured, 0 to 1; null without questions.</param>
/// <param name="QuestionMean">Mean relevance of the measured questions, 0 to 1; interval by t with the interview as cluster.</param>
/// <param name="InterviewMean">Mean of the interviews' mean measured relevance, 0 to 1; t interval.</param>
/// <param name="ReportedMean">Mean of what the files' headers report, questions not measured counted as 0 by those who wrote them; null when none reports.</param>
/// <param name="ReportingInterviews">Interviews behind it.</param>
public sealed record RelevanceFigures(
    string Scale, int Interviews, int MeasuredInterviews, int Questions, int MeasuredQuestions, double? MeasuredShare,
    EstimateFigure QuestionMean, EstimateFigure InterviewMean, double? ReportedMean, int ReportingInterviews)
{
    /// <summary>Writes a summary.</summary>
    public static RelevanceFigures Of(RelevanceSummaryRow row) => new(
        row.Scale, row.Interviews, row.MeasuredInterviews, row.Questions, row.MeasuredQuestions, row.MeasuredShare,
        EstimateFigure.Of(MeanInterval.WithStandardError(row.QuestionMean, row.QuestionStandardError, row.MeasuredQuestions, row.MeasuredInterviews - 1)),
        EstimateFigure.Of(MeanInterval.StudentT(row.MeasuredInterviews, row.MeanSum, row.MeanSquares)),
        row.ReportedMean, row.Reported);
}
