using System.Net;
using Analytics.Portal.Access;
using Analytics.State.Access;
using Analytics.Transcripts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Access;

/// <summary>Every route the portal has, as every role and as nobody. The routes are those of the running portal, so that one more cannot be forgotten.</summary>
public sealed class MatrixTests(ClosedPortal portal) : IClassFixture<ClosedPortal>
{
    private static readonly Dictionary<string, string> Samples = new()
    {
        ["{Id:long}"] = "999999",
        ["{id:long}"] = "999999",
        ["{view:long}"] = "999999",
        ["{id}"] = "999999",
        ["{name}"] = "score-distribution",
        ["{file}"] = "interviews.csv",
        ["{documentName}"] = "v1",
        ["{**page}"] = "nothing",
        ["{**rest}"] = "nothing",
        ["{**path}"] = "",
        ["{token}"] = "wrong",
    };

    private IEnumerable<RouteEndpoint> Routes => portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    [Fact]
    public void EveryRoute_HasOneRule() => Assert.All(Routes, route => Assert.Single(RulesOf(route)));

    [Fact]
    public void EveryRule_IsTheOneWrittenDown() =>
        Assert.Equal(AccessTable.Lines.Select(line => line.ToString()).Order(StringComparer.Ordinal), Routes.Where(IsNoFile).Select(LineOf).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void EveryFile_IsForEverybody() => Assert.All(Routes.Where(route => !IsNoFile(route)), route => Assert.IsType<AllowEveryoneAttribute>(RulesOf(route).Single()));

    [Fact]
    public async Task Nobody_GetsFilesAndWhatIsForEverybody_AndNothingElse()
    {
        foreach (var (method, address, line) in Asked())
        {
            var status = await AskAsync(portal.Nobody, method, address);
            Assert.True((status == HttpStatusCode.Unauthorized) == (line.Least != "everyone"), $"{method} {address} as nobody is {(int)status}");
            Assert.NotEqual(HttpStatusCode.Forbidden, status);
        }

        foreach (var file in Routes.Where(route => !IsNoFile(route)).Select(route => route.RoutePattern.RawText!).Distinct()) Assert.Equal(HttpStatusCode.OK, await AskAsync(portal.Nobody, "GET", "/" + file));
    }

    [Theory]
    [InlineData(Role.Leadership)]
    [InlineData(Role.Analyst)]
    [InlineData(Role.Engineer)]
    [InlineData(Role.Admin)]
    public async Task Role_GetsWhatIsForItAndThoseBefore_AndNothingElse(Role role)
    {
        foreach (var (method, address, line) in Asked())
        {
            var may = line.Least == "everyone" || (SnakeCase.TryParse<Role>(line.Least, out var least) && role >= least);
            // The dashboard itself refuses whatever comes without the token of its forms.
            if (may && method == "POST" && address.StartsWith("/jobs", StringComparison.Ordinal)) continue;
            var status = await AskAsync(portal.As(role), method, address);
            Assert.True((status == HttpStatusCode.Forbidden) == !may, $"{method} {address} as {role} is {(int)status}");
            Assert.NotEqual(HttpStatusCode.Unauthorized, status);
        }
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/nowhere.txt")]
    [InlineData("/.env")]
    public async Task AnAddressThatIsNone_IsToldOnlyToWhoIsSignedIn(string address)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(portal.Nobody, "GET", address));
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(portal.As(Role.Leadership), "GET", address));
    }

    [Theory]
    [InlineData("DELETE", "/scores", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "/api/v1/views", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/views/home", HttpStatusCode.MethodNotAllowed)]
    public async Task AMethodThatAnAddressDoesNotTake_IsToldOnlyToWhoIsSignedIn(string method, string address, HttpStatusCode expected)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(portal.Nobody, method, address));
        Assert.Equal(expected, await AskAsync(portal.As(Role.Leadership), method, address));
    }

    private static IEnumerable<(string Method, string Address, AccessLine Line)> Asked() =>
        from line in AccessTable.Lines
        from method in line.Methods == "any" ? ["GET", "POST"] : line.Methods.Split(',')
        select (method, Samples.Aggregate(line.Path, (path, sample) => path.Replace(sample.Key, sample.Value, StringComparison.Ordinal)), line);

    private static async Task<HttpStatusCode> AskAsync(HttpClient client, string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode;
    }

    // Static files are routes too, without a slash before them; some are of the framework, whose addresses have none either.
    private static bool IsNoFile(RouteEndpoint route) => route.RoutePattern.RawText!.StartsWith('/');

    private static IEnumerable<object> RulesOf(RouteEndpoint route) => route.Metadata.Where(rule => rule is AllowAttribute or AllowEveryoneAttribute);

    private static string LineOf(RouteEndpoint route)
    {
        var methods = route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } given ? string.Join(',', given) : "any";
        return RulesOf(route).Single() is AllowAttribute rule
            ? new AccessLine(SnakeCase.Of(rule.Least), rule.Token is { } scope ? SnakeCase.Of(scope) : "-", methods, route.RoutePattern.RawText!).ToString()
            : new AccessLine("everyone", "-", methods, route.RoutePattern.RawText!).ToString();
    }
}
