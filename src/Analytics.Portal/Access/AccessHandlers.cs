using Microsoft.AspNetCore.Authorization;

namespace Analytics.Portal.Access;

/// <summary>Holds whoever asks against the rule of what is asked.</summary>
internal sealed class AllowHandler : AuthorizationHandler<AllowAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AllowAttribute requirement)
    {
        if (Viewer.Of(context.User).May(requirement.Least) && !context.User.IsTokenBeyond(requirement.Token)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

/// <summary>
/// What holds where a route has no rule: nobody may. Where there is no route, or none for this method or kind of body (which routing answers by an endpoint that is none of a route, 405 or
/// 415), whoever is signed in is told so, and nobody else learns what there is.
/// </summary>
internal sealed class NoRule : AuthorizationHandler<NoRule>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NoRule requirement)
    {
        if (context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint && Viewer.Of(context.User).IsSomebody) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
