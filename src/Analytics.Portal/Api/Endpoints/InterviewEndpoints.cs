using System.Globalization;
using Analytics.Portal.Access.Audit;
using Analytics.Portal.Api.Core;
using Analytics.State.Access;
using Analytics.State.Audit;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Portal.Api.Endpoints;

/// <summary>Which interviews, and what happened in one of them.</summary>
internal static class InterviewEndpoints
{
    private const string Path = "/api/v1/interviews";

    public static void MapInterviews(this IEndpointRouteBuilder api)
    {
        api.MapAnswer(
            "/interviews",
            Role.Analyst,
            new Said("interviews", "Interviews", "The interviews of a cohort", "Page by page, sorted as the list in the portal; next and prev lead through the pages, in the answer and in the Link header. A page behind the last one is empty."),
            [.. ApiParameter.OfCohort(), ApiParameter.Sort, ApiParameter.Page, ApiParameter.PageSize],
            List);
        api.MapAnswer(
            "/interviews/{id}",
            Role.Analyst,
            new Said("interview", "Interviews", "One interview", "Everything the warehouse holds of it: dialogue, questions, evaluation, report, findings, and the interviews of the same candidate in other runs. With a cohort and a sort, its place in that list."),
            [.. ApiParameter.OfCohort(), ApiParameter.Sort],
            One).Audited(AuditAction.InterviewOpened).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Ok<InterviewsAnswer> List(ApiRequest request, HttpContext context, InterviewList list, InterviewListSummary summary)
    {
        var total = summary.Read(request.Cohort).Interviews;
        var pages = (total + request.PageSize - 1) / request.PageSize;
        var rows = list.Read(request.Cohort, request.Order, request.Page, request.PageSize);
        var next = request.Page < pages ? PageLink(request, request.Page + 1L) : null;
        var previous = request.Page > 1 && pages > 0 ? PageLink(request, Math.Min(request.Page - 1L, pages)) : null;
        var links = new[] { (next, "next"), (previous, "prev") }.Where(l => l.Item1 is not null).Select(l => $"<{l.Item1}>; rel=\"{l.Item2}\"").ToList();
        if (links.Count > 0) context.Response.Headers.Link = string.Join(", ", links);
        return TypedResults.Ok(new InterviewsAnswer(
            request, total, request.Page, request.PageSize, pages, request.Order.ToString(), next, previous, [.. rows.Select(ListedInterview.Of)]));
    }

    private static Results<Ok<InterviewAnswer>, ProblemHttpResult> One(string id, ApiRequest request, InterviewDetails details, InterviewNeighbours neighbours)
    {
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key))
            return ApiProblem.Of([ParameterFault.Of("id", id, "is not an interview's number")]);
        if (details.Read(key) is not { } detail)
            return ApiProblem.Of(StatusCodes.Status404NotFound, "There is no such interview.", $"No interview has the id {key}; {Path} lists those there are.");
        return TypedResults.Ok(new InterviewAnswer(request, detail, neighbours.Read(key, request.Cohort, request.Order)));
    }

    private static string PageLink(ApiRequest request, long page)
    {
        var parts = new[]
        {
            request.Cohort.ToQueryString(),
            request.Order == InterviewOrder.Default ? "" : $"sort={request.Order}",
            request.PageSize == ApiParameter.UsualRows ? "" : string.Create(CultureInfo.InvariantCulture, $"page_size={request.PageSize}"),
            string.Create(CultureInfo.InvariantCulture, $"page={page}"),
        };
        return $"{Path}?{string.Join('&', parts.Where(p => p.Length > 0))}";
    }
}

/// <summary>One page of a cohort's interviews.</summary>
/// <param name="Request">The request answered.</param>
/// <param name="Total">Interviews of the cohort, on all pages.</param>
/// <param name="Page">This page, from 1.</param>
/// <param name="PageSize">Rows on a page.</param>
/// <param name="Pages">Number of pages.</param>
/// <param name="Sort">How the list is sorted.</param>
/// <param name="Next">The next page; null on the last one.</param>
/// <param name="Prev">The page before; null on the first one.</param>
/// <param name="Interviews">The interviews.</param>
public sealed record InterviewsAnswer(
    ApiRequest Request, long Total, int Page, int PageSize, long Pages, string Sort, string? Next, string? Prev, IReadOnlyList<ListedInterview> Interviews)
    : CohortAnswer(Request);

/// <summary>One interview.</summary>
/// <param name="Request">The request answered.</param>
/// <param name="Detail">Everything the warehouse holds of it.</param>
/// <param name="Place">Its place in the list that cohort and sort make; null when the cohort does not select it.</param>
public sealed record InterviewAnswer(ApiRequest Request, InterviewDetail Detail, InterviewNeighboursRow? Place) : CohortAnswer(Request);
