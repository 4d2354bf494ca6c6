using Analytics.Portal.Access;
using Analytics.Portal.Api.Core;
using Analytics.Portal.Views;
using Analytics.State;
using Analytics.State.Access;
using Analytics.State.Views;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Portal.Api.Endpoints;

/// <summary>The saved views, for programs.</summary>
internal static class ViewApi
{
    private const string Path = "/api/v1/views";

    public static void MapViewApi(this IEndpointRouteBuilder api)
    {
        api.MapMethods("/views", [HttpMethods.Get, HttpMethods.Head], List).Allow(Role.Analyst, TokenScope.Read)
            .WithMetadata(new ApiParameters([]))
            .Saying(new Said("views", "Views", "The saved views", "Pages of the portal kept under a name. Each can be opened at /views/{id} and had as a file at /views/{id}.pdf. Never cached."))
            .Produces<ProblemDetails>(StatusCodes.Status503ServiceUnavailable, "application/problem+json");
        api.MapPost("/views", Save).Allow(Role.Analyst, TokenScope.Write)
            .WithMetadata(new ApiParameters([]))
            .Saying(new Said("views_save", "Views", "Save a view", "Keeps a page of the portal, its address as it stands in a browser, under a name that no other view has. A browser on a page of another site is refused."))
            .Produces<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")
            .Produces<ProblemDetails>(StatusCodes.Status403Forbidden, "application/problem+json")
            .Produces<ProblemDetails>(StatusCodes.Status409Conflict, "application/problem+json")
            .DisableAntiforgery();
        api.MapDelete("/views/{view:long}", Delete).Allow(Role.Analyst, TokenScope.Write)
            .WithMetadata(new ApiParameters([]))
            .Saying(new Said("views_delete", "Views", "Delete a view", "Deletes it. Its number is not given again."))
            .Produces<ProblemDetails>(StatusCodes.Status403Forbidden, "application/problem+json")
            .Produces<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json")
            .DisableAntiforgery();
    }

    private static Results<Ok<ViewsAnswer>, ProblemHttpResult> List(HttpContext context, ReadableViews views)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Try<Ok<ViewsAnswer>>(() => TypedResults.Ok(new ViewsAnswer([.. views.Read().Select(ViewOfPage.Of)])));
    }

    private static Results<Created<ViewOfPage>, ProblemHttpResult> Save(HttpContext context, ViewToSave view, SavedViews views) => CrossSite.IsSuspected(context.Request)
        ? OtherSite()
        : Try<Created<ViewOfPage>>(() =>
        {
            var kept = views.Save(view.Name, ViewAddress.Of(view.Address) ?? throw new StateRefusedException(StateRefusal.NoPage), view.Pinned);
            return TypedResults.Created($"{Path}/{kept.Id}", ViewOfPage.Of(kept));
        });

    private static Results<NoContent, ProblemHttpResult> Delete(long view, HttpContext context, SavedViews views) => CrossSite.IsSuspected(context.Request)
        ? OtherSite()
        : Try<NoContent>(() =>
        {
            views.Delete(view);
            return TypedResults.NoContent();
        });

    private static Results<T, ProblemHttpResult> Try<T>(Func<T> answer) where T : IResult
    {
        try
        {
            return answer();
        }
        catch (StateRefusedException refused)
        {
            return ApiProblem.Of(StatusOf(refused.Reason), refused.Reason == StateRefusal.Gone ? "There is no such view." : "The view cannot be kept.", refused.Message);
        }
        catch (StateUnavailableException fault)
        {
            return ApiProblem.Of(StatusCodes.Status503ServiceUnavailable, "Saved views cannot be read.", fault.Message);
        }
    }

    private static int StatusOf(StateRefusal reason) => reason switch
    {
        StateRefusal.Gone => StatusCodes.Status404NotFound,
        StateRefusal.NameTaken or StateRefusal.TooMany => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status400BadRequest,
    };

    private static ProblemHttpResult OtherSite() => ApiProblem.Of(
        StatusCodes.Status403Forbidden, "This request comes from another site.", "A page of another site cannot change saved views through a reader's browser; use the Reports page, or a program that sends no Origin.");
}

/// <summary>The saved views.</summary>
/// <param name="Views">All of them, by name.</param>
public sealed record ViewsAnswer(IReadOnlyList<ViewOfPage> Views);

/// <summary>A saved view.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Address">Path and query string of the page.</param>
/// <param name="Shows">What the page shows, in words.</param>
/// <param name="Pinned">Whether the Overview shows it.</param>
/// <param name="SavedAt">When it was saved.</param>
/// <param name="Pdf">Where it can be had as PDF.</param>
public sealed record ViewOfPage(long Id, string Name, string Address, string Shows, bool Pinned, DateTime SavedAt, string Pdf)
{
    internal static ViewOfPage Of(SavedView view) => new(view.Id, view.Name, view.Address, ViewAddress.Words(view.Address), view.IsPinned, view.SavedAt, $"/views/{view.Id}.pdf");
}

/// <summary>A view to save.</summary>
/// <param name="Name">Its name, 1 to 100 characters.</param>
/// <param name="Address">Path and query string of a page, such as /scores?profile=strong.</param>
/// <param name="Pinned">Whether the Overview shows it.</param>
public sealed record ViewToSave(string? Name, string? Address, bool Pinned = false);
