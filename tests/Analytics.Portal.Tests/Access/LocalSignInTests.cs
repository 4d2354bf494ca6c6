using System.Net;
using System.Text.Json;
using Analytics.Handouts.Printing;
using Analytics.Portal.Access;
using Analytics.Portal.Access.Local;
using Analytics.Portal.Tests.Host;
using Analytics.Portal.Tests.Support;
using Analytics.State.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Access;

/// <summary>Signing in on one's own machine, each test with a data folder of its own.</summary>
public sealed class LocalSignInTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-").FullName;
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync() => _app = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        TestFolder.Delete(_folder);
    }

    private Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    private Uri Link => _app.Services.GetRequiredService<OneTimeLink>().Of(Address);

    [Fact]
    public void Start_PrintsTheLinkOnALineOfItsOwn() => Assert.Equal(Link.AbsoluteUri, _app.WaysIn().Last());

    [Fact]
    public async Task Link_SignsIn_AndTheSessionOutlivesARestart()
    {
        using var browser = new CookieBrowser();
        using (var answer = await browser.GetAsync(Link)) Assert.Equal((HttpStatusCode.Redirect, "/"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync(Address));
        var cookie = browser.Cookies.GetAllCookies().Single(c => c.Name.StartsWith("session-", StringComparison.Ordinal));
        Assert.True(cookie.HttpOnly);
        Assert.InRange(cookie.Expires, DateTime.Now.AddDays(89), DateTime.Now.AddDays(91));

        await StopAsync();
        _app = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync(new Uri(Address, "/jobs")));
    }

    [Fact]
    public async Task Link_WorksOnce_ThenTheNextOneDoes()
    {
        using var first = new CookieBrowser();
        using var second = new CookieBrowser();
        var used = Link;
        Assert.Equal(HttpStatusCode.Redirect, await first.StatusAsync(used));
        Assert.Equal(HttpStatusCode.Gone, await second.StatusAsync(used));
        Assert.Equal(HttpStatusCode.Unauthorized, await second.StatusAsync(Address));
        Assert.Equal(HttpStatusCode.Redirect, await second.StatusAsync(Link));
        Assert.Equal(HttpStatusCode.OK, await second.StatusAsync(Address));
    }

    [Fact]
    public async Task Link_AskedByHeadOrWithOneLetterWrong_IsNotUsedUp()
    {
        using var browser = new CookieBrowser();
        var link = Link;
        using (var head = await browser.SendAsync(HttpMethod.Head, link)) Assert.NotEqual(HttpStatusCode.Redirect, head.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, await browser.StatusAsync(new Uri(link.AbsoluteUri[..^1] + (link.AbsoluteUri[^1] == 'A' ? 'B' : 'A'))));
        Assert.Equal(HttpStatusCode.Gone, await browser.StatusAsync(new Uri(link.AbsoluteUri + "A")));
        Assert.Equal(HttpStatusCode.Redirect, await browser.StatusAsync(link));
    }

    [Fact]
    public async Task AnotherAccountOfThisMachine_IsToldHowToSignIn_AndNothingElse()
    {
        using var browser = new CookieBrowser();
        using var page = await browser.GetAsync(new Uri(Address, "/interviews?q=x"), "text/html,*/*");
        var text = await page.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, page.StatusCode);
        Assert.Contains("Open the link that the portal printed", text, StringComparison.Ordinal);
        Assert.DoesNotContain("site-nav__link", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Warehouse version", text, StringComparison.Ordinal);

        using var answer = await browser.GetAsync(new Uri(Address, "/api/v1/summary"), "application/json");
        Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json", "Bearer"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Headers.WwwAuthenticate.ToString()));
        Assert.Contains("analytics token create", JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AForm_PostedAfterTheSessionEnded_IsAnsweredWithHowToSignIn()
    {
        using var browser = new CookieBrowser();
        using var answer = await browser.SendAsync(HttpMethod.Post, new Uri(Address, "/data/scan"), "text/html");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("Open the link that the portal printed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignOut_EndsTheSession_AndNeedsTheFormsToken()
    {
        using var browser = new CookieBrowser();
        await browser.StatusAsync(Link);
        Assert.Equal(HttpStatusCode.BadRequest, await browser.PostAsync(new Uri(Address, "/sign-out"), []));
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync(Address));

        Assert.Equal(HttpStatusCode.SeeOther, await browser.PostAsync(new Uri(Address, "/sign-out"), [KeyValuePair.Create("__RequestVerificationToken", await browser.TokenAsync(Address))]));
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.StatusAsync(Address));
    }

    [Fact]
    public async Task Keys_AreForTheUserAlone()
    {
        if (OperatingSystem.IsWindows()) return;
        using var browser = new CookieBrowser();
        await browser.StatusAsync(Link);
        var keys = Path.Combine(_folder, "test.keys");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(keys));
        Assert.NotEmpty(Directory.GetFiles(keys));
        foreach (var file in Directory.GetFiles(keys)) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task Pdf_IsPrintedAsWhoAsks()
    {
        Assert.SkipWhen(InstalledBrowser.Find() is null, "No Chromium or Chrome on this machine.");
        using var browser = new CookieBrowser();
        await browser.StatusAsync(Link);
        using var answer = await browser.GetAsync(new Uri(Address, "/pdf/scores"));
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Ticket_OpensPagesUntilItIsDisposed()
    {
        using var browser = new CookieBrowser();
        var ticket = _app.Services.GetRequiredService<PrintTickets>().Issue(Viewers.Of(Role.Leadership));
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync(new Uri(Address, "/scores"), ticket.Authorization));
        Assert.Equal(HttpStatusCode.Forbidden, await browser.StatusAsync(new Uri(Address, "/interviews"), ticket.Authorization));
        ticket.Dispose();
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.StatusAsync(new Uri(Address, "/scores"), ticket.Authorization));
    }

    private async Task<WebApplication> StartAsync()
    {
        var app = PortalApp.Build([.. RunningPortal.Arguments(_folder), "--Access:Open", "false"]);
        await app.StartAsync();
        return app;
    }

    private async Task StopAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
