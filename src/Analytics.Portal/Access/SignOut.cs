using Analytics.Portal.Access.Sessions;
using Analytics.Portal.Host;
using Analytics.State;
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

    public static void MapSignOut(this IEndpointRouteBuilder app) => app.MapPost(Path, async (HttpContext context, IAntiforgery antiforgery, Viewer viewer, LiveSessions sessions, AccessLog log, IOptions<AccessOptions> access) =>
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return FormAnswer.TokenMissing("Overview");
        if (viewer.IsSomebody) End((await context.Request.ReadFormAsync(context.RequestAborted))["everywhere"] == "1", context, viewer, sessions, log);
        if (access.Value.Mode == AccessMode.Company)
            return Results.SignOut(new AuthenticationProperties { RedirectUri = After }, [AccessSchemes.Session, AccessSchemes.Company]);
        await context.SignOutAsync(AccessSchemes.Session);
        return FormAnswer.SeeOther(context, After);
    }).AllowEveryone().ExcludeFromDescription();

    private static void End(bool isEverywhere, HttpContext context, Viewer viewer, LiveSessions sessions, AccessLog log)
    {
        try
        {
            if (isEverywhere) log.SessionsEnded(viewer, viewer.Name, sessions.EndAll(viewer.Name));
        }
        catch (StateUnavailableException)
        {
            // This session ends all the same; AccessLog tells of the file.
        }

        if (context.User.FindFirst(ViewerClaims.Session)?.Value is { } id) sessions.End(id);
        log.SignedOut(viewer);
    }
}
