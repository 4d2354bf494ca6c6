using System.Net;
using Analytics.Portal.Access.Local;
using Analytics.Portal.Handouts;
using Analytics.Portal.Tests.Host;
using Analytics.State.Access;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Access;

/// <summary>Whom the portal believes what is said of a request.</summary>
public sealed class ProxyTests
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.0.0.0/8", true)]
    [InlineData("10.9.9.9", false)]
    [InlineData("", false)]
    public async Task WhatAProxySays_IsBelievedOfThoseNamedOnly(string proxy, bool isBelieved)
    {
        await using var portal = new RunningPortal(["--Access:Open", "false", .. proxy.Length == 0 ? Array.Empty<string>() : ["--Access:Proxies:0", proxy]]);
        await portal.InitializeAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, portal.Services.GetRequiredService<OneTimeLink>().Of(portal.Client.BaseAddress!));
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "192.0.2.7");
        using var answer = await portal.Client.SendAsync(request);
        Assert.Equal(isBelieved, answer.Headers.GetValues("Set-Cookie").First(c => c.StartsWith("session-", StringComparison.Ordinal)).Contains("secure", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost", HttpStatusCode.Unauthorized)]
    public async Task AHostThatThePortalIsNotCalled_IsRefused(string host, HttpStatusCode expected)
    {
        await using var portal = new ClosedPortal();
        await portal.InitializeAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/summary") { Headers = { Host = host } };
        using var answer = await portal.Nobody.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("/scores?profile=strong")]
    [InlineData("/at/scores?profile=strong")]
    public async Task BelowAPath_PagesAreFoundWithAndWithoutIt_AndLinksHaveIt(string address)
    {
        await using var portal = new ClosedPortal("--Access:PathBase", "/at");
        await portal.InitializeAsync();
        var page = await portal.As(Role.Analyst).GetStringAsync(address);
        Assert.Contains("<base href=\"/at/\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/at/relevance?profile=strong\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/relevance", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/at/at", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:8080", "http://127.0.0.1:8080/scores")]
    [InlineData("http://[::]:8080", "http://127.0.0.1:8080/scores")]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080/scores")]
    [InlineData("http://localhost:5080", "http://localhost:5080/scores")]
    public void PortalAddress_OfEveryAddressOfTheMachine_IsThisMachines(string listens, string address) => Assert.Equal(address, new PortalAddress(new Listening(listens)).LinkTo("/scores").AbsoluteUri);

    private sealed class Listening : IServer
    {
        public Listening(string address)
        {
            var addresses = new ServerAddressesFeature();
            addresses.Addresses.Add(address);
            Features.Set<IServerAddressesFeature>(addresses);
        }

        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken) where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
