using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Analytics.EndToEnd.Tests;

/// <summary>From a number on a page to the words behind it, by clicking and by keyboard.</summary>
public sealed class WalkTests(Browser browser, SampledPortal portal)
{
    [Fact]
    public async Task Walk_FromABarToTheInterview_ShowsTheAnswerBesideItsScore()
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync(portal.Address);
        var bar = page.Locator("a.chart__mark[href*='recommendation=proceed']:visible").First;
        var shown = int.Parse(System.Text.RegularExpressions.Regex.Match((await bar.GetAttributeAsync("aria-label"))!, @"n = ([\d,]+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        await bar.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Interviews");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync($"{shown} of 240 interviews");
        await page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Row).Nth(1).GetByRole(AriaRole.Link).First.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Dialogue", Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByText("Recruiter").First).ToBeVisibleAsync();
        await Expect(page.GetByText("/5").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "HR report" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Walk_BackFromAnInterview_KeepsTheCohort()
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"{portal.Address}/interviews?profile=strong&score=5");
        var list = await page.GetByRole(AriaRole.Main).InnerTextAsync();
        await page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Row).Nth(1).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Dialogue", Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).First.ClickAsync();

        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("profile=strong.*score=5"));
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(list.Split('\n')[2]);
    }

    [Fact]
    public async Task Walk_ByKeyboardAlone_ReachesContentAndAnInterview()
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"{portal.Address}/interviews");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Row).Nth(1).GetByRole(AriaRole.Link).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Dialogue", Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Walk_WithoutScripts_StillReadsFiltersAndPages()
    {
        var page = await browser.NewPageAsync(scripts: false);
        await page.GotoAsync($"{portal.Address}/interviews?profile=weak");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("of 240 interviews");
        await page.GetByRole(AriaRole.Link, new() { Name = "Next", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("profile=weak"));
        await Expect(page.GetByText("26–50").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Walk_ByKeyboardAlone_FindsAPositionAndKeepsItOnTheWay()
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"{portal.Address}/data");
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("platform eng");
        // What was found for fewer letters goes first: Enter would open that.
        await Expect(page.Locator("#find-list a").First).ToContainTextAsync("Platform Engineer");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/\?position=Platform%20Engineer$"));
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Remove the filter Position Platform Engineer" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Scores", Exact = true }).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/scores\?position=Platform%20Engineer$"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Scores");
        await page.GetByRole(AriaRole.Link, new() { Name = "Remove the filter Position Platform Engineer" }).ClickAsync();
        await Expect(page).ToHaveURLAsync($"{portal.Address}/scores");
        await Expect(page.Locator("[data-focus]:focus")).ToContainTextAsync("Position");
    }

    [Fact]
    public async Task Walk_UnknownFilterValue_SaysWhichAndShowsTheRest()
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"{portal.Address}/interviews?profile=brilliant&score=9");

        await Expect(page.GetByText("\"brilliant\" is not one of").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("240 interviews");
    }

    [Fact]
    public async Task Walk_SearchForWords_ShowsThemInTheInterview()
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"{portal.Address}/interviews");
        await page.GetByLabel("Said in the interview").FillAsync("retries");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).First.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("retries");
        await Expect(page.Locator("mark").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Walk_NoSuchInterview_IsNotFoundWithWaysOn()
    {
        var page = await browser.NewPageAsync();
        var response = await page.GotoAsync($"{portal.Address}/interviews/999999");

        Assert.Equal(404, response!.Status);
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).First).ToBeVisibleAsync();
    }
}
