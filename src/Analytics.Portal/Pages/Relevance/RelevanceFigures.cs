using Analytics.Calibration;
using Analytics.Portal.Components;
using Analytics.Transcripts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Relevance;

/// <summary>What the Relevance page says about a cohort, from the same rows as its charts.</summary>
/// <param name="Scale">The scale shown.</param>
/// <param name="Scales">The cohort's relevance, a row a scale; <c>none</c> where interviews measure nothing.</param>
/// <param name="Kinds">Its relevance by kind of question, all scales.</param>
public sealed record RelevanceFigures(RelevanceScale Scale, IReadOnlyList<RelevanceSummaryRow> Scales, IReadOnlyList<RelevanceSummaryRow> Kinds)
{
    /// <summary>Interviews of the cohort.</summary>
    public int Interviews => Scales.Sum(r => r.Interviews);

    /// <summary>Questions of the cohort, measured or not.</summary>
    public int Questions => Scales.Sum(r => r.Questions);

    /// <summary>Those measured, on either scale.</summary>
    public int Measured => Scales.Sum(r => r.MeasuredQuestions);

    /// <summary>Interviews that measure no relevance at all; null when there are none.</summary>
    public RelevanceSummaryRow? Unmeasured => On(RelevanceScale.None);

    /// <summary>The cohort on the scale shown; null when it has no interview of it.</summary>
    public RelevanceSummaryRow? Shown => On(Scale);

    /// <summary>Its kinds of question on the scale shown.</summary>
    public IReadOnlyList<RelevanceSummaryRow> ShownKinds => [.. Kinds.Where(r => r.Scale == SnakeCase.Of(Scale))];

    /// <summary>Closings among the measured questions of the scale shown: number and sum in thousandths.</summary>
    public (int Questions, long Thousandths) Closings
    {
        get
        {
            var rows = ShownKinds.Where(r => IsClosing(r.Value)).ToList();
            return (rows.Sum(r => r.MeasuredQuestions), rows.Sum(r => r.Thousandths));
        }
    }

    /// <summary>Mean over measured questions that do ask something; null without any.</summary>
    public double? MeanWithoutClosings => Shown is { } row && row.MeasuredQuestions > Closings.Questions
        ? (row.Thousandths - Closings.Thousandths) / (1000.0 * (row.MeasuredQuestions - Closings.Questions))
        : null;

    /// <summary>The cohort on one scale; null when it has no interview of it.</summary>
    public RelevanceSummaryRow? On(RelevanceScale scale) => Scales.FirstOrDefault(r => r.Scale == SnakeCase.Of(scale));

    /// <summary>Closings and last words ask nothing of the candidate, though files list them as questions.</summary>
    public static bool IsClosing(string? kind) => kind is "closing" or "ending";

    /// <summary>Mean of the interviews' mean measured relevance with its t interval, cut to the scale.</summary>
    public static Estimate InterviewMean(RelevanceSummaryRow row) => InterviewMean([row]);

    /// <summary>Mean of the interviews' mean measured relevance of several rows of one scale, likewise.</summary>
    public static Estimate InterviewMean(IEnumerable<RelevanceSummaryRow> rows)
    {
        var means = rows.Moments();
        return OnScale(MeanInterval.StudentT((int)means.N, means.Sum, means.SumOfSquares));
    }

    /// <summary>Mean of the measured questions with an interval that knows that an interview's questions go together.</summary>
    public static Estimate QuestionMean(RelevanceSummaryRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return OnScale(MeanInterval.WithStandardError(row.QuestionMean, row.QuestionStandardError, row.MeasuredQuestions, row.MeasuredInterviews - 1));
    }

    // A t interval may reach beyond the scale; figures and pictures end with it.
    private static Estimate OnScale(Estimate estimate) =>
        estimate with { Low = estimate.Low is { } low ? Math.Max(0, low) : null, High = estimate.High is { } high ? Math.Min(1, high) : null };
}
