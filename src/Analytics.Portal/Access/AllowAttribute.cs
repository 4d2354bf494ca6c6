using Analytics.State.Access;
using Microsoft.AspNetCore.Authorization;

namespace Analytics.Portal.Access;

/// <summary>The rule of a page or an address: the least role that may ask it, and what a token must be for to ask it too. It stands beside the route; a route without a rule is refused to everybody.</summary>
/// <param name="least">Who holds this role, or one above, may.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowAttribute(Role least) : Attribute, IAuthorizeData, IAuthorizationRequirementData, IAuthorizationRequirement
{
    /// <summary>The rule of what tokens open too.</summary>
    /// <param name="least">Who holds this role, or one above, may.</param>
    /// <param name="token">What a token must have been made for.</param>
    public AllowAttribute(Role least, TokenScope token) : this(least) => Token = token;

    /// <summary>The least role.</summary>
    public Role Least { get; } = least;

    /// <summary>What a token must have been made for; null where none will do.</summary>
    public TokenScope? Token { get; }

    string? IAuthorizeData.Policy { get; set; }

    string? IAuthorizeData.Roles { get; set; }

    string? IAuthorizeData.AuthenticationSchemes { get; set; }

    IEnumerable<IAuthorizationRequirement> IAuthorizationRequirementData.GetRequirements() => [this];
}

/// <summary>Of pages and addresses that tell of all that is loaded, whoever it is of: who may read a part of it is refused them, whatever their role.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OfTheCorpusAttribute : Attribute;

/// <summary>The rule of what anybody may ask, signed in or not: signing in itself, style sheets, scripts.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowEveryoneAttribute : Attribute, IAllowAnonymous;
