using Analytics.Calibration.Questions;
using Analytics.Exports.Questions;
using Analytics.Portal.Api.Core;
using Analytics.Portal.Api.Figures;
using Analytics.Portal.Components.Cohorts;
using Analytics.Portal.Pages.Relevance;
using Analytics.State.Access;
using Analytics.Transcripts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Portal.Api.Endpoints;

/// <summary>How good the questions are that several candidates were asked.</summary>
internal static class QuestionEndpoint
{
    public static void MapQuestions(this IEndpointRouteBuilder api) => api.MapAnswer(
        "/questions",
        Role.Analyst,
        new Said("questions", "Calibration", "How good each question is", $"Questions asked of several candidates in the same words, each relevance scale by itself, the worst first: those that separate nothing, then those that separate profiles from the lowest Somers' D up, then those with too few scored answers. Each candidate counts once, with the newest answer. Words are compared in the newest {RepeatedQuestions.MostInterviews} interviews of a cohort, and the {RepeatedQuestions.MostQuestions} questions with most scored answers are told."),
        ApiParameter.OfCohort(),
        Questions);

    private static Ok<QuestionsAnswer> Questions(ApiRequest request, RepeatedQuestions repeated, RelevanceSummary summaries)
    {
        var held = summaries.Read(request.Cohort).ToDictionary(r => r.Scale, r => r.Interviews);
        return TypedResults.Ok(new QuestionsAnswer(request, [.. ScaleChoice.All.Where(scale => held.ContainsKey(SnakeCase.Of(scale))).Select(scale =>
        {
            var rows = repeated.Read(request.Cohort, scale, RepeatedQuestions.MostQuestions);
            var interviews = held[SnakeCase.Of(scale)];
            return new QuestionsOfScale(
                scale, interviews, Math.Min(interviews, RepeatedQuestions.MostInterviews), rows.Count == 0 ? 0 : rows[0].Questions,
                [.. QuestionQuality.Worded(QuestionQuality.Of(rows), repeated).Select(q => JudgedQuestion.Of(q, new CohortAddress("/relevance", request.Cohort).With(ScaleChoice.Parameter, SnakeCase.Of(scale)).With("question", q.Key).Link))]);
        })]));
    }
}

/// <summary>How good the questions are.</summary>
/// <param name="Request">The request answered.</param>
/// <param name="Scales">The relevance scales that occur.</param>
public sealed record QuestionsAnswer(ApiRequest Request, IReadOnlyList<QuestionsOfScale> Scales) : CohortAnswer(Request);

/// <summary>The questions of one relevance scale.</summary>
/// <param name="Scale">Which.</param>
/// <param name="Interviews">Interviews of the cohort on it.</param>
/// <param name="Compared">Those whose questions were compared, the newest.</param>
/// <param name="Repeated">Questions asked of several candidates, those not told included.</param>
/// <param name="Questions">The questions, the worst first.</param>
public sealed record QuestionsOfScale(RelevanceScale Scale, int Interviews, int Compared, int Repeated, IReadOnlyList<JudgedQuestion> Questions);

/// <summary>One question asked of several candidates.</summary>
/// <param name="Key">Tells it from others.</param>
/// <param name="Question">The sentence that asks.</param>
/// <param name="Candidates">Candidates it was asked of.</param>
/// <param name="Relevance">Mean measured relevance, 0 to 1; null when never measured.</param>
/// <param name="MeasuredQuestions">Times it was measured.</param>
/// <param name="Profiles">Scored answers and their mean by profile.</param>
/// <param name="SomersD">How far better profiles score higher on it, -1 to 1.</param>
/// <param name="Verdict">separates, separates_nothing or too_few.</param>
/// <param name="PageLink">Its answers in the portal.</param>
public sealed record JudgedQuestion(
    string Key, string Question, int Candidates, double? Relevance, int MeasuredQuestions, IReadOnlyDictionary<string, ProfileAnswers> Profiles, EstimateFigure SomersD,
    Separation Verdict, string PageLink)
{
    /// <summary>Writes one.</summary>
    public static JudgedQuestion Of(QuestionQuality question, string pageLink) => new(
        question.Key, question.Sentence, question.Candidates, question.Relevance, question.MeasuredQuestions,
        question.Profiles.ToDictionary(p => SnakeCase.Of(p.Profile), p => new ProfileAnswers(p.Scored, p.Mean)),
        EstimateFigure.Of(question.Separation.SomersD), question.Separation.Verdict, pageLink);
}

/// <summary>The scored answers of one profile.</summary>
/// <param name="Scored">How many.</param>
/// <param name="Mean">Their mean score; null without any.</param>
public sealed record ProfileAnswers(int Scored, double? Mean);
