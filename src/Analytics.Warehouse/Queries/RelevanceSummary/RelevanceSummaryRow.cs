namespace Analytics.Warehouse.Queries;

/// <summary>A group's relevance on one scale as sums.</summary>
/// <param name="Value">The group, as its value stands in a query string; null when nothing splits.</param>
/// <param name="AcrossValue">The second dimension's value; null when there is none.</param>
/// <param name="Scale">judge, similarity or none.</param>
/// <param name="StartedAt">When the group's first run started.</param>
/// <param name="Evaluator">The evaluator of the group's runs; null when they are of several.</param>
/// <param name="Interviews">Interviews of this scale; split by section, those with a question of the kind.</param>
/// <param name="MeasuredInterviews">Those with a measured question: the n of the mean of interview means.</param>
/// <param name="Questions">Questions, measured or not.</param>
/// <param name="MeasuredQuestions">Those measured: the n of the mean of questions.</param>
/// <param name="Thousandths">Sum of measured relevance, in thousandths.</param>
/// <param name="Reported">Interviews whose header reports a mean relevance (always 0 when split by section).</param>
/// <param name="ReportedThousandths">Sum of the means reported, in thousandths.</param>
/// <param name="MeanSum">Sum of the interviews' mean measured relevance, each 0 to 1.</param>
/// <param name="MeanSquares">Sum of the squares of those means.</param>
/// <param name="SumSquares">Sum over interviews of (sum of thousandths) squared.</param>
/// <param name="SumByCount">Sum over interviews of sum of thousandths times number of measured questions.</param>
/// <param name="CountSquares">Sum over interviews of (number of measured questions) squared.</param>
public sealed record RelevanceSummaryRow(
    string? Value, string? AcrossValue, string Scale, DateTime StartedAt, string? Evaluator, int Interviews, int MeasuredInterviews, int Questions,
    int MeasuredQuestions, long Thousandths, int Reported, long ReportedThousandths, double MeanSum, double MeanSquares,
    long SumSquares, long SumByCount, long CountSquares)
{
    /// <summary>Mean over measured questions, 0 to 1; null without any.</summary>
    public double? QuestionMean => MeasuredQuestions == 0 ? null : Thousandths / (1000.0 * MeasuredQuestions);

    /// <summary>Standard error of <see cref="QuestionMean"/> with the interview as cluster; null under two measured interviews.</summary>
    public double? QuestionStandardError =>
        ClusteredMean.StandardError(MeasuredInterviews, MeasuredQuestions, Thousandths, SumSquares, SumByCount, CountSquares) / 1000;

    /// <summary>Mean over interviews of their mean measured relevance, 0 to 1; null without any.</summary>
    public double? InterviewMean => MeasuredInterviews == 0 ? null : MeanSum / MeasuredInterviews;

    /// <summary>Share of questions measured, 0 to 1; null without questions.</summary>
    public double? MeasuredShare => Questions == 0 ? null : (double)MeasuredQuestions / Questions;

    /// <summary>Mean of what the headers report, 0 to 1, unmeasured questions counted as 0 by those who wrote them; null when none reports.</summary>
    public double? ReportedMean => Reported == 0 ? null : ReportedThousandths / (1000.0 * Reported);
}
