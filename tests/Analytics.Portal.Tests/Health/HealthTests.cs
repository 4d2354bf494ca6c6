using System.Globalization;
using System.Net;
using System.Text.Json;
using Analytics.Portal.Tests.Access;
using Analytics.Portal.Tests.Host;
using Analytics.Portal.Tests.Support;
using Analytics.State.Access;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Health;

/// <summary>What probes are answered while a portal is well, while something of it is not, and when it is mended.</summary>
public sealed class HealthTests : IAsyncLifetime
{
    private readonly RunningPortal _portal = new();

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await UntilAsync(answer => answer.Status == "healthy");
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Ready_OfAPortalThatIsWell_NamesEveryCheck()
    {
        var (code, answer) = await AskAsync();
        Assert.Equal(HttpStatusCode.OK, code);
        Assert.Equal(["counted", "jobs", "replica", "state", "storage", "warehouse"], answer.Checks!.Select(check => check.Name).Order());
        Assert.All(answer.Checks!, check => Assert.True(check is { Status: "healthy", Milliseconds: >= 0 } && check.Sentence.EndsWith('.')));
    }

    [Fact]
    public async Task Ready_WhileTheWarehouseIsNotInItsPlace_Is503_AndComesBack()
    {
        var file = _portal.Services.GetRequiredService<WarehouseDatabase>().FilePath!;
        File.Move(file, file + ".away");
        var check = await FailedAsync("warehouse");
        Assert.Contains("is not in its place any more", check.Sentence, StringComparison.Ordinal);
        using var live = await _portal.Client.GetAsync("/health/live", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);

        File.Move(file + ".away", file);
        await UntilAsync(answer => answer.Status == "healthy");
    }

    [Fact]
    public async Task Ready_WhileTheWarehouseMayNotBeRead_Is503_AndComesBack()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Permissions keep nobody out here.");
        if (OperatingSystem.IsWindows()) return;
        var file = _portal.Services.GetRequiredService<WarehouseDatabase>().FilePath!;
        var mode = File.GetUnixFileMode(file);
        File.SetUnixFileMode(file, UnixFileMode.None);
        Assert.Contains("may not be read and written", (await FailedAsync("warehouse")).Sentence, StringComparison.Ordinal);
        File.SetUnixFileMode(file, mode);
        await UntilAsync(answer => answer.Status == "healthy");
    }

    [Fact]
    public async Task Ready_WhileTheInboxCannotBeWrittenTo_Is503_AndComesBack()
    {
        Directory.Delete(_portal.Inbox, recursive: true);
        await File.WriteAllTextAsync(_portal.Inbox, "not a folder", TestContext.Current.CancellationToken);
        Assert.StartsWith($"Nothing can be written into {_portal.Inbox}: ", (await FailedAsync("storage")).Sentence, StringComparison.Ordinal);

        File.Delete(_portal.Inbox);
        Directory.CreateDirectory(_portal.Inbox);
        await UntilAsync(answer => answer.Status == "healthy");
        Assert.Empty(Directory.GetFiles(_portal.Inbox));
    }

    [Theory]
    [InlineData(14, "healthy")]
    [InlineData(16, "unhealthy")]
    public async Task Ready_WhileWhatIsLoadedIsNotCounted_IsSoForAQuarterOfAnHour(int minutes, string status)
    {
        var at = DateTime.UtcNow.AddMinutes(-minutes).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        await _portal.Services.GetRequiredService<WarehouseDatabase>().ExecuteAsync($"insert into store.ingest_batch values (1, 'a test', '{at}', '{at}', 1, 0, 0, 0); insert into store.pending_run values (4711)");
        var answer = await UntilAsync(answer => answer.Checks!.Single(check => check.Name == "counted").Status == status);
        if (status != "healthy") Assert.Contains("not counted yet", answer.Checks!.Single(check => check.Name == "counted").Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ready_WhileTheStateIsDamaged_IsDegraded_AndStillAnswers200()
    {
        await File.WriteAllTextAsync(_portal.StateFile, new string('x', 8192), TestContext.Current.CancellationToken);
        var answer = await UntilAsync(answer => answer.Status == "degraded");
        Assert.Contains(_portal.StateFile, answer.Checks!.Single(check => check.Name == "state").Sentence, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync()).Code);
    }

    [Fact]
    public async Task Ready_WhileFilesAreLoaded_StaysSo()
    {
        var load = _portal.Services.GetRequiredService<IngestPipeline>().IngestAsync(new IngestRequest([Samples.Folder]), cancellationToken: TestContext.Current.CancellationToken);
        do Assert.Equal(HttpStatusCode.OK, (await AskAsync()).Code);
        while (!load.IsCompleted);
        Assert.True((await load).Loaded > 200);
    }

    [Fact]
    public async Task Probe_ThatIsNobody_LearnsOneWord_AndOnlyAnAdminWhy()
    {
        await using var closed = new ClosedPortal();
        await closed.InitializeAsync();
        foreach (var client in new[] { closed.Nobody, closed.As(Role.Engineer) })
        {
            var said = await client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken);
            Assert.Matches("^\\{\"status\":\"[a-z]+\"\\}$", said);
        }

        Assert.Equal("{\"status\":\"healthy\"}", await closed.Nobody.GetStringAsync("/health/live", TestContext.Current.CancellationToken));
        Assert.Contains("\"sentence\":", await closed.As(Role.Admin).GetStringAsync("/health/ready", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<Check> FailedAsync(string name)
    {
        var answer = await UntilAsync(answer => answer.Status == "unhealthy");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await AskAsync()).Code);
        var failed = answer.Checks!.Single(check => check.Status == "unhealthy");
        Assert.Equal(name, failed.Name);
        return failed;
    }

    private async Task<Answer> UntilAsync(Predicate<Answer> isReached)
    {
        for (var tries = 0; ; tries++)
        {
            var (_, answer) = await AskAsync();
            if (isReached(answer)) return answer;
            Assert.True(tries < 400, JsonSerializer.Serialize(answer));
            await Task.Delay(100);
        }
    }

    private async Task<(HttpStatusCode Code, Answer Answer)> AskAsync()
    {
        using var answer = await _portal.Client.GetAsync("/health/ready");
        return (answer.StatusCode, JsonSerializer.Deserialize<Answer>(await answer.Content.ReadAsStringAsync(), JsonSerializerOptions.Web)!);
    }

    private sealed record Answer(string Status, IReadOnlyList<Check>? Checks);

    private sealed record Check(string Name, string Status, double Milliseconds, string Sentence);
}
