using Analytics.Jobs.Loading;
using Analytics.Jobs.Monitoring;
using Analytics.Jobs.Tests.Support;
using Analytics.Jobs.Upload;
using Analytics.Warehouse.Loading;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Jobs.Tests.Monitoring;

public sealed class IngestMonitorTests
{
    private readonly ManualClock _clock = new();
    private readonly IngestMonitor _monitor;

    public IngestMonitorTests() => _monitor = new IngestMonitor(_clock, NullLogger<IngestMonitor>.Instance);

    [Fact]
    public void Status_OfABatch_FollowsItFromWaitingToDone()
    {
        var batch = Batch("/inbox/a.txt", "/inbox/b.txt");

        _monitor.Queued(batch);
        Assert.Equal((BatchStage.Waiting, 0, 2), (Only().Stage, _monitor.Status.FilesDone, _monitor.Status.FilesTotal));
        _monitor.Started(batch);
        _monitor.Progressed(batch, new IngestProgress(1, 3, 1, 0, 0, 0, "a.txt"));
        Assert.Equal((BatchStage.Running, 1, 3), (Only().Stage, _monitor.Status.FilesDone, _monitor.Status.FilesTotal));
        _clock.Pass(TimeSpan.FromSeconds(5));
        _monitor.Finished(batch, ScriptedLoader.Loaded(new IngestRequest(batch.Paths)));

        Assert.False(_monitor.Status.IsBusy);
        var done = Assert.Single(_monitor.Status.Recent);
        Assert.Equal((BatchStage.Done, 2, TimeSpan.FromSeconds(5)), (done.Stage, done.Summary!.Loaded, done.FinishedAt - done.StartedAt));
    }

    [Fact]
    public void Status_SampleBatch_SaysThatItIsTheSamples()
    {
        _monitor.Queued(LoadBatch.OfSamples("/data/samples"));

        Assert.True(_monitor.Status.IsLoadingSamples);
    }

    [Fact]
    public void Status_FailedThenRequeued_IsThereOnceInTheEnd()
    {
        var batch = Batch("/inbox/a.txt");
        _monitor.Started(batch);
        _monitor.Failed(batch, "The disk is full.");
        _monitor.Started(batch);
        _monitor.Finished(batch, null);

        Assert.Equal((BatchStage.Done, null), (Assert.Single(_monitor.Status.Recent).Stage, _monitor.Status.Recent[0].Error));
    }

    [Fact]
    public void Status_ManyBatches_RemembersTheLatest()
    {
        for (var i = 0; i < 60; i++) _monitor.Finished(Batch($"/inbox/{i}.txt"), null);

        Assert.Equal(50, _monitor.Status.Recent.Count);
        Assert.Equal("59.txt", _monitor.Status.Recent[0].Title);
    }

    [Fact]
    public void BatchOf_FileInTwoBatches_IsTheLaterOne()
    {
        var (first, second) = (Batch("/inbox/a.txt"), Batch("/inbox/a.txt"));
        _monitor.Finished(first, null);
        _monitor.Queued(second);

        Assert.Equal(second.Id, _monitor.BatchOf("/inbox/a.txt")!.Id);
        Assert.Null(_monitor.BatchOf("/inbox/other.txt"));
    }

    [Fact]
    public void Changed_ProgressInABurst_IsRaisedAtMostTenTimesASecond()
    {
        var batch = Batch("/inbox/a.txt");
        _monitor.Started(batch);
        var raised = 0;
        _monitor.Changed += () => raised++;

        for (var done = 0; done < 1000; done++)
        {
            _clock.Pass(TimeSpan.FromMilliseconds(1));
            _monitor.Progressed(batch, new IngestProgress(done, 1000, done, 0, 0, 0, null));
        }

        Assert.Equal(10, raised);
        Assert.Equal(999, Only().Progress!.Done);
    }

    [Fact]
    public void Changed_ListenerThatFails_HarmsNeitherTheLoadNorTheOthers()
    {
        var heard = 0;
        _monitor.Changed += () => throw new ObjectDisposedException("page");
        _monitor.Changed += () => heard++;

        _monitor.Queued(Batch("/inbox/a.txt"));

        Assert.Equal(1, heard);
    }

    private static LoadBatch Batch(params string[] paths) => LoadBatch.OfInbox(paths, UploadLabel.None);

    private BatchStatus Only() => Assert.Single(_monitor.Status.Active);
}
