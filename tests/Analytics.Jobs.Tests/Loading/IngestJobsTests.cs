using Analytics.Jobs.Hosting;
using Analytics.Jobs.Loading;
using Analytics.Jobs.Monitoring;
using Analytics.Jobs.Tests.Support;
using Analytics.Jobs.Upload;
using Analytics.Warehouse.Loading;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Jobs.Tests.Loading;

/// <summary>Starts, restarts, scans and uploads of jobs in a host of their own, with Hangfire's servers, a real warehouse and real files.</summary>
public sealed class IngestJobsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Start_EmptyWarehouse_LoadsTheSamplesAndSaysThatItDoes()
    {
        JobsHost.WriteTranscripts(_folder.At("samples"), interviews: 3);
        await using var host = await JobsHost.StartAsync(_folder);
        Assert.Contains(host.Monitor.Status.Active.Concat(host.Monitor.Status.Recent), batch => batch.Origin == BatchOrigin.Samples);

        await host.UntilAsync(status => status.Recent.Any(batch => batch.Origin == BatchOrigin.Samples && batch.Stage == BatchStage.Done));

        var batch = Assert.Single(host.Monitor.Status.Recent);
        Assert.Equal("the sample corpus", batch.Title);
        Assert.Equal(3, batch.Summary!.Loaded);
        Assert.Equal(3, host.Count("interviews"));
    }

    [Fact]
    public async Task Start_WarehouseWithTranscriptsOfTheUsers_LoadsNoSamples()
    {
        JobsHost.WriteTranscripts(_folder.At("inbox"), interviews: 2);
        await using (var first = await JobsHost.StartAsync(_folder)) await first.UntilAsync(AllDone(batches: 1));
        JobsHost.WriteTranscripts(_folder.At("samples"), interviews: 3, seed: 7);

        await using var second = await JobsHost.StartAsync(_folder);
        await second.UntilAsync(status => status.LastScan is not null);

        Assert.Empty(second.Monitor.Status.Active);
        Assert.Equal(2, second.Count("interviews"));
    }

    [Fact]
    public async Task Start_TwoHostsInOneProcess_EachDoesItsOwnWork()
    {
        using var other = new TemporaryFolder();
        JobsHost.WriteTranscripts(_folder.At("inbox"), interviews: 2);
        JobsHost.WriteTranscripts(other.At("inbox"), interviews: 3);
        await using var first = await JobsHost.StartAsync(_folder);
        await using var second = await JobsHost.StartAsync(other);

        await first.UntilAsync(AllDone(batches: 1));
        await second.UntilAsync(AllDone(batches: 1));

        Assert.Equal((2, 3), (first.Count("interviews"), second.Count("interviews")));
    }

    [Fact]
    public async Task Scan_FilesThatArriveLater_AreLoadedWithoutBeingAskedFor()
    {
        await using var host = await JobsHost.StartAsync(_folder);
        await host.UntilAsync(status => status.LastScan is not null);

        JobsHost.WriteTranscripts(_folder.At("inbox"), interviews: 4);
        await host.UntilAsync(status => status.Recent.Sum(batch => batch.Summary?.Loaded ?? 0) == 4);

        Assert.Equal(4, host.Count("interviews"));
    }

    [Fact]
    public async Task Restart_WithWorkLeft_GoesOnFromLedgerAndInbox()
    {
        JobsHost.WriteTranscripts(_folder.At("inbox/first"), interviews: 2);
        await using (var first = await JobsHost.StartAsync(_folder)) await first.UntilAsync(AllDone(batches: 1));
        JobsHost.WriteTranscripts(_folder.At("inbox/second"), interviews: 3, seed: 9);

        await using var second = await JobsHost.StartAsync(_folder);
        await second.UntilAsync(AllDone(batches: 1));

        Assert.All(second.Monitor.Status.Recent[0].Paths, path => Assert.StartsWith(_folder.At("inbox/second"), path, StringComparison.Ordinal));
        Assert.Equal(_folder.Transcripts("inbox"), second.Count("ingest_files"));
    }

    [Fact]
    public async Task Restart_WhileABatchWasRunning_LoadsItThen()
    {
        JobsHost.WriteTranscripts(_folder.At("inbox"), interviews: 2);
        var stuck = new ScriptedLoader(async (_, request, stop) =>
        {
            await Task.Delay(Timeout.Infinite, stop);
            return ScriptedLoader.Loaded(request);
        });
        await using (var first = await JobsHost.StartAsync(_folder, replace: services => services.AddSingleton<ITranscriptLoader>(stuck)))
        {
            await first.UntilAsync(status => status.Active.Any(batch => batch.Stage == BatchStage.Running));
            Assert.Equal(0, first.Count("interviews"));
        }

        await using var second = await JobsHost.StartAsync(_folder);
        await second.UntilAsync(AllDone(batches: 1));
        Assert.Equal(2, second.Count("interviews"));
    }

    [Fact]
    public async Task Scan_MoreFilesThanTheQueueHolds_TakesThemInTurnsWithoutWaitingForTheSchedule()
    {
        JobsHost.WriteTranscripts(_folder.At("inbox"), interviews: 7);
        await using var host = await JobsHost.StartAsync(
            _folder, new() { ["Inbox:BatchFiles"] = "1", ["Inbox:QueuedFiles"] = "2", ["Inbox:ScanEvery"] = "3600" });

        await host.UntilAsync(status => status.Recent.Sum(batch => batch.Summary?.Loaded ?? 0) == 7);

        Assert.Equal(7, host.Count("interviews"));
    }

    [Fact]
    public async Task Upload_WithRunAndEvaluator_IsLoadedUnderThemAndCanBeFollowed()
    {
        JobsHost.WriteTranscripts(_folder.At("elsewhere"), interviews: 1);
        var transcript = Directory.GetFiles(_folder.At("elsewhere"), "C*.txt", SearchOption.AllDirectories)[0];
        await using var host = await JobsHost.StartAsync(_folder);

        var receipt = await host.Get<InboxUpload>().ReceiveAsync(
            [new UploadedFile(Path.GetFileName(transcript), () => File.OpenRead(transcript))], new UploadLabel("20260101_080000", "judge-a"));
        var path = Assert.Single(receipt.Accepted).Path;
        await host.UntilAsync(_ => host.Monitor.BatchOf(path)?.Stage == BatchStage.Done);

        Assert.Equal(1, host.Monitor.BatchOf(path)!.Summary!.Loaded);
        Assert.Equal(1, host.Count("interviews where run_id = '20260101_080000' and evaluator = 'judge-a'"));
    }

    private static Func<IngestStatus, bool> AllDone(int batches) =>
        status => status.Active.Count == 0 && status.Recent.Count == batches && status.Recent.All(batch => batch.Stage == BatchStage.Done);
}
