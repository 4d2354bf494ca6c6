using System.Globalization;
using Analytics.Transcripts;

namespace Analytics.State.Access;

/// <summary>A token in words, the same in the audit, on the page and in the shell.</summary>
public static class TokenWords
{
    /// <summary>What the audit keeps of a token that was made.</summary>
    public static IEnumerable<(string Name, string Value)> Details(AccessToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return [("name", token.Name), ("owner", token.Owner), ("role", SnakeCase.Of(token.Role)), ("scopes", Scopes(token)), ("positions", Positions(token)), ("expires", token.ExpiresAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];
    }

    /// <summary>What it is for.</summary>
    public static string Scopes(AccessToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return string.Join(' ', token.Scopes.Select(SnakeCase.Of));
    }

    /// <summary>Whose interviews it shows.</summary>
    public static string Positions(AccessToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return token.Positions switch { null => "all", [] => "none", var some => string.Join("; ", some) };
    }
}
