using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Analytics.EndToEnd.Tests;

/// <summary>What somebody sees who starts the portal for the first time.</summary>
public sealed class FirstStartTests(Browser browser)
{
    [Fact]
    public async Task FirstStart_EmptyWarehouse_IngestsTheSamplesAndSaysSo()
    {
        await using var portal = await RunningPortal.StartAsync();
        var page = await browser.NewPageAsync();
        await page.GotoAsync(portal.Address, new() { WaitUntil = WaitUntilState.Commit });

        await Expect(page.GetByText("240 interviews in 12 runs").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(page.GetByText("invented sample corpus").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Overview");
    }

    [Fact]
    public async Task FirstStart_WithoutScripts_FillsItselfToo()
    {
        await using var portal = await RunningPortal.StartAsync();
        var page = await browser.NewPageAsync(scripts: false);
        // It loads itself anew until the samples are there, so its load need not end.
        await page.GotoAsync(portal.Address, new() { WaitUntil = WaitUntilState.Commit });

        await Expect(page.GetByText("240 interviews in 12 runs").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task FirstStart_FirstAnswerOfAll_SaysThatTheSamplesAreBeingLoaded()
    {
        await using var portal = await RunningPortal.StartAsync();
        using var client = new HttpClient();
        var first = await client.GetStringAsync(new Uri(portal.Address));

        Assert.DoesNotContain("Nothing is loaded yet", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingLoaded_FileComesIntoTheInbox_ThePageFillsItself()
    {
        await using var portal = await RunningPortal.StartAsync(samples: "");
        var page = await browser.NewPageAsync();
        await page.GotoAsync(portal.Address);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nothing is loaded yet" })).ToBeVisibleAsync();

        var run = Directory.CreateDirectory(Path.Combine(portal.Inbox, "transcripts_20260105_090000")).FullName;
        var transcript = Directory.EnumerateFiles(Repository.Samples, "C001_*.txt", SearchOption.AllDirectories).First();
        File.Copy(transcript, Path.Combine(run, Path.GetFileName(transcript)));

        await Expect(page.GetByText("1 interview in 1 run").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task FirstStart_NoSamples_SaysHowToBringTranscripts()
    {
        var nothing = Directory.CreateTempSubdirectory("analytics-nothing-").FullName;
        try
        {
            await using var portal = await RunningPortal.StartAsync(Path.Combine(nothing, "absent"));
            var page = await browser.NewPageAsync();
            await page.GotoAsync(portal.Address);

            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nothing is loaded yet" })).ToBeVisibleAsync();
            await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Upload" }).ClickAsync();
            await Expect(page.GetByLabel("Transcripts or archives")).ToBeVisibleAsync();
        }
        finally
        {
            TestFolder.Delete(nothing);
        }
    }

    [Fact]
    public async Task Stop_WhileALivePageIsOpen_EndsInOrder()
    {
        var page = await browser.NewPageAsync();
        await using (var portal = await RunningPortal.StartAsync(samples: ""))
        {
            await page.GotoAsync($"{portal.Address}/data", new() { WaitUntil = WaitUntilState.NetworkIdle });
        }

        Assert.False(page.IsClosed);
    }
}
