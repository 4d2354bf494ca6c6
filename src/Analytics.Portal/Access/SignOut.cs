using Analytics.Portal.Host;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;

namespace Analytics.Portal.Access;

/// <summary>Ends a session in this browser.</summary>
internal static class SignOut
{
    /// <summary>What the button in the header posts to.</summary>
    public const string Path = "/sign-out";

    public static void MapSignOut(this IEndpointRouteBuilder app) => app.MapPost(Path, async (HttpContext context, IAntiforgery antiforgery, Viewer viewer, AccessLog log) =>
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return FormAnswer.TokenMissing("Overview");
        if (viewer.IsSomebody) log.SignedOut(viewer);
        await context.SignOutAsync(AccessSchemes.Session);
        return FormAnswer.SeeOther(context, "/");
    }).AllowEveryone().ExcludeFromDescription();
}
