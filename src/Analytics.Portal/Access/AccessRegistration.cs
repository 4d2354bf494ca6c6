using Analytics.Portal.Access.Company;
using Analytics.Portal.Access.Local;
using Analytics.Portal.Access.Proxy;
using Analytics.Portal.Access.Sessions;
using Analytics.Portal.Handouts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Access;

/// <summary>Registers who may ask what.</summary>
public static class AccessRegistration
{
    /// <summary>Adds the ways in, the rules and <see cref="Viewer"/>. Without a rule nobody may.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        var access = AccessOptions.Read(configuration);
        services.AddOptions<AccessOptions>().Bind(configuration.GetSection(AccessOptions.Section));
        services.AddSingleton<IValidateOptions<AccessOptions>, AccessOptionsCheck>().AddProxies().AddRequestLimits();
        services.AddSingleton<LiveSessions>().AddHostedService<SessionSweep>();
        services.AddSingleton<AccessLog>().AddSingleton<OneTimeLink>().AddSingleton<PrintTickets>().AddViewer();
        services.AddSingleton<ReadScopes>().AddScoped<CircuitHandler, LiveReadScope>();
        var schemes = services.AddAuthentication(AccessSchemes.Any)
            .AddPolicyScheme(AccessSchemes.Any, null, any => any.ForwardDefaultSelector = context => SchemeOf(context.Request, access.Mode))
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(AccessSchemes.Token, null)
            .AddScheme<AuthenticationSchemeOptions, PrintTicketHandler>(AccessSchemes.Print, null)
            .AddScheme<AuthenticationSchemeOptions, OpenHandler>(AccessSchemes.Open, null);
        services.AddSessionCookie(schemes, access);
        if (access.Mode == AccessMode.Company) schemes.AddCompanySignIn(access.Oidc);
        services.AddAuthorization(rules => rules.FallbackPolicy = new AuthorizationPolicyBuilder().AddRequirements(new NoRule()).Build());
        return services
            .AddSingleton<IAuthorizationHandler, AllowHandler>()
            .AddSingleton<IAuthorizationMiddlewareResultHandler, AccessAnswers>();
    }

    /// <summary>Asks who it is, then whether they may, and of what; what comes after knows that they may, and reads no more.</summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app) => app.UseAuthentication().UseAuthorization().UseHeldConnections().UseRateLimiter().UseReadScope();

    /// <summary>Answers what signing in and out asks.</summary>
    public static void MapAccess(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetRequiredService<IOptions<AccessOptions>>().Value.Mode == AccessMode.Local) app.MapLocalSignIn();
        app.MapSignOut();
    }

    /// <summary>Whether somebody else than this machine says who people are, so that they may come from elsewhere.</summary>
    public static bool HasProvider(this WebApplication app) => app.Services.GetRequiredService<IOptions<AccessOptions>>().Value.Mode == AccessMode.Company;

    /// <summary>What whoever starts the portal must know to get in, line by line.</summary>
    public static IEnumerable<string> WaysIn(this WebApplication app) => app.Services.GetRequiredService<IOptions<AccessOptions>>().Value.Mode switch
    {
        AccessMode.Open => ["Access:Open is true: whoever has an account on this machine may read and change everything."],
        AccessMode.Company => [$"People sign in with {app.Services.GetRequiredService<IOptions<AccessOptions>>().Value.Oidc.Authority}."],
        _ => ["Sign in with this link, which works once; this browser then stays signed in, also after a restart:", app.Services.GetRequiredService<OneTimeLink>().Of(app.Services.GetRequiredService<PortalAddress>().LinkTo("/")).AbsoluteUri],
    };

    // What a request brings by itself goes before what a browser adds to every request.
    private static string SchemeOf(HttpRequest request, AccessMode mode) => request.Headers.Authorization.ToString() switch
    {
        var header when TokenHandler.IsMeant(header) => AccessSchemes.Token,
        var header when PrintTickets.IsMeant(header) => AccessSchemes.Print,
        _ => mode == AccessMode.Open ? AccessSchemes.Open : AccessSchemes.Session,
    };

    // Of a page that is live there may be no request any more; its connection remembers who opened it.
    private static void AddViewer(this IServiceCollection services) => services.AddScoped(all =>
        Viewer.Of(all.GetRequiredService<IHttpContextAccessor>().HttpContext?.User ?? all.GetRequiredService<AuthenticationStateProvider>().GetAuthenticationStateAsync().GetAwaiter().GetResult().User));
}
