using Microsoft.Playwright;

namespace Analytics.EndToEnd.Tests.Company;

/// <summary>People of a company sign in with its identity provider, in a browser.</summary>
public sealed class CompanyTests(Browser browser)
{
    [Fact]
    public async Task APerson_SignsInAtTheProvider_SeesWhatTheirGroupMay_AndSignsOut()
    {
        await using var provider = await IdentityProvider.StartAsync();
        await using var portal = await StartAsync(provider);
        var page = await browser.NewPageAsync();

        await page.GotoAsync($"{portal.Address}/interviews?sort=-score");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Who are you?" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ada" }).ClickAsync();
        await page.WaitForURLAsync($"{portal.Address}/interviews?sort=-score");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Data", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Admin", Exact = true })).ToHaveCountAsync(0);

        var refused = await page.GotoAsync($"{portal.Address}/admin/tokens");
        Assert.Equal(403, refused!.Status);
        await Assertions.Expect(page.GetByText("You are signed in as Ada.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out Ada" }).ClickAsync();
        await page.WaitForURLAsync($"{portal.Address}/sign-in");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Who are you?" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task APersonWhoseGroupsHaveNoRole_IsTold_AndAnAdminReadsItInTheirOwnSession()
    {
        await using var provider = await IdentityProvider.StartAsync();
        await using var portal = await StartAsync(provider);
        var page = await browser.NewPageAsync();

        await page.GotoAsync(portal.Address);
        await page.GetByRole(AriaRole.Link, new() { Name = "Edsger" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "You have no role here" })).ToBeVisibleAsync();

        var another = await browser.NewPageAsync();
        await another.GotoAsync(portal.Address);
        await another.GetByRole(AriaRole.Link, new() { Name = "Grace" }).ClickAsync();
        await another.GetByRole(AriaRole.Link, new() { Name = "Admin", Exact = true }).ClickAsync();
        await Assertions.Expect(another.GetByRole(AriaRole.Heading, new() { Name = "Admin" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task APersonWhoChangesTheirGroup_HasItsRights_WhenAPageIsOpenedAfterAWhile()
    {
        var clock = new LeapingClock();
        await using var provider = await IdentityProvider.StartAsync();
        await using var portal = await StartAsync(provider, clock);
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"{portal.Address}/interviews?sort=-score");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ada" }).ClickAsync();
        await page.WaitForURLAsync($"{portal.Address}/interviews?sort=-score");
        var asked = provider.Asked;

        provider.People["Ada"] = ["platform-admins"];
        await page.GotoAsync($"{portal.Address}/scores?profile=strong");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Admin", Exact = true })).ToHaveCountAsync(0);
        Assert.Equal(asked, provider.Asked);

        clock.Ahead = TimeSpan.FromMinutes(11);
        await page.GetByRole(AriaRole.Link, new() { Name = "Relevance", Exact = true }).ClickAsync();
        await page.WaitForURLAsync($"{portal.Address}/relevance?profile=strong");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Admin", Exact = true })).ToBeVisibleAsync();
        Assert.Equal(asked + 1, provider.Asked);

        provider.People["Ada"] = ["chess-club"];
        clock.Ahead = TimeSpan.FromMinutes(22);
        await page.GotoAsync($"{portal.Address}/scores");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "You have no role here" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task BehindAProxyAndBelowAPath_EverythingIsReachedThroughIt()
    {
        await using var provider = await IdentityProvider.StartAsync();
        await using var portal = await StartAsync(provider, "--Access:Proxies:0", "127.0.0.1", "--Access:PathBase", PathProxy.Path);
        await using var proxy = await PathProxy.StartAsync(portal.Address);
        var page = await browser.NewPageAsync();
        var wrong = new List<string>();
        // Answers may still come in when the servers are gone; an exception here would end the browser of all tests.
        string[] known = [proxy.Address, provider.Address];
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400 || !known.Any(address => answer.Url.StartsWith(address, StringComparison.Ordinal))) wrong.Add($"{answer.Status} {answer.Url}");
        };

        await page.GotoAsync($"{proxy.Address}/scores?profile=strong");
        await page.GetByRole(AriaRole.Link, new() { Name = "Grace" }).ClickAsync();
        await page.WaitForURLAsync($"{proxy.Address}/scores?profile=strong");
        Assert.Empty(await page.EvalOnSelectorAllAsync<string[]>("a[href^='/'], img[src^='/'], form[action^='/'], link[href^='/']", $"all => all.map(e => e.getAttribute('href') ?? e.getAttribute('src') ?? e.getAttribute('action')).filter(a => !a.startsWith('{PathProxy.Path}/'))"));

        await page.GetByRole(AriaRole.Link, new() { Name = "Calibration", Exact = true }).ClickAsync();
        await page.WaitForURLAsync($"{proxy.Address}/calibration?profile=strong");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark theme" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.Equal($"{proxy.Address}/calibration?profile=strong", page.Url);
        await page.GotoAsync($"{proxy.Address}/jobs");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Recurring Jobs" }).First).ToBeVisibleAsync();
        await page.GotoAsync($"{proxy.Address}/admin/tokens");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out Grace" }).ClickAsync();
        await page.WaitForURLAsync($"{proxy.Address}/sign-in");
        Assert.Empty(wrong);
    }

    private static Task<RunningPortal> StartAsync(IdentityProvider provider, params string[] settings) => StartAsync(provider, TimeProvider.System, settings);

    private static Task<RunningPortal> StartAsync(IdentityProvider provider, TimeProvider clock, params string[] settings) => RunningPortal.StartAsync(clock, "none",
    [
        "--Access:Open", "false", "--Access:Oidc:Authority", provider.Address, "--Access:Oidc:ClientId", IdentityProvider.ClientId, "--Access:Oidc:ClientSecret", IdentityProvider.ClientSecret,
        "--Access:Oidc:Roles:analyst:0", "hiring-analysts", "--Access:Oidc:Roles:admin:0", "platform-admins", .. settings,
    ]);

    private sealed class LeapingClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}
