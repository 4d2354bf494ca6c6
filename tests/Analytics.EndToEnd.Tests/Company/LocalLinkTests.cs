using Analytics.Portal.Access.Local;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Analytics.EndToEnd.Tests.Company;

/// <summary>Signing in on one's own machine, in a browser.</summary>
public sealed class LocalLinkTests(Browser browser)
{
    [Fact]
    public async Task TheLink_SignsABrowserIn_AndOthersAreToldHow()
    {
        await using var portal = await RunningPortal.StartAsync("none", "--Access:Open", "false");
        var other = await browser.NewPageAsync();
        await other.GotoAsync($"{portal.Address}/data");
        await Assertions.Expect(other.GetByRole(AriaRole.Heading, new() { Name = "Open the link that the portal printed" })).ToBeVisibleAsync();

        var page = await browser.NewPageAsync();
        await page.GotoAsync(portal.Services.GetRequiredService<OneTimeLink>().Of(new Uri(portal.Address)).AbsoluteUri);
        await page.GetByRole(AriaRole.Link, new() { Name = "Admin", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Tokens", Exact = true }).ClickAsync();
        await page.GetByLabel("What it is for").FillAsync("Nightly figures");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a token" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("iat_");
        await page.GetByLabel("Revoke Nightly figures").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Revoke Nightly figures" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Cell, new() { Name = "Revoked" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task TheJobServersPages_KeepThePortalsContentPolicy()
    {
        await using var portal = await RunningPortal.StartAsync("none");
        var page = await browser.NewPageAsync();
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error") errors.Add(message.Text);
        };
        foreach (var path in new[] { "", "/jobs/enqueued", "/jobs/succeeded", "/recurring", "/servers", "/retries" })
        {
            var answer = await page.GotoAsync($"{portal.Address}/jobs{path}", new() { WaitUntil = WaitUntilState.NetworkIdle });
            Assert.Contains("script-src 'self';", await answer!.HeaderValueAsync("content-security-policy"), StringComparison.Ordinal);
        }

        Assert.Empty(errors);
        await Assertions.Expect(page.Locator("#wrap")).ToBeVisibleAsync();
    }
}
