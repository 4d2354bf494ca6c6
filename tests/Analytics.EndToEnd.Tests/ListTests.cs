using Microsoft.Playwright;
using MiniExcelLibs;
using static Microsoft.Playwright.Assertions;

namespace Analytics.EndToEnd.Tests;

/// <summary>What a reader does with a list: choose what it shows, find one, tick some and take them along.</summary>
public sealed class ListTests(Browser browser, SampledPortal portal)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Choose_ColumnsAndRows_AreKeptThroughAnInterviewAndTheNextVisit(bool scripts)
    {
        var page = await browser.NewPageAsync(scripts: scripts);
        await page.GotoAsync($"{portal.Address}/interviews?profile=strong");
        await page.Locator("summary", new() { HasText = "Columns and rows" }).ClickAsync();
        foreach (var column in new[] { "Profile", "Distribution of scores", "Relevance", "Findings", "Evaluator" })
            await page.GetByRole(AriaRole.Form, new() { Name = "Columns and rows" }).GetByLabel(column, new() { Exact = true }).UncheckAsync();
        await page.GetByLabel("Rows on a page").SelectOptionAsync("50");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();

        const string Chosen = "column=position&column=score&column=recommendation&column=run&page_size=50";
        await Expect(page).ToHaveURLAsync($"{portal.Address}/interviews?profile=strong&{Chosen}");
        await Expect(page.Locator(".interview-table thead th")).ToHaveCountAsync(6);
        await page.Locator(".interview-table tbody th a").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Dialogue", Exact = true })).ToBeVisibleAsync();
        await page.Locator(".list-position__back").ClickAsync();
        await Expect(page).ToHaveURLAsync($"{portal.Address}/interviews?profile=strong&{Chosen}");

        await page.GotoAsync($"{portal.Address}/interviews");
        await Expect(page).ToHaveURLAsync($"{portal.Address}/interviews?{Chosen}");
        await page.GetByRole(AriaRole.Spinbutton, new() { Name = "Page" }).FillAsync("4");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go", Exact = true }).ClickAsync();
        await Expect(page.GetByText("151–200 of 240")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Find_ByCode_ShowsTheInterviewsOfThatCandidate()
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"{portal.Address}/interviews");
        await page.GetByLabel("Candidate", new() { Exact = true }).FillAsync("C001");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("of 240 interviews: candidate C001");
        await Expect(page.Locator(".cell-code").First).ToHaveTextAsync("C001");
    }

    [Fact]
    public async Task Find_WhatTheFieldsSuggest_FindsSomethingInTheSamples()
    {
        var page = await browser.NewPageAsync(scripts: false);
        await page.GotoAsync($"{portal.Address}/interviews");
        var hints = await page.Locator("input[placeholder*='such as ']").EvaluateAllAsync<string[]>("all => all.map(i => `${i.name}=${encodeURIComponent(i.placeholder.split('such as ')[1])}`)");
        Assert.Equal(2, hints.Length);
        foreach (var hint in hints)
        {
            await page.GotoAsync($"{portal.Address}/interviews?{hint}");
            await Expect(page.Locator(".interview-table tbody th a").First).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task Tick_ByKeyboard_ComparesTheTickedAndComesBack()
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"{portal.Address}/interviews?sort=score");
        var compare = page.GetByRole(AriaRole.Button, new() { Name = "Compare side by side" });
        await Expect(compare).ToBeDisabledAsync();
        foreach (var row in new[] { 0, 2 })
        {
            await page.Locator("tbody .select-box").Nth(row).FocusAsync();
            await page.Keyboard.PressAsync("Space");
        }

        await Expect(page.Locator("[data-selection-count]")).ToHaveTextAsync("2 ticked");
        await compare.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Interviews side by side");
        await Expect(page.GetByRole(AriaRole.Article)).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Breadcrumb" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page).ToHaveURLAsync($"{portal.Address}/interviews?sort=score");
    }

    [Fact]
    public async Task Tick_WithoutScripts_ExportsExactlyTheTicked()
    {
        var page = await browser.NewPageAsync(scripts: false);
        await page.GotoAsync($"{portal.Address}/interviews?column=score");
        await page.Locator("tbody .select-box").Nth(1).CheckAsync();
        await page.Locator("tbody .select-box").Nth(4).CheckAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Export ticked interviews as CSV" }).ClickAsync());
        var path = Path.Combine(Path.GetDirectoryName(await download.PathAsync())!, download.SuggestedFilename);
        await download.SaveAsAsync(path);

        var rows = MiniExcel.Query(path, useHeaderRow: true, excelType: ExcelType.CSV).Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(2, rows.Count);
        Assert.Equal(["interview_id", "candidate_code", "candidate", "mean_score", "scored_items"], rows[0].Keys);
    }

    [Fact]
    public async Task TickAll_AndAStretchWithShift_CountWhatIsTicked()
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"{portal.Address}/interviews");
        await page.GetByLabel("Tick all on this page").CheckAsync();
        await Expect(page.Locator("[data-selection-count]")).ToHaveTextAsync("25 ticked");
        await page.GetByLabel("Tick all on this page").UncheckAsync();
        await page.Locator("tbody .select-box").Nth(1).ClickAsync();
        await page.Locator("tbody .select-box").Nth(5).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Expect(page.Locator("[data-selection-count]")).ToHaveTextAsync("5 ticked");
    }
}
