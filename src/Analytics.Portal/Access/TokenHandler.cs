using System.Security.Claims;
using System.Text.Encodings.Web;
using Analytics.State;
using Analytics.State.Access;
using Analytics.Transcripts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Access;

/// <summary>Knows programs by the token they send as a bearer.</summary>
internal sealed class TokenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccessTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Prefix = "Bearer ";

    /// <summary>Whether a header is meant for here.</summary>
    public static bool IsMeant(string authorization) => authorization.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        try
        {
            return Task.FromResult(tokens.Use(Request.Headers.Authorization.ToString()[Prefix.Length..].Trim()) is { } token
                ? AuthenticateResult.Success(new AuthenticationTicket(PersonOf(token), AccessSchemes.Token))
                : AuthenticateResult.Fail("The token is unknown, expired or revoked."));
        }
        catch (StateUnavailableException fault)
        {
            return Task.FromResult(AuthenticateResult.Fail(fault));
        }
    }

    private static ClaimsPrincipal PersonOf(AccessToken token) => ViewerClaims.Of(
        new Viewer(token.Owner, [token.Role], token.Positions), AccessSchemes.Token,
        [new Claim(ViewerClaims.Token, token.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)), .. token.Scopes.Select(scope => new Claim(ViewerClaims.TokenScope, SnakeCase.Of(scope)))]);
}
