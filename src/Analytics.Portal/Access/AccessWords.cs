using System.Security.Claims;
using Analytics.State.Access;
using Analytics.Transcripts;

namespace Analytics.Portal.Access;

/// <summary>What is said of rights, the same to programs and people.</summary>
public static class AccessWords
{
    /// <summary>What a program can do about being nobody.</summary>
    public const string HowAProgramSignsIn = "Send a token as \"Authorization: Bearer TOKEN\". Whoever runs this portal makes one with: analytics token create. A token that was sent is unknown, expired or revoked.";

    /// <summary>Why somebody may not.</summary>
    internal static string Refusal(AllowAttribute? rule, Viewer viewer, ClaimsPrincipal person)
    {
        if (rule is null) return "Nobody may ask this address.";
        if (!viewer.May(rule.Least)) return $"This is for the role {SnakeCase.Of(rule.Least)}{(rule.Least < Role.Admin ? " and those above" : "")}; {viewer.Name} has {SnakeCase.Of(viewer.Highest!.Value)}.";
        return rule.Token is { } scope
            ? $"This token was not made for {SnakeCase.Of(scope)}; make one with --scope {SnakeCase.Of(scope)}."
            : person.HasClaim(claim => claim.Type == ViewerClaims.Token) ? "No token opens this; sign in with a browser." : "This may not be asked.";
    }
}
