using Analytics.Jobs.Hosting;
using Analytics.Jobs.Loading;
using Analytics.Jobs.Monitoring;
using Analytics.Jobs.Tests.Support;
using Analytics.Jobs.Upload;
using Analytics.Warehouse.Loading;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Jobs.Tests.Loading;

/// <summary>The jobs in a host of their own, with Hangfire's servers, a real warehouse and real files.</summary>
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
    public async Task Load_IsPutIntoTheIndexOfWordsByAJobOfItsOwn()
    {
        JobsHost.WriteTranscripts(_folder.At("inbox"), interviews: 2);
        await using var host = await JobsHost.StartAsync(_folder);

        await host.UntilAsync(_ => Indexed() == 2);
    }

    [Fact]
    public async Task Start_WithAnIndexThatWasGivenUp_FillsItAnew()
    {
        JobsHost.WriteTranscripts(_folder.At("inbox"), interviews: 2);
        await using (var first = await JobsHost.StartAsync(_folder)) await first.UntilAsync(AllDone(batches: 1));
        File.WriteAllText(_folder.At("warehouse/analytics.duckdb.words"), "damaged");

        await using var second = await JobsHost.StartAsync(_folder);

        await second.UntilAsync(_ => Indexed() == 2);
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
    public async Task Scan_MoreFilesThanTheQueueHolds_TakesThemInTurnsWithoutWaitingForTheSchedule()
    {
        JobsHost.WriteTranscripts(_folder.At("inbox"), interviews: 7);
        await using var host = await JobsHost.StartAsync(
            _folder, new() { ["Inbox:BatchFiles"] = "1", ["Inbox:QueuedFiles"] = "2", ["Inbox:ScanEvery"] = "3600" });

        await host.UntilAsync(status => status.Recent.Sum(batch => batch.Summary?.Loaded ?? 0) == 7);

        Assert.Equal(7, host.Count("interviews"));
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

    // How far the index goes; 0 while there is none that can be read.
    private long Indexed()
    {
        try
        {
            using var index = new SqliteConnection($"Data Source={_folder.At("warehouse/analytics.duckdb.words")};Mode=ReadOnly;Pooling=False");
            index.Open();
            using var command = index.CreateCommand();
            command.CommandText = "select covered_up_to from state";
            return (long)command.ExecuteScalar()!;
        }
        catch (SqliteException)
        {
            return 0;
        }
    }
}
