using System.Globalization;
using Analytics.State.Review;
using Analytics.Warehouse;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Analytics.EndToEnd.Tests;

/// <summary>Answers rated by keyboard alone; an interview loaded anew in between keeps its ratings, marked as of an older text.</summary>
public sealed class ReviewTests(Browser browser)
{
    [Theory]
    [InlineData(60)]
    [InlineData(200, Explicit = true)]
    public async Task Answers_RatedByKeyboard_OutliveAReloadedInterview(int ratings)
    {
        await using var portal = await RunningPortal.StartAsync(samples: Path.Combine(Path.GetTempPath(), "no-samples-here"));
        CopySamples(portal.Inbox);
        var page = await browser.NewPageAsync();
        await Waiting.ForInterviewsAsync(page, portal, 240);
        await DrawAsync(page, portal);

        await page.GetByRole(AriaRole.Link, new() { Name = "Rate Spring" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Spring", Exact = true })).ToBeVisibleAsync();
        for (var i = 0; i < ratings; i++)
        {
            if (i == 20) await page.ReloadAsync();
            if (i == ratings / 2) await ReloadAnInterviewAsync(page, portal);
            await RateAsync(page, i);
        }

        var kept = portal.Services.GetRequiredService<Ratings>().Read();
        Assert.Equal(ratings, kept.Count);
        Assert.All(kept, rating => Assert.True(rating.Given is { IsBlind: true, Purpose: ReviewPurpose.Sample, Probability: > 0 }));
        Assert.Equal(Enumerable.Range(0, ratings).Select(i => (double)(1 + (i % 5))), kept.Select(rating => rating.Given.Score));
        await Waiting.UntilAsync(() => Task.FromResult(Column<long>(portal, "select count(*) from ratings").Single() == ratings), "all ratings in the view");
        Assert.NotEmpty(Column<long>(portal, "select interview_id from ratings where not text_is_current"));
        Assert.True(Column<long>(portal, "select count(distinct interview_id) from ratings where not text_is_current").Single() == 1);
        await page.GotoAsync($"{portal.Address}/review");
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Spring" })).ToContainTextAsync($"{ratings} of 220");
    }

    [Fact]
    public async Task Rating_WithoutAScript_AndOnANarrowScreen_HasNoViolation()
    {
        await using var portal = await RunningPortal.StartAsync();
        var plain = await browser.NewPageAsync(ColorScheme.Dark, width: 390, scripts: false);
        await Waiting.ForInterviewsAsync(plain, portal, 240);
        await DrawAsync(plain, portal);
        await plain.GetByRole(AriaRole.Link, new() { Name = "Rate Spring" }).ClickAsync();
        await plain.Locator("#rate-note").FillAsync("Names two examples.");
        await plain.GetByRole(AriaRole.Button, new() { Name = "4" }).First.ClickAsync();
        await Expect(plain.GetByRole(AriaRole.Heading, new() { Name = "Kept: 4" })).ToBeVisibleAsync();
        await plain.GetByRole(AriaRole.Link, new() { Name = "Next" }).ClickAsync();
        await plain.GetByLabel("Skip, because").FillAsync("cut off");
        await plain.GetByRole(AriaRole.Button, new() { Name = "Skip", Exact = true }).ClickAsync();

        var page = await browser.NewPageAsync(ColorScheme.Dark, width: 390);
        var rating = portal.Services.GetRequiredService<Ratings>().Read().Single().Id;
        foreach (var address in new[] { "/review", "/review/rate?queue=1", "/review/rate?queue=1&shown=1", $"/review/rate?queue=1&done={rating}", "/review/adjudicate", "/golden", "/golden?least=1" })
        {
            await page.GotoAsync(portal.Address + address);
            await Axe.FindsNothingAsync(page, address);
            Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"), address);
        }
    }

    [Fact]
    public async Task Keys_RestWhileSomebodyWrites_AndWhenTheyAreSwitchedOff()
    {
        await using var portal = await RunningPortal.StartAsync();
        var page = await browser.NewPageAsync();
        await Waiting.ForInterviewsAsync(page, portal, 240);
        await DrawAsync(page, portal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Rate Spring" }).ClickAsync();
        await Expect(page.GetByLabel("Keys choose")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("m");
        await page.Keyboard.TypeAsync("step 2 of 3 is missing");
        await Expect(page.Locator("#rate-note")).ToHaveValueAsync("step 2 of 3 is missing");
        await page.ReloadAsync();
        await Expect(page.Locator("#rate-note")).ToHaveValueAsync("step 2 of 3 is missing");
        await page.GetByLabel("Keys choose").UncheckAsync();
        await page.GetByLabel("Keys choose").BlurAsync();
        await page.Keyboard.PressAsync("3");
        Assert.Empty(portal.Services.GetRequiredService<Ratings>().Read());

        await page.ReloadAsync();
        await Expect(page.GetByLabel("Keys choose")).Not.ToBeCheckedAsync();
        await page.GetByLabel("Keys choose").CheckAsync();
        await page.GetByLabel("Keys choose").BlurAsync();
        await page.Keyboard.PressAsync("3");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Kept: 3" })).ToBeVisibleAsync();
        Assert.Equal("step 2 of 3 is missing", portal.Services.GetRequiredService<Ratings>().Read().Single().Given.Note);
    }

    private static async Task DrawAsync(IPage page, RunningPortal portal)
    {
        await page.GotoAsync($"{portal.Address}/review");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Spring");
        await page.GetByLabel("Answers", new() { Exact = true }).FillAsync("220");
        await page.GetByLabel("Rated twice").FillAsync("0");
        await page.GetByRole(AriaRole.Button, new() { Name = "Draw", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Spring" })).ToContainTextAsync("0 of 220");
    }

    private static async Task RateAsync(IPage page, int i)
    {
        await Expect(page.GetByLabel("Keys choose")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync((1 + (i % 5)).ToString(CultureInfo.InvariantCulture));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = $"Kept: {1 + (i % 5)}" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("#rate-note")).ToBeVisibleAsync();
    }

    // The first answer that was rated, of those with a turn, gets other words.
    private static async Task ReloadAnInterviewAsync(IPage page, RunningPortal portal)
    {
        const string Answers = """
            from ratings r join turns t on t.interview_id = r.interview_id and t.turn_no >= r.turn_no and t.speaker = 'candidate'
            order by r.interview_id, r.item_no, t.turn_no limit 1
            """;
        var first = Column<long>(portal, $"select r.interview_id {Answers}").Single();
        var said = Column<string>(portal, $"select t.text {Answers}").Single().Split('\n')[0];
        var file = Path.Combine(portal.Inbox, Column<string>(portal, $"select source_file from interviews where interview_id = {first}").Single());
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace(said, said + " And one thing more.", StringComparison.Ordinal));
        await Waiting.UntilAsync(() => Task.FromResult(Column<long>(portal, $"select count(*) from turns where interview_id = {first} and text like '%And one thing more.%'").Single() > 0), "the interview loaded anew");
        await page.ReloadAsync();
    }

    private static void CopySamples(string inbox)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Samples, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(inbox, Path.GetRelativePath(Repository.Samples, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static List<T> Column<T>(RunningPortal portal, string sql)
    {
        using var connection = portal.Services.GetRequiredService<WarehouseDatabase>().OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var read = new List<T>();
        while (rows.Read()) read.Add(rows.GetFieldValue<T>(0));
        return read;
    }
}
