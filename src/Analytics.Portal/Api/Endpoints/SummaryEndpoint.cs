using Analytics.Exports.Corpus;
using Analytics.Portal.Api.Core;
using Analytics.Portal.Api.Figures;
using Analytics.State.Access;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Portal.Api.Endpoints;

/// <summary>What a cohort comes to, and which runs it has interviews in.</summary>
internal static class SummaryEndpoint
{
    public static void MapSummary(this IEndpointRouteBuilder api)
    {
        api.MapAnswer(
            "/summary",
            Role.Leadership,
            new Said("summary", "Corpus", "Headline figures of a cohort", "With vs. parameters, those of the cohort to compare with stand beside them. A cohort without interviews has zeros and nulls."),
            [.. ApiParameter.OfCohort(), .. ApiParameter.OfCohort("vs.")],
            (ApiRequest request, HeadlineFigures headlines, CandidateCount candidates) => TypedResults.Ok(new SummaryAnswer(
                request, Figures(request.Cohort, headlines, candidates), request.Compared is { } other ? new ComparedSummary(CohortWritten.Of(other), Figures(other, headlines, candidates)) : null)));
        api.MapAnswer(
            "/runs",
            Role.Leadership,
            new Said("runs", "Corpus", "The runs a cohort has interviews in", "Oldest first, each with the figures of the cohort's interviews in it."),
            ApiParameter.OfCohort(),
            Runs);
    }

    private static Ok<RunsAnswer> Runs(ApiRequest request, CohortRunFigures runs) => TypedResults.Ok(
        new RunsAnswer(request, [.. runs.Read(request.Cohort).Select(run => CohortRun.Of(run, EvidenceLink.OfGroup(request.Cohort, By.Run, run.RunId)))]));

    private static SummaryFigures Figures(Cohort cohort, HeadlineFigures headlines, CandidateCount candidates)
    {
        var (headline, counted) = (headlines.Read(cohort), candidates.Read(cohort));
        return new SummaryFigures(
            headline?.Interviews ?? 0, counted.Candidates, counted.Repeated,
            ScoreFigures.Of(headline?.Scores), headline?.Recommendations.ReportedMeanScore, headline?.Recommendations.ReportedScores ?? 0,
            RecommendationFigures.Of(headline?.Recommendations), [.. (headline?.Relevance ?? []).Select(RelevanceFigures.Of)], EvidenceLink.Of(cohort));
    }
}

/// <summary>Headline figures of a cohort.</summary>
/// <param name="Request">The request answered.</param>
/// <param name="Figures">The cohort's figures.</param>
/// <param name="Compared">The compared cohort and its figures; null when none is named.</param>
public sealed record SummaryAnswer(ApiRequest Request, SummaryFigures Figures, ComparedSummary? Compared) : CohortAnswer(Request);

/// <summary>The compared cohort.</summary>
/// <param name="Cohort">Which interviews.</param>
/// <param name="Figures">Its figures.</param>
public sealed record ComparedSummary(CohortWritten Cohort, SummaryFigures Figures);

/// <summary>Headline figures.</summary>
/// <param name="Interviews">Interviews.</param>
/// <param name="Candidates">Candidates they are of; the same code, position and profile is the same candidate.</param>
/// <param name="RepeatedCandidates">Candidates with more than one interview.</param>
/// <param name="Scores">Scores.</param>
/// <param name="ReportedMeanScore">Mean of the mean scores the files' headers report; null when none reports.</param>
/// <param name="ReportingInterviews">Interviews behind it.</param>
/// <param name="Recommendations">What the reports recommend.</param>
/// <param name="Relevance">Relevance, each scale by itself.</param>
/// <param name="Link">The list of the interviews.</param>
public sealed record SummaryFigures(
    int Interviews, int Candidates, int RepeatedCandidates, ScoreFigures Scores, double? ReportedMeanScore, int ReportingInterviews,
    RecommendationFigures Recommendations, IReadOnlyList<RelevanceFigures> Relevance, string? Link);

/// <summary>The runs a cohort has interviews in, oldest first.</summary>
/// <param name="Request">The request answered.</param>
/// <param name="Runs">The runs.</param>
public sealed record RunsAnswer(ApiRequest Request, IReadOnlyList<CohortRun> Runs) : CohortAnswer(Request);
