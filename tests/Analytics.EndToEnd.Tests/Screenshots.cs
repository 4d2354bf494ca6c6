using Microsoft.Playwright;

namespace Analytics.EndToEnd.Tests;

/// <summary>
/// Takes the pictures of the README and of <c>docs/tour.md</c>. Run on purpose: <c>dotnet run --project tests/Analytics.EndToEnd.Tests -- --explicit only --filter-class "*Screenshots"</c>.
/// </summary>
public sealed class Screenshots(Browser browser, SampledPortal portal)
{
    [Theory(Explicit = true)]
    [InlineData("overview", "/", ColorScheme.Light, 1280, 1180)]
    [InlineData("calibration", "/calibration?evaluator=kestrel-2", ColorScheme.Light, 1280, 1180)]
    [InlineData("interview-dark", "/interviews/5721092849282452318", ColorScheme.Dark, 1280, 1000)]
    [InlineData("tour-changes", "/changes?from=2026-10-01", ColorScheme.Light, 1280, 900)]
    [InlineData("tour-cohorts", "/cohorts?profile=strong&vs.profile=average", ColorScheme.Light, 1280, 900)]
    [InlineData("tour-search", "/interviews?q=retries&column=position&column=profile&column=score&column=recommendation&column=run", ColorScheme.Light, 1280, 760)]
    public async Task Take_Page(string name, string path, ColorScheme scheme, int width, int height) => await TakeAsync(await OpenAsync(path, scheme, width, height), name);

    [Fact(Explicit = true)]
    public async Task Take_FindAnything()
    {
        var page = await OpenAsync("/", ColorScheme.Light, 1280, 620);
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("c01");
        await page.Locator("#find-list a").First.WaitForAsync();
        await TakeAsync(page, "tour-find");
    }

    [Fact(Explicit = true)]
    public async Task Take_TickedInterviewsBesideEachOther()
    {
        var page = await OpenAsync("/interviews?position=Platform%20Engineer&sort=score", ColorScheme.Light, 1280, 900);
        foreach (var row in new[] { 0, 9, 20 }) await page.Locator("tbody .select-box").Nth(row).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare side by side" }).ClickAsync();
        await page.GetByRole(AriaRole.Article).First.WaitForAsync();
        await TakeAsync(page, "tour-compare");
    }

    [Fact(Explicit = true)]
    public async Task Take_PagesOfAPhone()
    {
        var page = await OpenAsync("/contradictions", ColorScheme.Dark, 390, 780);
        await page.Locator(".site-menu").ClickAsync();
        await TakeAsync(page, "tour-phone");
    }

    private async Task<IPage> OpenAsync(string path, ColorScheme scheme, int width, int height)
    {
        var page = await browser.NewPageAsync(scheme, width, height);
        await page.GotoAsync(portal.Address + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return page;
    }

    private static async Task TakeAsync(IPage page, string name)
    {
        Directory.CreateDirectory(Repository.Images);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Images, $"{name}.png") });
    }
}
