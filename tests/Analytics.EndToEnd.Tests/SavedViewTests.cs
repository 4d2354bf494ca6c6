using Microsoft.Playwright;

namespace Analytics.EndToEnd.Tests;

/// <summary>A page as somebody left it is saved, pinned, found again on the Overview and deleted.</summary>
public sealed class SavedViewTests(Browser browser, SampledPortal portal)
{
    [Fact]
    public async Task ALivePage_IsSavedAsItIsAndOpenedFromTheOverview()
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"{portal.Address}/cut-score?profile=strong", new() { WaitUntil = WaitUntilState.NetworkIdle });
        // Moved again until the page is live and the address follows.
        for (var attempt = 0; attempt < 120 && !page.Url.Contains("cut=3.55", StringComparison.Ordinal); attempt++)
        {
            await page.GetByRole(AriaRole.Slider).FillAsync("3.55");
            await page.WaitForTimeoutAsync(500);
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Save view" }).ClickAsync();

        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Strong at 3.55");
        await page.GetByLabel("Pin to the Overview").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("“Strong at 3.55” is saved");
        await page.GetByLabel("Change Strong at 3.55").ClickAsync();
        await Axe.FindsNothingAsync(page);

        await page.GotoAsync(portal.Address);
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Pinned views" }).GetByRole(AriaRole.Link, new() { Name = "Strong at 3.55" }).ClickAsync();
        await page.WaitForURLAsync("**/cut-score?profile=strong&cut=3.55");

        await page.GotoAsync($"{portal.Address}/reports");
        await page.GetByLabel("Change Strong at 3.55").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "No view is saved yet" })).ToBeVisibleAsync();
    }
}
