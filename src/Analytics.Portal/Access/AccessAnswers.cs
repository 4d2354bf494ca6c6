using Analytics.Portal.Access.Sessions;
using Analytics.Portal.Api.Core;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Access;

/// <summary>What is answered to whoever may not: to a browser a page that says what to do, to a program problem details. Either way 401 for nobody and 403 for somebody.</summary>
internal sealed class AccessAnswers(AccessLog log, IOptions<AccessOptions> access) : IAuthorizationMiddlewareResultHandler
{
    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded) await next(context);
        else if (Viewer.Of(context.User) is { IsSomebody: true } viewer) await RefuseAsync(context, viewer);
        else await AskToSignInAsync(context);
    }

    // A page of another status than 200 is written by what follows an empty answer: NotFound.razor.
    private Task RefuseAsync(HttpContext context, Viewer viewer)
    {
        log.Refused(viewer, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "");
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return IsBrowser(context.Request) ? Task.CompletedTask
            : ApiProblem.Of(StatusCodes.Status403Forbidden, "This may not be asked.", AccessWords.Refusal(context.GetEndpoint()?.Metadata.GetMetadata<AllowAttribute>(), viewer, context.User)).ExecuteAsync(context);
    }

    private async Task AskToSignInAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (access.Value.Mode == AccessMode.Company && IsOpeningAPage(context.Request))
        {
            await context.ChallengeAsync(AccessSchemes.Company, SessionCheck.GoingOn(context, context.Request.Path + context.Request.QueryString));
            return;
        }

        // A page that is fetched into another cannot be led to another host; opened by itself it can.
        if (access.Value.Mode == AccessMode.Company && IsPage(context.Request))
        {
            context.Response.Headers["blazor-enhanced-nav-redirect-location"] = context.Request.PathBase + context.Request.Path + context.Request.QueryString;
            return;
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Bearer";
        if (!IsBrowser(context.Request)) await ApiProblem.Of(StatusCodes.Status401Unauthorized, "Nobody is signed in.", AccessWords.HowAProgramSignsIn).ExecuteAsync(context);
    }

    private static bool IsOpeningAPage(HttpRequest request) => IsPage(request) && !request.Headers.Accept.ToString().Contains("blazor-enhanced-nav", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a page is asked for, by itself or into the one that is shown.</summary>
    public static bool IsPage(HttpRequest request) => HttpMethods.IsGet(request.Method) && IsBrowser(request);

    /// <summary>Whether a request comes from somebody who reads pages.</summary>
    public static bool IsBrowser(HttpRequest request) => !request.Headers.ContainsKey("Authorization") && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
