using System.Security.Claims;
using Analytics.State.Access;
using Analytics.Transcripts;

namespace Analytics.Portal.Access.Company;

/// <summary>What the identity provider says of a person, as the rights they have here.</summary>
public static class CompanyViewer
{
    private const string EveryPosition = "*";

    /// <summary>The person; of somebody whose groups give no role, one without roles.</summary>
    /// <param name="person">The claims of the identity token.</param>
    /// <param name="options">Which claims to read, and what their values mean.</param>
    public static Viewer Of(ClaimsPrincipal person, OidcOptions options)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(options);
        var groups = person.FindAll(options.RoleClaim).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal);
        List<Role> roles = [.. Enum.GetValues<Role>().Where(role => GroupsOf(role, options).Any(groups.Contains))];
        var name = person.FindFirst(options.NameClaim)?.Value is { Length: > 0 } known ? known : person.FindFirst("sub")?.Value ?? "unknown";
        return new Viewer(name, roles, PositionsOf(person, options));
    }

    private static string[] GroupsOf(Role role, OidcOptions options) =>
        options.Roles.Count == 0 ? [SnakeCase.Of(role)] : options.Roles.GetValueOrDefault(SnakeCase.Of(role)) ?? [];

    // Whoever lacks the claim sees no position: what a provider forgets must not open everything.
    private static List<string>? PositionsOf(ClaimsPrincipal person, OidcOptions options)
    {
        if (string.IsNullOrEmpty(options.PositionClaim)) return null;
        List<string> positions = [.. person.FindAll(options.PositionClaim).Select(claim => claim.Value)];
        return positions.Contains(EveryPosition) ? null : positions;
    }
}
