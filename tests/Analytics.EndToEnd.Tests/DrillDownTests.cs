using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Analytics.EndToEnd.Tests;

/// <summary>From a chart of a cohort to its interviews and back, and from one cohort to two.</summary>
public sealed class DrillDownTests(Browser browser, SampledPortal portal)
{
    [Fact]
    public async Task Drill_FilterClickABarAndGoBack_ArrivesAtTheRightInterviewsAndKeepsThePage()
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"{portal.Address}/scores?by=evaluator");
        await page.Locator("summary", new() { HasText = "Profile" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Strong") }).CheckAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "Profile" }).GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Expect(page).ToHaveURLAsync($"{portal.Address}/scores?person=&q=&profile=strong&last=&from=&to=&by=evaluator");
        await Expect(page.Locator("summary:focus")).ToContainTextAsync("Profile");
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Breadcrumb" })).ToContainTextAsync("strong");

        var answer = await page.Locator(".page-header__lede").InnerTextAsync();
        var bar = page.Locator("a.chart__mark[href*='score=5']:visible").First;
        var interviews = await bar.GetAttributeAsync("data-interviews");
        await bar.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Interviews");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync($"{interviews} of 240 interviews");

        await page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Row).Nth(1).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Dialogue", Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Breadcrumb" }).GetByRole(AriaRole.Link, new() { Name = "Scores: strong" }).ClickAsync();

        await Expect(page).ToHaveURLAsync($"{portal.Address}/scores?profile=strong&by=evaluator");
        await Expect(page.Locator(".page-header__lede")).ToHaveTextAsync(answer);
    }

    [Fact]
    public async Task Drill_ByArrowKeys_GoesFromMarkToMark()
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"{portal.Address}/scores");
        var marks = page.Locator("figure").First.Locator("a.chart__mark:visible");
        await marks.First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(marks.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");
        await Expect(marks.Last).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Drill_OnANarrowScreen_FindsTheSameMarksInTheSamePlacesAsThePicture()
    {
        var page = await browser.NewPageAsync(width: 390);
        await page.GotoAsync($"{portal.Address}/scores");
        var figure = page.Locator("figure").First;
        var wide = await figure.Locator(".chart__plot--wide a.chart__mark").EvaluateAllAsync<string[]>("marks => marks.map(mark => mark.getAttribute('href'))");
        var marks = figure.Locator(".chart__plot--narrow a.chart__mark");
        await figure.Locator(".chart__plot--narrow img").ScrollIntoViewIfNeededAsync();
        await Expect(marks).ToHaveCountAsync(wide.Length);
        Assert.Equal(wide, await marks.EvaluateAllAsync<string[]>("marks => marks.map(mark => mark.getAttribute('href'))"));

        var (picture, bar) = ((await figure.Locator(".chart__plot--narrow img").BoundingBoxAsync())!, (await marks.First.BoundingBoxAsync())!);
        Assert.InRange(bar.X, picture.X, picture.X + picture.Width - bar.Width);
        Assert.InRange(bar.Y, picture.Y, picture.Y + picture.Height - bar.Height);
        var interviews = await marks.First.GetAttributeAsync("data-interviews");
        await marks.First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Interviews");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync($"{interviews} of 240 interviews");

        // Back by the breadcrumb, which replaces the page and does not load it: the marks are asked for again.
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Breadcrumb" }).GetByRole(AriaRole.Link, new() { Name = "Scores" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Scores");
        await figure.Locator(".chart__plot--narrow img").ScrollIntoViewIfNeededAsync();
        await Expect(marks).ToHaveCountAsync(wide.Length);
    }

    [Fact]
    public async Task Compare_FromScoresToTwoCohorts_AndSwap()
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"{portal.Address}/scores?profile=strong");
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare with…" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Strong against average" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("higher than average");
        await page.GetByRole(AriaRole.Link, new() { Name = "Swap A and B" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("lower than strong");
    }
}
