using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Analytics.EndToEnd.Tests.Company;

/// <summary>A company's identity provider: OpenIddict's server, with people to choose among instead of passwords. Who has chosen stays signed in there until they sign out.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    public const string ClientId = "interview-analytics";
    public const string ClientSecret = "a secret between the two";

    private const string SignedIn = "provider-session";

    private readonly WebApplication _app;

    private IdentityProvider(WebApplication app) => _app = app;

    /// <summary>Who there is, with their groups.</summary>
    public Dictionary<string, string[]> People { get; } = new()
    {
        ["Ada"] = ["hiring-analysts", "chess-club"],
        ["Grace"] = ["platform-admins"],
        ["Edsger"] = ["chess-club"],
    };

    /// <summary>How often somebody was sent here to say who they are.</summary>
    public int Asked { get; private set; }

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<IdentityProvider> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token").SetEndSessionEndpointUris("connect/logout");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().RegisterScopes(Scopes.Profile);
            server.AddEphemeralEncryptionKey().AddEphemeralSigningKey().EnableDegradedMode();
            server.UseAspNetCore().DisableTransportSecurityRequirement().EnableAuthorizationEndpointPassthrough().EnableEndSessionEndpointPassthrough();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != ClientId || !IsOfThePortal(context.RedirectUri, "/signin-oidc")) context.Reject(Errors.InvalidClient);
                return default;
            }));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != ClientId || context.ClientSecret != ClientSecret) context.Reject(Errors.InvalidClient);
                return default;
            }));
            server.AddEventHandler<ValidateEndSessionRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (!IsOfThePortal(context.PostLogoutRedirectUri, "/signout-callback-oidc")) context.Reject(Errors.InvalidRequest);
                return default;
            }));
        });
        var app = builder.Build();
        app.UseAuthentication();
        var provider = new IdentityProvider(app);
        app.MapGet("/connect/authorize", provider.Authorize);
        app.MapGet("/connect/logout", (HttpContext context) =>
        {
            context.Response.Cookies.Delete(SignedIn);
            return Results.SignOut(authenticationSchemes: [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
        });
        await app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private IResult Authorize(HttpContext context)
    {
        Asked++;
        var user = context.Request.Query["user"].ToString() is { Length: > 0 } chosen ? chosen : context.Request.Cookies[SignedIn];
        if (user is null)
        {
            var links = People.Keys.Select(name => $"<li><a href=\"{context.Request.QueryString.ToUriComponent().Replace("&", "&amp;", StringComparison.Ordinal)}&amp;user={name}\">{name}</a></li>");
            return Results.Content($"<html lang=\"en\"><title>Provider</title><h1>Who are you?</h1><ul>{string.Concat(links)}</ul></html>", "text/html");
        }

        context.Response.Cookies.Append(SignedIn, user);
        var identity = new ClaimsIdentity("provider", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, user).SetClaim(Claims.Name, user).SetClaims("roles", [.. People[user]]);
        identity.SetScopes(context.GetOpenIddictServerRequest()!.GetScopes()).SetDestinations(_ => [Destinations.IdentityToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static bool IsOfThePortal(string? address, string path) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback && uri.AbsolutePath.EndsWith(path, StringComparison.Ordinal);
}
