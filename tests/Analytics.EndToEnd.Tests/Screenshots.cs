using Microsoft.Playwright;

namespace Analytics.EndToEnd.Tests;

/// <summary>
/// Takes the README's pictures. Run on purpose: <c>dotnet run --project tests/Analytics.EndToEnd.Tests -- --explicit only --filter-class "*Screenshots"</c>.
/// </summary>
public sealed class Screenshots(Browser browser, SampledPortal portal)
{
    [Theory(Explicit = true)]
    [InlineData("overview", "/", ColorScheme.Light, 1280, 1180)]
    [InlineData("calibration", "/calibration?evaluator=kestrel-2", ColorScheme.Light, 1280, 1180)]
    [InlineData("interview-dark", "/interviews/5721092849282452318", ColorScheme.Dark, 1280, 1000)]
    public async Task Take_Page_ForTheReadme(string name, string path, ColorScheme scheme, int width, int height)
    {
        var page = await browser.NewPageAsync(scheme, width, height);
        await page.GotoAsync(portal.Address + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Directory.CreateDirectory(Repository.Images);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Images, $"{name}.png") });
    }
}
