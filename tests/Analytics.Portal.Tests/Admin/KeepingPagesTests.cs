using Analytics.Portal.Tests.Host;
using Analytics.State.Audit;
using Microsoft.Extensions.DependencyInjection;
using AllRecords = Analytics.Retention.Records;

namespace Analytics.Portal.Tests.Admin;

/// <summary>Erasing, holding and backing up as a browser without a script does it, while the portal runs.</summary>
public sealed class KeepingPagesTests : IAsyncLifetime
{
    private readonly PortalOfTwo _two = new();

    private RunningPortal Portal => _two.Portal;

    public ValueTask InitializeAsync() => _two.InitializeAsync();

    public ValueTask DisposeAsync() => _two.DisposeAsync();

    [Fact]
    public async Task Erase_IsShownFirst_ThenConfirmed_ThenDone()
    {
        var shown = await _two.PostAsync("/admin/erasure", "order", ("candidate", "C001"));
        Assert.Contains("This would go", shown, StringComparison.Ordinal);
        Assert.Contains("C001 Ada Byron: 1 interview", shown, StringComparison.Ordinal);
        Assert.Contains("Ada Byron", await Portal.Client.GetStringAsync("/interviews"), StringComparison.Ordinal);

        Assert.Contains("The erasure was ordered", await _two.PostAsync("/admin/erasure", "order", ("candidate", "C001"), ("confirm", "1")), StringComparison.Ordinal);
        var done = await Portal.UntilAsync("/admin/erasure", page => page.Contains("Receipt 1 says what", StringComparison.Ordinal));
        Assert.Contains("1 interview of 1 candidate", done, StringComparison.Ordinal);
        Assert.DoesNotContain("Byron", done, StringComparison.Ordinal);
        Assert.DoesNotContain("Byron", await Portal.Client.GetStringAsync("/interviews"), StringComparison.Ordinal);
        Assert.Contains("Alan Turing", await Portal.Client.GetStringAsync("/interviews"), StringComparison.Ordinal);
        Assert.Contains("1 erased", await Portal.Client.GetStringAsync("/data"), StringComparison.Ordinal);
        Assert.DoesNotContain("Byron", await Portal.Client.GetStringAsync("/data?status=erased"), StringComparison.Ordinal);
        Assert.Single(Portal.Services.GetRequiredService<AuditLog>().Read(new AuditQuestion(AuditAction.Erasure)));
    }

    [Fact]
    public async Task Erase_UnderAHold_IsRefusedUntilItIsRemoved()
    {
        Assert.Contains("case 12", await _two.PostAsync("/admin/holds", "add", ("candidate", "C001"), ("reason", "case 12")), StringComparison.Ordinal);
        var shown = await _two.PostAsync("/admin/erasure", "order", ("candidate", "Ada Byron"));
        Assert.Contains("under legal hold (case 12)", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Erase for good", shown, StringComparison.Ordinal);
        Assert.Contains("under legal hold", await _two.PostAsync("/admin/erasure", "order", ("candidate", "Ada Byron"), ("confirm", "1")), StringComparison.Ordinal);
        Assert.Contains("Nobody is under legal hold", await _two.PostAsync("/admin/holds", "remove-C001", ("candidate", "C001")), StringComparison.Ordinal);
        Assert.Contains("Erase for good", await _two.PostAsync("/admin/erasure", "order", ("candidate", "Ada Byron")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_IsMadeWhileThePortalRuns_AndListed()
    {
        Assert.Contains("The backup was ordered", await _two.PostAsync("/admin/backup", "make"), StringComparison.Ordinal);
        Assert.Contains("holds 2 interviews", await Portal.UntilAsync("/admin/backup", page => page.Contains("holds 2 interviews", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(Portal.Services.GetRequiredService<AllRecords>().BackupFolder));
    }
}
