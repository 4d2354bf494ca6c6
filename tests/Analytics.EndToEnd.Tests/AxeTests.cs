namespace Analytics.EndToEnd.Tests;

/// <summary>What the others take for granted when axe is silent.</summary>
public sealed class AxeTests(Browser browser)
{
    [Theory]
    [InlineData("image-alt")]
    [InlineData("document-title")]
    [InlineData("landmark-one-main")]
    [InlineData("color-contrast")]
    public async Task FindsNothing_OfAPageThatBreaksRules_NamesThoseOfAPartAndOfTheWholePage(string rule)
    {
        var page = await browser.NewPageAsync();
        await page.SetContentAsync("""<html lang="en"><body><img src="data:,"><p style="color: #777; background: #888">Hardly read</p></body></html>""");

        var told = await Assert.ThrowsAsync<Xunit.Sdk.TrueException>(() => Axe.FindsNothingAsync(page));

        Assert.Contains(rule, told.Message, StringComparison.Ordinal);
    }
}
