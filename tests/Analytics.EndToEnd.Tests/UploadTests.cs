using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Analytics.EndToEnd.Tests;

/// <summary>A file given to the portal is loaded, or kept out with its reason, and the page follows it.</summary>
public sealed class UploadTests(Browser browser)
{
    private static readonly string Good = Path.Combine(Directory.EnumerateDirectories(Repository.Samples).Order(StringComparer.Ordinal).First());

    [Fact]
    public async Task Upload_GoodFile_IsLoadedAndCanBeOpened()
    {
        await using var portal = await RunningPortal.StartAsync(samples: Path.Combine(Path.GetTempPath(), "no-samples-here"));
        var page = await browser.NewPageAsync();
        await UploadAsync(page, portal, Path.GetFileName(FirstTranscript()), await File.ReadAllBytesAsync(FirstTranscript()), run: "20260105_090000");

        await Waiting.UntilAsync(async () => { await page.ReloadAsync(); return await page.GetByRole(AriaRole.Link, new() { Name = "Open the interview" }).CountAsync() > 0; }, "the uploaded interview");
        await page.GetByRole(AriaRole.Link, new() { Name = "Open the interview" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Dialogue", Exact = true })).ToBeVisibleAsync();
        await page.GotoAsync($"{portal.Address}/data");
        await Expect(page.GetByText("20260105_090000").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Upload_FileThatIsNoTranscript_IsQuarantinedWithLineAndReason()
    {
        await using var portal = await RunningPortal.StartAsync(samples: Path.Combine(Path.GetTempPath(), "no-samples-here"));
        var page = await browser.NewPageAsync();
        await UploadAsync(page, portal, "C001_Minutes.txt", Encoding.UTF8.GetBytes("Minutes of a meeting\n"));

        await Waiting.UntilAsync(async () => { await page.ReloadAsync(); return (await page.GetByRole(AriaRole.Main).InnerTextAsync()).Contains("The first line is not", StringComparison.Ordinal); }, "the quarantined file");
        await Expect(page.GetByText("C001_Minutes.txt").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Upload_ArchiveWithOneGoodAndOneBadFile_LoadsTheGoodOne()
    {
        await using var portal = await RunningPortal.StartAsync(samples: Path.Combine(Path.GetTempPath(), "no-samples-here"));
        var page = await browser.NewPageAsync();
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            await zip.CreateEntryFromFileAsync(FirstTranscript(), $"{Path.GetFileName(Good)}/{Path.GetFileName(FirstTranscript())}");
            await using var bad = await zip.CreateEntry("transcripts_20260105_090000/C002_Bad.txt").OpenAsync();
            await bad.WriteAsync("not one"u8.ToArray());
        }

        await UploadAsync(page, portal, "week.zip", bytes.ToArray());
        await Waiting.UntilAsync(async () => { await page.GotoAsync($"{portal.Address}/data"); return (await page.GetByRole(AriaRole.Main).InnerTextAsync()).Contains("C002_Bad.txt", StringComparison.Ordinal); }, "the archive's bad file");
        await Waiting.ForInterviewsAsync(page, portal, 1);
    }

    [Fact]
    public async Task Upload_OtherType_IsRefusedAndNothingChanges()
    {
        await using var portal = await RunningPortal.StartAsync(samples: Path.Combine(Path.GetTempPath(), "no-samples-here"));
        var page = await browser.NewPageAsync();
        await UploadAsync(page, portal, "photo.png", [1, 2, 3]);

        await Expect(page.GetByRole(AriaRole.Status, new() { Name = "Result of the upload" })).ToContainTextAsync("photo.png");
        await Expect(page.GetByRole(AriaRole.Status, new() { Name = "Result of the upload" })).ToContainTextAsync(".txt");
        Assert.Empty(Directory.Exists(portal.Inbox) ? Directory.EnumerateFiles(portal.Inbox, "*.png", SearchOption.AllDirectories) : []);
    }

    private static string FirstTranscript() => Directory.EnumerateFiles(Good, "*.txt").Order(StringComparer.Ordinal).First();

    private static async Task UploadAsync(IPage page, RunningPortal portal, string name, byte[] content, string? run = null)
    {
        await page.GotoAsync($"{portal.Address}/data");
        await page.GetByLabel("Transcripts or archives").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
        if (run is not null) await page.GetByLabel("Run id").FillAsync(run);
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status, new() { Name = "Result of the upload" })).ToBeVisibleAsync();
    }
}
