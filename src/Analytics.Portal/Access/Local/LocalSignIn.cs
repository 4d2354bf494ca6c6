using Analytics.Portal.Access.Sessions;
using Analytics.Portal.Handouts;
using Analytics.State.Access;
using Microsoft.AspNetCore.Authentication;

namespace Analytics.Portal.Access.Local;

/// <summary>Signing in with the link that the portal printed, as Jupyter does.</summary>
internal static class LocalSignIn
{
    /// <summary>Whoever started the portal: their own machine, so they may do everything.</summary>
    public static readonly Viewer Owner = new("local", Enum.GetValues<Role>(), null);

    /// <summary>Answers the link with a session, and prints the next one.</summary>
    public static void MapLocalSignIn(this IEndpointRouteBuilder app) =>
        app.MapGet(OneTimeLink.Path + "{token}", async (string token, HttpContext context, OneTimeLink link, PortalAddress portal, LiveSessions sessions, AccessLog log) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            if (!link.TryUse(token)) return Results.StatusCode(StatusCodes.Status410Gone);
            await context.SignInAsync(AccessSchemes.Session, ViewerClaims.OfSession(Owner, sessions.Begin(Owner)), new AuthenticationProperties { IsPersistent = true });
            log.SignedIn(Owner, "link");
            Console.WriteLine($"Signed in. For another browser there is another link:{Environment.NewLine}{link.Of(portal.LinkTo("/"))}");
            return Results.LocalRedirect("/");
        }).AllowEveryone().ExcludeFromDescription();
}
