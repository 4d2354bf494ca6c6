using System.Net;
using Analytics.State.Access;
using Analytics.Transcripts;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Access;

/// <summary>Who may ask this portal. Section <c>Access</c>, checked at start.</summary>
public sealed record AccessOptions
{
    /// <summary>The configuration section these are read from.</summary>
    public const string Section = "Access";

    private const int UsualRequestsPerSecond = 20;

    /// <summary>True to let everybody on this machine do everything, without signing in.</summary>
    public bool Open { get; init; }

    /// <summary>Fewest candidates of a group whose figures leadership is shown, from 2 to 1,000.</summary>
    public int SmallestGroup { get; init; } = 5;

    /// <summary>Who is shown other names than candidates' own.</summary>
    public PseudonymOptions Pseudonyms { get; init; } = new();

    /// <summary>The folder of the keys that protect cookies and forms; null or empty for one beside the warehouse, <c>analytics.keys</c>.</summary>
    public string? Keys { get; init; }

    /// <summary>Who says who people are; without <see cref="OidcOptions.Authority"/> only whoever started the portal gets in.</summary>
    public OidcOptions Oidc { get; init; } = new();

    /// <summary>Addresses of reverse proxies in front, or networks such as <c>10.1.0.0/16</c>. Only they are believed what they say of a request.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>The path below which the proxy shows the portal, such as <c>/analytics</c>; null or empty for none.</summary>
    public string? PathBase { get; init; }

    /// <summary>Requests a second that one person or token may make on average, ten times as many at once, up to 10,000; 0 for no limit, null for 20 where people sign in with a provider and none elsewhere.</summary>
    public int? RequestsPerSecond { get; init; }

    internal int RequestsPerSecondInForce => RequestsPerSecond ?? (Oidc.IsGiven ? UsualRequestsPerSecond : 0);

    /// <summary>How long ago a session that goes on may have begun.</summary>
    internal TimeSpan LongestSession => Oidc.IsGiven ? TimeSpan.FromHours(Oidc.SessionHours) : TimeSpan.FromDays(365);

    /// <summary>How people get in.</summary>
    internal AccessMode Mode => Open ? AccessMode.Open : Oidc.IsGiven ? AccessMode.Company : AccessMode.Local;

    /// <summary>The section; what cannot be read is said by the binder's exception.</summary>
    /// <exception cref="InvalidOperationException">A value is of another kind than its key wants.</exception>
    public static AccessOptions Read(IConfiguration configuration) => configuration.GetSection(Section).Get<AccessOptions>() ?? new AccessOptions();
}

/// <summary>Whom candidates' names are not shown to. Section <c>Access:Pseudonyms</c>.</summary>
public sealed record PseudonymOptions
{
    /// <summary>Roles that see pseudonyms where candidates' names would stand: <c>analyst</c>, <c>engineer</c> or both. Whoever holds a higher role that is not among them sees names.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Whether names are kept from whoever holds this role and none above.</summary>
    internal bool IsFor(Role highest) => Roles.Contains(SnakeCase.Of(highest));
}

/// <summary>The identity provider. Section <c>Access:Oidc</c>.</summary>
public sealed record OidcOptions
{
    /// <summary>Its address, from which everything else about it is read (<c>/.well-known/openid-configuration</c>).</summary>
    public string? Authority { get; init; }

    /// <summary>What it knows this portal as.</summary>
    public string? ClientId { get; init; }

    /// <summary>The secret it gave this portal.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What is asked for.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = ["openid", "profile"];

    /// <summary>The claim whose value is a person's name in the audit.</summary>
    public string NameClaim { get; init; } = "name";

    /// <summary>The claim whose values are a person's groups.</summary>
    public string RoleClaim { get; init; } = "roles";

    /// <summary>Which groups give which role: the role's name, then values of the claim. Empty where the values are the roles' names themselves.</summary>
    public IReadOnlyDictionary<string, string[]> Roles { get; init; } = new Dictionary<string, string[]>();

    /// <summary>The claim whose values are the positions a person may see, <c>*</c> for all; null or empty where everybody may see all.</summary>
    public string? PositionClaim { get; init; }

    /// <summary>Minutes without a request after which somebody must sign in again, 5 to 1440.</summary>
    public int IdleMinutes { get; init; } = 60;

    /// <summary>Hours after which somebody must sign in again however busy they were, 1 to 168.</summary>
    public int SessionHours { get; init; } = 12;

    /// <summary>Minutes after which a person's groups are asked of the provider again, 1 to 1440; 0 for never within a session.</summary>
    public int RecheckMinutes { get; init; } = 10;

    internal bool IsGiven => !string.IsNullOrWhiteSpace(Authority);
}

/// <summary>How people get in.</summary>
internal enum AccessMode
{
    /// <summary>Whoever started the portal, by the link that it printed.</summary>
    Local,

    /// <summary>Everybody on this machine.</summary>
    Open,

    /// <summary>Whoever the identity provider gives a role.</summary>
    Company,
}

/// <summary>What the section <c>Access</c> may say.</summary>
internal sealed class AccessOptionsCheck : IValidateOptions<AccessOptions>
{
    public ValidateOptionsResult Validate(string? name, AccessOptions options)
    {
        List<string> faults =
        [
            .. options.Proxies.Where(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)).Select(proxy => $"Access:Proxies has \"{proxy}\"; allowed are addresses such as 10.1.2.3 and networks such as 10.1.0.0/16."),
            .. string.IsNullOrEmpty(options.PathBase) || (options.PathBase is ['/', not ('/' or '\\'), ..] && !options.PathBase.EndsWith('/')) ? Array.Empty<string>() : [$"Access:PathBase is \"{options.PathBase}\"; allowed is a path such as /analytics, without a slash at its end."],
            .. options.RequestsPerSecond is < 0 or > 10_000 ? [FormattableString.Invariant($"Access:RequestsPerSecond is \"{options.RequestsPerSecond}\"; allowed are 0 to 10000.")] : Array.Empty<string>(),
            .. options.SmallestGroup is < 2 or > 1000 ? [FormattableString.Invariant($"Access:SmallestGroup is \"{options.SmallestGroup}\"; allowed are 2 to 1000.")] : Array.Empty<string>(),
            .. options.Pseudonyms.Roles.Where(role => !CanBeWithoutNames(role)).Select(role => $"Access:Pseudonyms:Roles has \"{role}\"; allowed are analyst and engineer: leadership is shown no names anyway, and admin erases candidates by theirs."),
            .. options.Oidc.IsGiven ? OfProvider(options) : [],
        ];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static bool CanBeWithoutNames(string name) => SnakeCase.TryParse<Role>(name, out var role) && role is Role.Analyst or Role.Engineer;

    private static IEnumerable<string> OfProvider(AccessOptions options)
    {
        var oidc = options.Oidc;
        if (options.Open) yield return "Access:Open is \"true\" beside Access:Oidc:Authority; a portal that people sign in to cannot be open: leave one of them out.";
        if (!(Uri.TryCreate(oidc.Authority, UriKind.Absolute, out var authority) && (authority.Scheme == "https" || (authority.Scheme == "http" && authority.IsLoopback))))
            yield return $"Access:Oidc:Authority is \"{oidc.Authority}\"; allowed is an https address, or http on this machine.";
        if (string.IsNullOrWhiteSpace(oidc.ClientId)) yield return "Access:Oidc:ClientId is \"\"; give what the identity provider knows this portal as.";
        foreach (var role in oidc.Roles.Keys.Where(role => !SnakeCase.TryParse<Role>(role, out _))) yield return $"Access:Oidc:Roles has \"{role}\"; allowed are {string.Join(", ", Enum.GetValues<Role>().Select(SnakeCase.Of))}.";
        if (oidc.IdleMinutes is < 5 or > 1440) yield return FormattableString.Invariant($"Access:Oidc:IdleMinutes is \"{oidc.IdleMinutes}\"; allowed are 5 to 1440.");
        if (oidc.RecheckMinutes is < 0 or > 1440) yield return FormattableString.Invariant($"Access:Oidc:RecheckMinutes is \"{oidc.RecheckMinutes}\"; allowed are 0 to 1440.");
        if (oidc.SessionHours is < 1 or > 168) yield return FormattableString.Invariant($"Access:Oidc:SessionHours is \"{oidc.SessionHours}\"; allowed are 1 to 168.");
    }
}
