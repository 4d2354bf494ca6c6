using Analytics.Jobs.Hosting;
using Analytics.Jobs.Loading;
using Analytics.Jobs.Monitoring;
using Analytics.Jobs.Tests.Support;
using Analytics.Jobs.Upload;
using Analytics.Warehouse.Loading;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Jobs.Tests.Loading;

/// <summary>What becomes of a batch: loaded, tried again, given up; in a host with Hangfire's servers, a real warehouse and real files.</summary>
public sealed class LoadedBatchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Load_FaultyFileInTheBatch_IsQuarantinedAndTheRestIsLoaded()
    {
        JobsHost.WriteTranscripts(_folder.At("inbox"), interviews: 2);
        _folder.File("inbox/transcripts_20260907_090000/C999_Nobody.txt", "not a transcript");
        await using var host = await JobsHost.StartAsync(_folder);

        await host.UntilAsync(AllDone(batches: 1));

        var summary = host.Monitor.Status.Recent[0].Summary!;
        Assert.Equal(2, summary.Loaded);
        Assert.Equal("transcripts_20260907_090000/C999_Nobody.txt", Assert.Single(summary.Quarantined).SourceFile);
        Assert.Equal(2, host.Count("interviews"));
        Assert.Equal(1, host.Count("quarantine"));
    }

    [Fact]
    public async Task Load_SameBatchTwice_ChangesNothing()
    {
        JobsHost.WriteTranscripts(_folder.At("inbox"), interviews: 2);
        await using var host = await JobsHost.StartAsync(_folder);
        await host.UntilAsync(AllDone(batches: 1));
        var version = host.Warehouse.Version;
        var batch = LoadBatch.OfInbox(host.Monitor.Status.Recent[0].Paths, UploadLabel.None);

        await host.Get<LoadBatchJob>().RunAsync(batch, CancellationToken.None);

        Assert.Equal((0, 2), (host.Monitor.Status.Recent[0].Summary!.Loaded, host.Monitor.Status.Recent[0].Summary!.Unchanged));
        Assert.Equal(version, host.Warehouse.Version);
        Assert.Equal(2, host.Count("interviews"));
    }

    [Fact]
    public async Task Load_ManyBatches_NeverTwoAtOnce()
    {
        JobsHost.WriteTranscripts(_folder.At("inbox"), interviews: 8);
        var (running, most) = (0, 0);
        var loader = new ScriptedLoader(async (_, request, stop) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Delay(20, stop);
            Interlocked.Decrement(ref running);
            return ScriptedLoader.Loaded(request);
        });
        await using var host = await JobsHost.StartAsync(
            _folder, new() { ["Inbox:BatchFiles"] = "1" }, services => services.AddSingleton<ITranscriptLoader>(loader));

        await host.UntilAsync(AllDone(batches: 9));

        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Load_FailsOnce_IsTriedAgainAndNotEnqueuedTwiceMeanwhile()
    {
        JobsHost.WriteTranscripts(_folder.At("inbox"), interviews: 1);
        var loader = new ScriptedLoader((call, request, _) => call == 1 ? throw new IOException("The disk is full.") : Task.FromResult(ScriptedLoader.Loaded(request)));
        await using var host = await JobsHost.StartAsync(_folder, replace: services => services.AddSingleton<ITranscriptLoader>(loader));

        await host.UntilAsync(status => status.Active is [{ Stage: BatchStage.Retrying, Error: "The disk is full." }]);
        var scanned = host.Monitor.Status.LastScan;
        await host.UntilAsync(status => status.LastScan != scanned);
        Assert.Single(host.Monitor.Status.Active);
        await host.UntilAsync(AllDone(batches: 1));

        Assert.Null(host.Monitor.Status.Recent[0].Error);
    }

    [Fact]
    public async Task Load_NothingToIngestInWhatIsThere_FailsAtOnceAndWaitsUntilSomebodyAsks()
    {
        JobsHost.WriteTranscripts(_folder.At("inbox"), interviews: 1);
        var loader = new ScriptedLoader((call, request, _) => call == 1 ? throw new IngestSourceException("Nothing there.") : Task.FromResult(ScriptedLoader.Loaded(request)));
        await using var host = await JobsHost.StartAsync(_folder, replace: services => services.AddSingleton<ITranscriptLoader>(loader));

        await host.UntilAsync(status => status.Recent is [{ Stage: BatchStage.Failed, Error: "Nothing there." }]);
        var scanned = host.Monitor.Status.LastScan;
        await host.UntilAsync(status => status.LastScan != scanned);
        Assert.Single(host.Monitor.Status.Recent);

        host.Get<IngestJobs>().ScanNow();
        await host.UntilAsync(status => status.Recent is [{ Stage: BatchStage.Done }, { Stage: BatchStage.Failed }]);
    }

    [Fact]
    public async Task Load_FileGoneSinceTheScan_IsNoFailure()
    {
        var loader = new ScriptedLoader((_, _, _) => throw new InvalidOperationException("There is nothing to load."));
        await using var host = await JobsHost.StartAsync(_folder, replace: services => services.AddSingleton<ITranscriptLoader>(loader));

        await host.Get<LoadBatchJob>().RunAsync(LoadBatch.OfInbox([_folder.At("gone.txt")], UploadLabel.None), CancellationToken.None);
    }

    private static Func<IngestStatus, bool> AllDone(int batches) =>
        status => status.Active.Count == 0 && status.Recent.Count == batches && status.Recent.All(batch => batch.Stage == BatchStage.Done);
}
