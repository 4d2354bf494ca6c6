using System.Security.Claims;
using Analytics.State.Access;
using Analytics.Transcripts;

namespace Analytics.Portal.Access;

/// <summary>A viewer as claims, which is what a session cookie holds. Whatever way somebody signs in, these and no others are kept.</summary>
internal static class ViewerClaims
{
    public const string Name = "name";
    public const string Role = "role";
    public const string Position = "position";

    /// <summary>Its presence lifts the limit to positions, so that a claim that got lost shows less and not more.</summary>
    public const string EveryPosition = "every_position";

    /// <summary>Which session a cookie is of.</summary>
    public const string Session = "session";

    /// <summary>The number of the token that asks.</summary>
    public const string Token = "token";

    /// <summary>What that token is for.</summary>
    public const string TokenScope = "token_scope";

    /// <summary>The claims of a viewer.</summary>
    /// <param name="viewer">Who.</param>
    /// <param name="scheme">The scheme that knows them.</param>
    /// <param name="more">Further claims.</param>
    public static ClaimsPrincipal Of(Viewer viewer, string scheme, params IEnumerable<Claim> more) => new(new ClaimsIdentity(
    [
        new Claim(Name, viewer.Name),
        .. viewer.Roles.Select(role => new Claim(Role, SnakeCase.Of(role))),
        .. viewer.Positions is null ? [new Claim(EveryPosition, "true")] : viewer.Positions.Select(position => new Claim(Position, position)),
        .. more,
    ], scheme, Name, Role));

    /// <summary>The claims of a viewer whose session begins.</summary>
    /// <param name="viewer">Who.</param>
    /// <param name="session">The session; null where none is kept.</param>
    public static ClaimsPrincipal OfSession(Viewer viewer, string? session) => Of(viewer, AccessSchemes.Session, session is null ? [] : [new Claim(Session, session)]);

    /// <summary>Whether a request comes with a token, and not for what it was made for.</summary>
    public static bool IsTokenBeyond(this ClaimsPrincipal person, TokenScope? wanted) =>
        person.HasClaim(claim => claim.Type == Token) && !(wanted is { } scope && person.HasClaim(TokenScope, SnakeCase.Of(scope)));
}
