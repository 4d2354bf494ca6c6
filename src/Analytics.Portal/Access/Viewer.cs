using System.Security.Claims;
using Analytics.State.Access;
using Analytics.Transcripts;

namespace Analytics.Portal.Access;

/// <summary>Who asks, and what may be shown to them. Scoped to the request; of a page that is live, to its connection.</summary>
/// <param name="Name">What they are called in the audit and on pages; empty for nobody.</param>
/// <param name="Roles">The roles they hold; none for nobody.</param>
/// <param name="Positions">The positions whose interviews they may see; null for all, empty for none.</param>
public sealed record Viewer(string Name, IReadOnlyList<Role> Roles, IReadOnlyList<string>? Positions)
{
    /// <summary>Somebody who has not signed in.</summary>
    public static readonly Viewer Nobody = new("", [], []);

    /// <summary>Whether they have signed in and hold a role.</summary>
    public bool IsSomebody => Roles.Count > 0;

    /// <summary>The highest of their roles; null for nobody.</summary>
    public Role? Highest => Roles.Count == 0 ? null : Roles.Max();

    /// <summary>Whether they may do what a role may.</summary>
    /// <param name="least">The least role that may.</param>
    public bool May(Role least) => Highest >= least;

    /// <summary>Who a request or connection is signed in as.</summary>
    /// <param name="person">Its claims; <see cref="ViewerClaims"/> writes them.</param>
    public static Viewer Of(ClaimsPrincipal? person)
    {
        if (person?.Identity is not { IsAuthenticated: true }) return Nobody;
        List<Role> roles = [.. person.FindAll(ViewerClaims.Role).Select(claim => SnakeCase.TryParse<Role>(claim.Value, out var role) ? role : (Role?)null).OfType<Role>().Distinct().Order()];
        IReadOnlyList<string>? positions = person.HasClaim(claim => claim.Type == ViewerClaims.EveryPosition) ? null : [.. person.FindAll(ViewerClaims.Position).Select(claim => claim.Value)];
        return new Viewer(person.FindFirst(ViewerClaims.Name)?.Value ?? "", roles, positions);
    }
}
