using System.Globalization;
using Analytics.Portal.Access.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Analytics.Portal.Access.Company;

/// <summary>Signing in with the company's identity provider: OpenID Connect, authorization code with PKCE.</summary>
internal static class CompanySignIn
{
    /// <summary>When a session is over however busy it was.</summary>
    internal const string Until = "session_until";

    public static void AddCompanySignIn(this AuthenticationBuilder schemes, OidcOptions options) => schemes.AddOpenIdConnect(AccessSchemes.Company, oidc =>
    {
        (oidc.Authority, oidc.ClientId, oidc.ClientSecret) = (options.Authority, options.ClientId, options.ClientSecret);
        oidc.RequireHttpsMetadata = !new Uri(options.Authority!).IsLoopback;
        (oidc.ResponseType, oidc.ResponseMode, oidc.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        oidc.Scope.Clear();
        foreach (var scope in options.Scopes) oidc.Scope.Add(scope);
        oidc.MapInboundClaims = false;
        oidc.SignInScheme = oidc.SignOutScheme = AccessSchemes.Session;
        oidc.CorrelationCookie.SameSite = oidc.NonceCookie.SameSite = SameSiteMode.Lax;
        oidc.Events.OnTokenValidated = context => TakeIn(context, options);
        oidc.Events.OnRemoteFailure = TurnAway;
    });

    /// <summary>Ends a session when its hours are over, however busy it was.</summary>
    public static async Task EndInTimeAsync(CookieValidatePrincipalContext context)
    {
        if (!context.Properties.Items.TryGetValue(Until, out var until)) return;
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (DateTimeOffset.TryParse(until, CultureInfo.InvariantCulture, out var end) && now < end) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(AccessSchemes.Session);
    }

    private static Task TakeIn(TokenValidatedContext context, OidcOptions options)
    {
        var (viewer, services) = (CompanyViewer.Of(context.Principal!, options), context.HttpContext.RequestServices);
        if (!viewer.IsSomebody)
        {
            services.GetRequiredService<AccessLog>().NotLetIn(viewer.Name, "no role");
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            context.HandleResponse();
            return Task.CompletedTask;
        }

        // Of all that the provider sent only this is kept: the rights, and what signing out there needs.
        var (now, log, items) = (services.GetRequiredService<TimeProvider>().GetUtcNow(), services.GetRequiredService<AccessLog>(), context.Properties!.Items);
        log.ComesWith(viewer, context.Principal!.FindFirst("sub")?.Value is { } subject ? $"{options.Authority}|{subject}" : viewer.Name);
        if (!items.Remove(SessionCheck.Session, out var session) || session is null || !items.ContainsKey(Until))
        {
            session = services.GetRequiredService<LiveSessions>().Begin(viewer);
            items[Until] = now.AddHours(options.SessionHours).ToString("O", CultureInfo.InvariantCulture);
            log.SignedIn(viewer, "identity provider");
        }

        items[SessionCheck.AskedAt] = now.ToString("O", CultureInfo.InvariantCulture);
        context.Principal = ViewerClaims.OfSession(viewer, session);
        if (context.TokenEndpointResponse?.IdToken is { } idToken) context.Properties.StoreTokens([new AuthenticationToken { Name = "id_token", Value = idToken }]);
        return Task.CompletedTask;
    }

    private static Task TurnAway(RemoteFailureContext context)
    {
        context.HttpContext.RequestServices.GetRequiredService<AccessLog>().NotLetIn("unknown", "the identity provider's answer was refused");
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
