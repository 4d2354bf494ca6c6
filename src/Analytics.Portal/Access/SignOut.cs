using Analytics.Portal.Host;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Access;

/// <summary>Ends a session in this browser.</summary>
internal static class SignOut
{
    /// <summary>What the button in the header posts to.</summary>
    public const string Path = "/sign-out";

    private const string After = "/sign-in";

    public static void MapSignOut(this IEndpointRouteBuilder app) => app.MapPost(Path, async (HttpContext context, IAntiforgery antiforgery, Viewer viewer, AccessLog log, IOptions<AccessOptions> access) =>
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return FormAnswer.TokenMissing("Overview");
        if (viewer.IsSomebody) log.SignedOut(viewer);
        if (access.Value.Mode == AccessMode.Company)
            return Results.SignOut(new AuthenticationProperties { RedirectUri = After }, [AccessSchemes.Session, AccessSchemes.Company]);
        await context.SignOutAsync(AccessSchemes.Session);
        return FormAnswer.SeeOther(context, After);
    }).AllowEveryone().ExcludeFromDescription();
}
