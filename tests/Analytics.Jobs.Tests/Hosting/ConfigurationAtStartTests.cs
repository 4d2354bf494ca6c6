using Analytics.Jobs.Tests.Support;
using Microsoft.Extensions.Options;

namespace Analytics.Jobs.Tests.Hosting;

public sealed class ConfigurationAtStartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task StartAsync_FaultyInboxSection_StopsTheHostWithEverySentence()
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => JobsHost.StartAsync(
            _folder, new() { ["Inbox:ScanEvery"] = "7", ["Inbox:BatchFiles"] = "0" }));

        Assert.Equal(["Inbox:ScanEvery is \"7\"", "Inbox:BatchFiles is \"0\""], refusal.Failures.Select(fault => fault[..fault.IndexOf(';', StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task StartAsync_HangfireDatabaseThatCannotBe_SaysWhichSetting()
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => JobsHost.StartAsync(
            _folder, new() { ["ConnectionStrings:Hangfire"] = "Host=127.0.0.1;Port=1;Database=none;Username=nobody;Timeout=1" }));

        Assert.StartsWith("ConnectionStrings:Hangfire leads to no usable PostgreSQL database", refusal.Message, StringComparison.Ordinal);
    }
}
