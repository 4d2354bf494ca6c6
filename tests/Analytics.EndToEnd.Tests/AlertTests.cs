using Analytics.Samples;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Analytics.EndToEnd.Tests;

/// <summary>A rule is made without a script; a run like the one before raises nothing, a drift planted in the next does; it is found on the Overview and taken up.</summary>
public sealed class AlertTests(Browser browser)
{
    private static readonly DateTime First = new(2026, 8, 31, 8, 0, 0, DateTimeKind.Unspecified);

    [Fact]
    public async Task APlantedDrift_RaisesAnAlertThatSomebodyTakesUp()
    {
        await using var portal = await RunningPortal.StartAsync(samples: Path.Combine(Path.GetTempPath(), "no-samples-here"));
        var plain = await browser.NewPageAsync(scripts: false);
        await MakeRuleAsync(plain, portal);

        await LoadAsync(plain, portal, EvaluatorCharacter.Calibrated, run: 1);
        await LoadAsync(plain, portal, EvaluatorCharacter.Calibrated, run: 2);
        await UntilLookedAsync(plain, portal, "not proved");
        await Expect(plain.GetByText("Nothing was raised yet.")).ToBeVisibleAsync();
        await LoadAsync(plain, portal, EvaluatorCharacter.Harsh, run: 3);
        await UntilLookedAsync(plain, portal, "Scores fell by");

        var page = await browser.NewPageAsync();
        await page.GotoAsync(portal.Address);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Scores drift" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Alerts", Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" }).GetByRole(AriaRole.Link, new() { Name = "Alerts 1 raised" })).ToBeVisibleAsync();
        await Axe.FindsNothingAsync(page);

        var narrow = await browser.NewPageAsync(ColorScheme.Dark, width: 390);
        await narrow.GotoAsync($"{portal.Address}/alerts?try=1");
        await Axe.FindsNothingAsync(narrow);
        Assert.False(await narrow.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"));

        var alert = page.GetByRole(AriaRole.Article);
        await Expect(alert).ToContainTextAsync("Scores fell by");
        await page.GetByLabel("Acknowledge Scores drift").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByLabel("Your name").FillAsync("Ada");
        await page.GetByLabel("Note").FillAsync("The evaluator was changed.");
        await Axe.FindsNothingAsync(page);
        await page.Keyboard.PressAsync("Enter");
        await Expect(alert).ToContainTextAsync("Acknowledged by Ada");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Alerts", Exact = true })).ToBeVisibleAsync();

        await alert.GetByRole(AriaRole.Link, new() { Name = "The evidence" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Calibration", Exact = true })).ToBeVisibleAsync();
        Assert.Contains("baseline=", page.Url, StringComparison.Ordinal);
    }

    private static async Task MakeRuleAsync(IPage page, RunningPortal portal)
    {
        await page.GotoAsync($"{portal.Address}/alerts");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Scores drift");
        await page.GetByLabel("Watches for").SelectOptionAsync("The newest run drifts from the one before");
        await page.GetByLabel("It must hold").SelectOptionAsync("at one look");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the rule" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Scores drift", Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Try it now: Scores drift" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("No data");
    }

    // A week after the one before, always of one evaluator by name.
    private static async Task LoadAsync(IPage page, RunningPortal portal, EvaluatorCharacter character, int run)
    {
        var corpus = new CorpusOptions(40, Runs: 1, Positions: 1, Seed: run, [character], First.AddDays(7 * run)) { Brief = true };
        foreach (var interview in CorpusGenerator.Generate(corpus))
        {
            var folder = Directory.CreateDirectory(Path.Combine(portal.Inbox, interview.Run.Folder)).FullName;
            await File.WriteAllTextAsync(Path.Combine(folder, "run.json"), """{"evaluator": "kestrel"}""");
            await File.WriteAllTextAsync(Path.Combine(folder, interview.FileName), interview.Text);
        }

        await Waiting.ForInterviewsAsync(page, portal, 40 * run);
    }

    private static Task UntilLookedAsync(IPage page, RunningPortal portal, string says) => Waiting.UntilAsync(async () =>
    {
        await page.GotoAsync($"{portal.Address}/alerts");
        return (await page.GetByRole(AriaRole.Main).InnerTextAsync()).Contains(says, StringComparison.Ordinal);
    }, $"a look that says \"{says}\"");
}
