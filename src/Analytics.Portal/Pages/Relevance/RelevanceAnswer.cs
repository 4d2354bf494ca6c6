using Analytics.Portal.Components;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Portal.Pages.Relevance;

/// <summary>The answer to "are the questions about the job?": how much was measured first, then what it came to, one scale at a time.</summary>
public static class RelevanceAnswer
{
    /// <summary>Fewer interviews than this are called few.</summary>
    public const int Few = 8;

    /// <summary>The sentences for a cohort that has interviews.</summary>
    public static string Of(RelevanceFigures figures, Cohort cohort)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(cohort);
        return string.Join(" ", new[] { Measured(figures, cohort), Mean(figures), Closings(figures), Other(figures) }.Where(s => s.Length > 0));
    }

    private static string Measured(RelevanceFigures figures, Cohort cohort)
    {
        var who = cohort.IsAll ? "" : $"{Figure.Of(figures.Interviews, "interview")} ({cohort.ToWords()}): ";
        if (figures.Questions == 0) return $"{who}no question is listed.";
        var sentence = $"{who}{Figure.Count(figures.Measured)} of {Figure.Of(figures.Questions, "question")} were measured ({Figure.Percent((double)figures.Measured / figures.Questions)})";
        return figures.Unmeasured is { Questions: > 0 } none
            ? $"{sentence}; {Figure.Count(none.Questions)} are in {Figure.Of(none.Interviews, "interview")} that measure none."
            : $"{sentence}.";
    }

    private static string Mean(RelevanceFigures figures)
    {
        var scale = Scale(figures.Scale);
        if (figures.Shown is not { MeasuredQuestions: > 0 } row) return figures.Measured == 0 ? "" : $"{scale}: nothing was measured on it.";
        var few = row.MeasuredInterviews < Few ? ", too few to read more than this number" : "";
        return $"{scale}: mean {Figure.Relevance(row.InterviewMean)} of 1 ({Figure.N(row.MeasuredInterviews)} interviews, {Figure.Of(row.MeasuredQuestions, "question")}{few}).";
    }

    private static string Closings(RelevanceFigures figures)
    {
        var (questions, thousandths) = figures.Closings;
        if (questions == 0 || figures.MeanWithoutClosings is not { } without) return "";
        var mean = thousandths / 1000.0 / questions;
        return $"{Figure.Count(questions)} of these {(questions == 1 ? "is a closing listed as a question" : "are closings listed as questions")} (mean {Figure.Relevance(mean)}); the mean of the other questions is {Figure.Relevance(without)}.";
    }

    private static string Other(RelevanceFigures figures)
    {
        var other = figures.Scale == RelevanceScale.Judge ? RelevanceScale.Similarity : RelevanceScale.Judge;
        return figures.On(other) is { MeasuredQuestions: > 0 } row
            ? $"{Figure.Count(row.MeasuredQuestions)} more were measured on another scale, {Scale(other).ToLowerInvariant()}, and are shown by themselves."
            : "";
    }

    private static string Scale(RelevanceScale scale) => scale == RelevanceScale.Judge ? "Judge scale" : "Text similarity";
}
