using System.Globalization;
using Analytics.Portal.Api.Core;
using Analytics.Portal.Pages.Contradictions;
using Analytics.State.Access;
using Analytics.Transcripts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Portal.Api.Endpoints;

/// <summary>Which interviews contradict themselves.</summary>
internal static class ContradictionEndpoint
{
    private static readonly ApiParameter Kind = new(
        ContradictionAddress.Parameter, "Only interviews of this kind of contradiction, ranked by it; all kinds when absent.", "recommendation_score",
        [.. Enum.GetValues<ContradictionKind>().Select(SnakeCase.Of)]);

    public static void MapContradictions(this IEndpointRouteBuilder api) => api.MapAnswer(
        "/contradictions",
        Role.Analyst,
        new Said("contradictions", "Calibration", "Interviews that contradict themselves", "Where mean score, recommendation, designed quality and report text disagree: counts by kind, and page by page the interviews, furthest apart first, each with the sentence that contradicts. Points are of the score scale; two places that are nearer than the answer's least are no contradiction."),
        [.. ApiParameter.OfCohort(), Kind, ApiParameter.Page, ApiParameter.PageSize],
        List);

    private static Results<Ok<ContradictionsAnswer>, ProblemHttpResult> List(ApiRequest request, HttpContext context, ContradictionCounts counts, ContradictionReading contradictions)
    {
        var written = context.Request.Query[Kind.Name].ToString().Trim();
        ContradictionKind? kind = SnakeCase.TryParse<ContradictionKind>(written, out var known) ? known : null;
        if (written.Length > 0 && kind is null) return ApiProblem.Of([ParameterFault.Of(Kind.Name, written, "is no kind of contradiction", Kind.Allowed)]);

        var found = counts.Read(request.Cohort);
        var total = found.Of(kind);
        var rows = contradictions.Read(request.Cohort, kind, request.Page, request.PageSize);
        return TypedResults.Ok(new ContradictionsAnswer(
            request, contradictions.Rules.Least, found, kind, total, request.Page, request.PageSize, (total + request.PageSize - 1) / request.PageSize,
            [.. rows.Select(ContradictingInterview.Of)]));
    }
}

/// <summary>One page of the interviews that contradict themselves.</summary>
/// <param name="Request">The request answered.</param>
/// <param name="Least">Points from which two places count as contradicting each other.</param>
/// <param name="Counts">Interviews of the cohort, and those that contradict themselves by kind.</param>
/// <param name="Contradiction">The kind asked for; null for all.</param>
/// <param name="Total">Interviews on all pages.</param>
/// <param name="Page">This page, from 1.</param>
/// <param name="PageSize">Rows on a page.</param>
/// <param name="Pages">Number of pages.</param>
/// <param name="Interviews">The interviews, furthest apart first.</param>
public sealed record ContradictionsAnswer(
    ApiRequest Request, double Least, ContradictionCountsRow Counts, ContradictionKind? Contradiction, long Total, int Page, int PageSize, long Pages,
    IReadOnlyList<ContradictingInterview> Interviews) : CohortAnswer(Request);

/// <summary>An interview that contradicts itself.</summary>
/// <param name="InterviewId">Its key.</param>
/// <param name="RunId">Its run.</param>
/// <param name="Candidate">The candidate's name.</param>
/// <param name="QualityProfile">The designed quality.</param>
/// <param name="Position">The position; null when the file names none.</param>
/// <param name="Recommendation">The level; null when unknown.</param>
/// <param name="MeanScore">Mean item score; null without scored items.</param>
/// <param name="ScoredItems">Number of items behind it.</param>
/// <param name="Points">What it is ranked by.</param>
/// <param name="Contradictions">What contradicts what, furthest apart first.</param>
/// <param name="Link">The interview in the API.</param>
/// <param name="PageLink">The interview in the portal.</param>
public sealed record ContradictingInterview(
    long InterviewId, string RunId, string Candidate, string? QualityProfile, string? Position, string? Recommendation, double? MeanScore, int ScoredItems,
    double Points, IReadOnlyList<ContradictionTold> Contradictions, string Link, string PageLink)
{
    /// <summary>Writes one.</summary>
    public static ContradictingInterview Of(Contradiction contradiction)
    {
        var row = contradiction.Row;
        var path = string.Create(CultureInfo.InvariantCulture, $"/interviews/{row.InterviewId}");
        return new(
            row.InterviewId, row.RunId, row.Candidate, row.QualityProfile, row.Position, row.Recommendation, row.MeanScore, row.ScoredItems, row.Points,
            [.. contradiction.Parts.Select(p => new ContradictionTold(p.Kind, p.Points, p.Words, p.Quoted, p.Quote, $"{path}#{p.Anchor}"))], $"/api/v1{path}", path);
    }
}

/// <summary>Two places that contradict each other.</summary>
/// <param name="Kind">Which two.</param>
/// <param name="Points">How far they are apart.</param>
/// <param name="Words">What contradicts what.</param>
/// <param name="Quoted">Where the quotation stands.</param>
/// <param name="Quote">The sentence that contradicts; null when the file has none.</param>
/// <param name="PageLink">Its place in the portal.</param>
public sealed record ContradictionTold(ContradictionKind Kind, double Points, string Words, string Quoted, string? Quote, string PageLink);
