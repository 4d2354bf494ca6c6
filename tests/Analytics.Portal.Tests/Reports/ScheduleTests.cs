using System.Net;
using System.Text.RegularExpressions;
using Analytics.Handouts.Printing;
using Analytics.Handouts.Tests;
using Analytics.Portal.Tests.Host;
using Analytics.Portal.Tests.Support;
using Analytics.State.Schedules;
using Analytics.State.Views;
using Analytics.Warehouse;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using UglyToad.PdfPig;

namespace Analytics.Portal.Tests.Reports;

/// <summary>A view is printed by a real browser and mailed by a real server, asked for on the page.</summary>
public sealed class ScheduleTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly MailServer _server = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-reports-").FullName;
    private readonly RunningPortal _portal;

    public ScheduleTests() => _portal = new RunningPortal(
        "--Mail:Host", "127.0.0.1", "--Mail:Port", _server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), "--Mail:Security", "None", "--Mail:From", "portal@example.com", "--Reports:Folder", _folder);

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Services.GetRequiredService<WarehouseDatabase>().AddRunAsync("20260907_090000", "2026-09-07 09:00:00", "kestrel");
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _server.DisposeAsync();
        TestFolder.Delete(_folder);
    }

    [Fact]
    public async Task SendNow_PrintsMailsAndFiles()
    {
        Assert.SkipWhen(InstalledBrowser.Find() is null, "No Chromium or Chrome on this machine.");
        var view = _portal.Services.GetRequiredService<SavedViews>().Save("Strong ones", "/scores?profile=strong", isPinned: false);
        await MakeAsync(view.Id, to: "ada@example.com, bo@example.com", folder: "team");
        var schedules = _portal.Services.GetRequiredService<ScheduleStore>();
        var id = Assert.Single(schedules.Read()).Id;
        Assert.Equal("/reports#schedules", await PostAsync($"/schedules/{id}/send"));
        await UntilAsync(() => schedules.Runs(1)[id].Any(run => run.FinishedAt is not null));

        Assert.Equal((ScheduleOutcome.Sent, null), schedules.Runs(1)[id].Select(run => (run.Outcome, run.Reason)).Single());
        var (to, message) = Assert.Single(_server.Received);
        Assert.Equal(["ada@example.com", "bo@example.com"], to.Order(StringComparer.Ordinal));
        using var mailed = new MemoryStream();
        await ((MimePart)message.Attachments.Single()).Content!.DecodeToAsync(mailed);
        using var document = PdfDocument.Open(mailed.ToArray());
        Assert.Contains("Interviews: strong", string.Join(' ', document.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text)), StringComparison.Ordinal);
        Assert.Equal(mailed.ToArray(), await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(Path.Combine(_folder, "team")))));

        var page = WebUtility.HtmlDecode(await _portal.Client.GetStringAsync("/reports"));
        Assert.Contains("Every Monday at 07:30, UTC, only when the data changed", page, StringComparison.Ordinal);
        Assert.Matches(new Regex("badge--loaded\">Sent"), page);
    }

    [Theory]
    [InlineData("25:00", "UTC", "a@example.com", "", "Give the time of day")]
    [InlineData("07:30", "Nowhere/Land", "a@example.com", "", "is no time zone")]
    [InlineData("07:30", "UTC", "nobody", "", "is no mail address")]
    [InlineData("07:30", "UTC", "", "", "Say who gets it")]
    [InlineData("07:30", "UTC", "", "../up", "is no folder below")]
    public async Task Make_OfWhatCannotBe_SaysWhy(string at, string zone, string to, string folder, string says)
    {
        var view = _portal.Services.GetRequiredService<SavedViews>().Save("Any", "/", isPinned: false);
        using var answer = await SendAsync("/schedules", Fields(view.Id, at, zone, to, folder));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await BrowsingContext.New().OpenAsync(async request => request.Content(await answer.Content.ReadAsStringAsync()), TestContext.Current.CancellationToken);
        Assert.Equal("Reports", page.QuerySelector("h1")!.TextContent);
        var wrong = Assert.Single(page.QuerySelectorAll("[aria-invalid=true]"));
        Assert.Contains(says, page.GetElementById(wrong.GetAttribute("aria-describedby")!)!.TextContent, StringComparison.Ordinal);
        Assert.Equal((at, zone, to, folder), (Typed(page, "at"), Typed(page, "zone"), Typed(page, "to"), Typed(page, "folder")));
        Assert.Empty(_portal.Services.GetRequiredService<ScheduleStore>().Read());
    }

    [Fact]
    public async Task Delete_TakesItAwayFromThePage()
    {
        var view = _portal.Services.GetRequiredService<SavedViews>().Save("Any", "/", isPinned: false);
        await MakeAsync(view.Id, to: "ada@example.com", folder: "");
        var schedules = _portal.Services.GetRequiredService<ScheduleStore>();
        await PostAsync($"/schedules/{schedules.Read().Single().Id}/delete");
        Assert.Empty(schedules.Read());
        Assert.Contains("refused=gone", await PostAsync("/schedules/77/send"), StringComparison.Ordinal);
    }

    private static string? Typed(IDocument page, string field) => page.GetElementById($"schedule-{field}")!.GetAttribute("value");

    private Task<string> MakeAsync(long view, string to, string folder) => PostAsync("/schedules", Fields(view, "07:30", "UTC", to, folder));

    private static (string, string)[] Fields(long view, string at, string zone, string to, string folder) =>
    [
        ("view", view.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("every", "monday"), ("at", at), ("zone", zone), ("to", to),
        ("use_folder", folder.Length == 0 ? "" : "1"), ("folder", folder), ("changed", "1"),
    ];

    private async Task<string> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var answer = await SendAsync(path, fields);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private async Task<HttpResponseMessage> SendAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", await _portal.TokenAsync())).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await _portal.Client.PostAsync(path, form);
    }

    private static async Task UntilAsync(Func<bool> reached)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!reached())
        {
            if (patience.IsCancellationRequested) Assert.Fail("The job was never done.");
            await Task.Delay(50);
        }
    }
}
