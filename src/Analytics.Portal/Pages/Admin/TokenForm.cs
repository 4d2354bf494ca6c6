using System.Globalization;
using Analytics.Portal.Access;
using Analytics.State.Access;
using Analytics.Transcripts;

namespace Analytics.Portal.Pages.Admin;

/// <summary>What somebody wrote into the form of a token.</summary>
public static class TokenForm
{
    /// <summary>Days a token is good for unless somebody says otherwise.</summary>
    public const int UsualDays = 90;

    /// <summary>Reads the fields <c>name</c>, <c>owner</c>, <c>role</c>, <c>scope</c>, <c>positions</c> and <c>days</c>.</summary>
    /// <param name="form">The fields.</param>
    /// <param name="maker">Who makes it; nobody gives away more than they have.</param>
    /// <returns>The wish, or a sentence for every field that cannot be used.</returns>
    public static (TokenWish? Wish, IReadOnlyList<string> Faults) Read(IFormCollection form, Viewer maker)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(maker);
        var faults = new List<string>();
        List<TokenScope> scopes = [.. form["scope"].Select(scope => SnakeCase.TryParse<TokenScope>(scope, out var known) ? known : (TokenScope?)null).OfType<TokenScope>()];
        List<string> positions = [.. form["positions"].ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (string.IsNullOrWhiteSpace(form["name"])) faults.Add("Say what the token is for.");
        if (string.IsNullOrWhiteSpace(form["owner"])) faults.Add("Say whose it is.");
        if (!SnakeCase.TryParse<Role>(form["role"], out var role) || !maker.May(role)) faults.Add("Choose a role that you have yourself.");
        if (scopes.Count == 0) faults.Add("Choose what it is for.");
        if (!int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 1 or > AccessTokens.MostDays) faults.Add($"Give the days it is good for, 1 to {AccessTokens.MostDays}.");
        if (maker.Positions is { } own && (positions.Count == 0 || positions.Except(own).Any())) faults.Add("Name positions that you may see yourself.");
        return faults.Count > 0 ? (null, faults) : (new TokenWish(form["name"], form["owner"].ToString().Trim(), role, scopes, positions.Count == 0 ? null : positions, days), []);
    }
}
