using System.Net;
using System.Text.RegularExpressions;
using Analytics.Portal.Tests.Host;
using Analytics.Retention.Tests;
using Analytics.State.Audit;
using Microsoft.Extensions.DependencyInjection;
using AllRecords = Analytics.Retention.Records;

namespace Analytics.Portal.Tests.Admin;

/// <summary>Erasing, holding and backing up as a browser without a script does it, while the portal runs.</summary>
public sealed partial class KeepingPagesTests : IAsyncLifetime
{
    private readonly RunningPortal _portal = new();

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        var run = Directory.CreateDirectory(Path.Combine(_portal.Inbox, "transcripts_20260105_090000")).FullName;
        await File.WriteAllTextAsync(Path.Combine(run, "C001_Ada_Byron.txt"), InventedTranscript.Of("Ada Byron"));
        await File.WriteAllTextAsync(Path.Combine(run, "C002_Alan_Turing.txt"), InventedTranscript.Of("Alan Turing", "I broke ciphers."));
        using (await _portal.Client.PostAsync("/data/scan", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", await _portal.TokenAsync())]))) { }
        Assert.Contains("Alan Turing", await _portal.UntilAsync("/interviews", page => page.Contains("Alan Turing", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Erase_IsShownFirst_ThenConfirmed_ThenDone()
    {
        var shown = await PostAsync("/admin/erasure", "order", ("candidate", "C001"));
        Assert.Contains("This would go", shown, StringComparison.Ordinal);
        Assert.Contains("C001 Ada Byron: 1 interview", shown, StringComparison.Ordinal);
        Assert.Contains("Ada Byron", await _portal.Client.GetStringAsync("/interviews"), StringComparison.Ordinal);

        Assert.Contains("The erasure was ordered", await PostAsync("/admin/erasure", "order", ("candidate", "C001"), ("confirm", "1")), StringComparison.Ordinal);
        var done = await _portal.UntilAsync("/admin/erasure", page => page.Contains("Receipt 1 says what", StringComparison.Ordinal));
        Assert.Contains("1 interview of 1 candidate", done, StringComparison.Ordinal);
        Assert.DoesNotContain("Byron", done, StringComparison.Ordinal);
        Assert.DoesNotContain("Byron", await _portal.Client.GetStringAsync("/interviews"), StringComparison.Ordinal);
        Assert.Contains("Alan Turing", await _portal.Client.GetStringAsync("/interviews"), StringComparison.Ordinal);
        Assert.Contains("1 erased", await _portal.Client.GetStringAsync("/data"), StringComparison.Ordinal);
        Assert.DoesNotContain("Byron", await _portal.Client.GetStringAsync("/data?status=erased"), StringComparison.Ordinal);
        Assert.Single(_portal.Services.GetRequiredService<AuditLog>().Read(new AuditQuestion(AuditAction.Erasure)));
    }

    [Fact]
    public async Task Erase_UnderAHold_IsRefusedUntilItIsRemoved()
    {
        Assert.Contains("case 12", await PostAsync("/admin/holds", "add", ("candidate", "C001"), ("reason", "case 12")), StringComparison.Ordinal);
        var shown = await PostAsync("/admin/erasure", "order", ("candidate", "Ada Byron"));
        Assert.Contains("under legal hold (case 12)", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Erase for good", shown, StringComparison.Ordinal);
        Assert.Contains("under legal hold", await PostAsync("/admin/erasure", "order", ("candidate", "Ada Byron"), ("confirm", "1")), StringComparison.Ordinal);
        Assert.Contains("Nobody is under legal hold", await PostAsync("/admin/holds", "remove-C001", ("candidate", "C001")), StringComparison.Ordinal);
        Assert.Contains("Erase for good", await PostAsync("/admin/erasure", "order", ("candidate", "Ada Byron")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("36501")]
    [InlineData("soon")]
    public async Task Retention_OfNoNumberOfDays_IsRefused(string days) =>
        Assert.Contains("Give a number of days", await PostAsync("/admin/retention", "order", ("days", days)), StringComparison.Ordinal);

    [Fact]
    public async Task Retention_ShowsWhatIsOlder()
    {
        Assert.Contains("nothing to erase", await PostAsync("/admin/retention", "order", ("days", "36500")), StringComparison.Ordinal);
        Assert.Contains("C002 Alan Turing", await PostAsync("/admin/retention", "order", ("days", "1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_IsMadeWhileThePortalRuns_AndListed()
    {
        Assert.Contains("The backup was ordered", await PostAsync("/admin/backup", "make"), StringComparison.Ordinal);
        Assert.Contains("holds 2 interviews", await _portal.UntilAsync("/admin/backup", page => page.Contains("holds 2 interviews", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(_portal.Services.GetRequiredService<AllRecords>().BackupFolder));
    }

    [Fact]
    public async Task Forms_WithoutTheirToken_AreRefused()
    {
        foreach (var (page, form) in new[] { ("/admin/erasure", "order"), ("/admin/retention", "order"), ("/admin/holds", "add"), ("/admin/backup", "make") })
        {
            using var answer = await _portal.Client.PostAsync(page, new FormUrlEncodedContent([KeyValuePair.Create("_handler", form), KeyValuePair.Create("candidate", "C001"), KeyValuePair.Create("days", "1"), KeyValuePair.Create("confirm", "1")]));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        Assert.Contains("Ada Byron", await _portal.Client.GetStringAsync("/interviews"), StringComparison.Ordinal);
    }

    private async Task<string> PostAsync(string page, string handler, params (string Name, string Value)[] fields)
    {
        var token = TokenPattern().Match(await _portal.Client.GetStringAsync(page)).Groups[1].Value;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("_handler", handler), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var answer = await _portal.Client.PostAsync(page, form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenPattern();
}
