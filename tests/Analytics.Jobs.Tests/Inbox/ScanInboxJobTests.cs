using Analytics.Jobs.Inbox;
using Analytics.Jobs.Monitoring;
using Analytics.Jobs.Tests.Support;
using Analytics.Jobs.Upload;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Jobs.Tests.Inbox;

public sealed class ScanInboxJobTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeLedger _ledger = new();
    private readonly RecordingClient _client = new();
    private readonly IngestMonitor _monitor = new(TimeProvider.System, NullLogger<IngestMonitor>.Instance);
    private readonly ScanInboxJob _job;

    public ScanInboxJobTests()
    {
        var options = new InboxOptions { Path = _folder.At("inbox"), Samples = null, ScanEvery = ScanSchedule.EverySeconds(10), BatchFiles = 1 };
        var claims = new ClaimedFiles();
        var settling = new SettlingFiles(options.Settle, TimeProvider.System);
        var scan = new InboxScan(options, _ledger, settling, claims, new UploadFolders(options, TimeProvider.System));
        _job = new ScanInboxJob(scan, _client, _monitor, claims, TimeProvider.System);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_NewFile_EnqueuesItAndSaysSo()
    {
        _ledger.Add(_folder.At("inbox/a.txt"), DateTime.UtcNow.AddHours(-1));

        _job.Run(byRequest: false, context: null);

        Assert.Single(_client.Enqueued);
        Assert.Equal((1, 0, null), (_monitor.Status.LastScan!.Enqueued, _monitor.Status.LastScan.StillBeingWritten, _monitor.Status.LastScan.Error));
        Assert.Equal("a.txt", Assert.Single(_monitor.Status.Active).Title);
    }

    [Fact]
    public void Run_QueueRefuses_SaysWhyAndLetsEveryFileGoAgain()
    {
        foreach (var name in new[] { "a.txt", "b.txt" }) _ledger.Add(_folder.At($"inbox/{name}"), DateTime.UtcNow.AddHours(-1));
        _client.Refuses = new InvalidOperationException("The queue is away.");
        Assert.Throws<InvalidOperationException>(() => _job.Run(byRequest: false, context: null));
        Assert.Empty(_monitor.Status.Active);
        Assert.Equal("The queue is away.", _monitor.Status.LastScan!.Error);

        _client.Refuses = null;
        _job.Run(byRequest: false, context: null);

        Assert.Equal(2, _client.Enqueued.Count);
    }

    [Fact]
    public void Run_InboxThatCannotBe_FailsAndSaysWhy()
    {
        _folder.File("inbox");

        Assert.Throws<IOException>(() => _job.Run(byRequest: false, context: null));

        Assert.Contains("inbox", _monitor.Status.LastScan!.Error, StringComparison.Ordinal);
    }
}
