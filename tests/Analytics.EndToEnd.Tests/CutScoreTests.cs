using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Analytics.EndToEnd.Tests;

public sealed class CutScoreTests(Browser browser, SampledPortal portal)
{
    [Fact]
    public async Task Slider_MovedByTheKeyboard_MovesTheAnswerAboveTheFilters_AndTheAddress()
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"{portal.Address}/cut-score?cut=4", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Expect(page.Locator(".cut__answer")).ToContainTextAsync("At a cut of 4.0,");

        // Live once the connection stands: a move before then is not heard, and the next one is. It is looked at before it is moved again.
        await Waiting.UntilAsync(async () =>
        {
            var cut = await page.Locator("#cut").InputValueAsync();
            if (cut != "4" && (await page.Locator(".cut__answer").InnerTextAsync()).StartsWith($"At a cut of {cut},", StringComparison.Ordinal)) return true;
            await page.Locator("#cut").PressAsync("ArrowRight");
            return false;
        }, "an answer to the slider");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("cut=4[.][1-9]|cut=4[.]05"));
    }
}
