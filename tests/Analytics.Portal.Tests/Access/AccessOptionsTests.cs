using Analytics.Portal.Access;
using Analytics.Portal.Host;
using Microsoft.Extensions.Configuration;

namespace Analytics.Portal.Tests.Access;

public sealed class AccessOptionsTests
{
    private static readonly AccessOptions Company = new() { Oidc = new OidcOptions { Authority = "https://login.example", ClientId = "portal" } };

    [Fact]
    public void Check_OfWhatCanWork_HasNoFaults()
    {
        Assert.Empty(Faults(new AccessOptions()));
        Assert.Empty(Faults(Company with { PathBase = "/analytics", Proxies = ["10.1.2.3", "10.1.0.0/16", "::1"] }));
    }

    [Theory]
    [InlineData("http://login.example", false)]
    [InlineData("http://127.0.0.1:9", true)]
    [InlineData("login.example", false)]
    public void Authority_IsHttpsOrOnThisMachine(string authority, bool may) => Assert.Equal(may, Faults(Company with { Oidc = Company.Oidc with { Authority = authority } }).Count == 0);

    [Theory]
    [InlineData(4, 12, false)]
    [InlineData(5, 1, true)]
    [InlineData(1440, 168, true)]
    [InlineData(1441, 12, false)]
    [InlineData(60, 0, false)]
    [InlineData(60, 169, false)]
    public void Sessions_HaveTheirLimits(int minutes, int hours, bool may) => Assert.Equal(may, Faults(Company with { Oidc = Company.Oidc with { IdleMinutes = minutes, SessionHours = hours } }).Count == 0);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1440, true)]
    [InlineData(1441, false)]
    public void Groups_AreAskedForAgainWithinADay(int minutes, bool may) => Assert.Equal(may, Faults(Company with { Oidc = Company.Oidc with { RecheckMinutes = minutes } }).Count == 0);

    [Theory]
    [InlineData("analyst", true)]
    [InlineData("engineer", true)]
    [InlineData("leadership", false)]
    [InlineData("admin", false)]
    [InlineData("reader", false)]
    public void Pseudonyms_AreForRolesThatReadInterviewsAndEraseNone(string role, bool may) =>
        Assert.Equal(may, Faults(new AccessOptions { Pseudonyms = new PseudonymOptions { Roles = [role] } }).Count == 0);

    [Theory]
    [InlineData("analytics")]
    [InlineData("/analytics/")]
    [InlineData("//evil.example")]
    [InlineData("/")]
    public void PathBase_ThatIsNone_IsSaid(string path) => Assert.StartsWith($"Access:PathBase is \"{path}\"", Assert.Single(Faults(new AccessOptions { PathBase = path })), StringComparison.Ordinal);

    [Fact]
    public void EveryFault_IsSaidAtOnce() => Assert.Equal(4, Faults(new AccessOptions
    {
        Open = true,
        Proxies = ["here"],
        Oidc = new OidcOptions { Authority = "https://login.example", Roles = new Dictionary<string, string[]> { ["boss"] = ["x"] } },
    }).Count);

    [Theory]
    [InlineData("http://0.0.0.0:80", false)]
    [InlineData("https://0.0.0.0:443", true)]
    [InlineData("http://127.0.0.1:5080", true)]
    public void Urls_OfACompany_AreEncryptedOrOnThisMachine(string urls, bool may) => Assert.Equal(may, Starts(urls));

    [Fact]
    public void Urls_OfACompany_AreAsTheyAreBehindAProxy() => Assert.True(Starts("http://0.0.0.0:80", ("Access:Proxies:0", "10.0.0.1")));

    private static bool Starts(string urls, params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string?> { ["urls"] = urls, ["Access:Oidc:Authority"] = "https://login.example", ["Access:Oidc:ClientId"] = "portal" };
        foreach (var (key, value) in more) settings[key] = value;
        try
        {
            return Loopback.Addresses(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).Length == 1;
        }
        catch (StartFaultException)
        {
            return false;
        }
    }

    private static IReadOnlyList<string> Faults(AccessOptions options) => [.. new AccessOptionsCheck().Validate(null, options).Failures ?? []];
}
