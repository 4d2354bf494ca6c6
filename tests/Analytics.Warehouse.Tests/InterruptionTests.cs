using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Sources;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Warehouse.Tests;

public class InterruptionTests
{
    [Fact]
    public async Task Ingest_KilledBetweenParseAndCommit_LeavesNothingOfTheBatchAndTheNextCompletesIt()
    {
        using var fixture = new WarehouseFixture { Limits = new IngestLimits { BatchFiles = 2 } };
        for (var number = 1; number <= 5; number++) fixture.Write($"C00{number}_A.txt", TranscriptText.Of($"Ann {number}"));
        var batches = 0;

        await Assert.ThrowsAsync<IOException>(() => fixture.IngestAsync(new IngestRequest([fixture.Folder.Path]), _ =>
        {
            if (++batches == 2) throw new IOException("power cut");
        }));

        Assert.Equal(2, fixture.Scalar<long>("select count(*) from interviews"));
        Assert.Equal(14, fixture.Scalar<long>("select count(*) from turns"));
        Assert.Equal(2, fixture.Scalar<long>("select count(*) from ingest_files"));
        Assert.Equal(2, fixture.Scalar<long>("select count(*) from store.ingest_source"));
        Assert.Equal(1, fixture.Warehouse.Version);
        Assert.Equal(3, PendingSources.Find(fixture.Warehouse, fixture.Folder.Path).Count);

        var summary = await fixture.IngestAsync();

        Assert.Equal((3, 2), (summary.Loaded, summary.Unchanged));
        Assert.Equal(5, fixture.Scalar<long>("select count(distinct interview_id) from interviews"));
        Assert.Equal(35, fixture.Scalar<long>("select count(*) from turns"));
        Assert.Empty(PendingSources.Find(fixture.Warehouse, fixture.Folder.Path));
    }

    [Fact]
    public async Task Ingest_KilledWhileReplacing_KeepsTheOldRows()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C001_A.txt", TranscriptText.Of(score: 1));
        await fixture.IngestAsync();
        fixture.Write("C001_A.txt", TranscriptText.Of(score: 3));

        await Assert.ThrowsAsync<IOException>(() => fixture.IngestAsync(new IngestRequest([fixture.Folder.Path]), _ => throw new IOException("power cut")));

        Assert.Equal(1, fixture.Scalar<int>("select score from evaluations where section = 'project'"));
        Assert.Equal(7, fixture.Scalar<long>("select count(*) from turns"));
    }

    [Fact]
    public async Task Ingest_Cancelled_KeepsWholeBatchesOnly()
    {
        using var fixture = new WarehouseFixture { Limits = new IngestLimits { BatchFiles = 1 } };
        for (var number = 1; number <= 5; number++) fixture.Write($"C00{number}_A.txt", TranscriptText.Of($"Ann {number}"));
        using var stop = new CancellationTokenSource();
        var batches = 0;
        var pipeline = new IngestPipeline(fixture.Warehouse, fixture.Limits, TimeProvider.System, _ =>
        {
            if (++batches == 2) stop.Cancel();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pipeline.IngestAsync(new IngestRequest([fixture.Folder.Path]), cancellationToken: stop.Token));

        var loaded = fixture.Scalar<long>("select count(*) from interviews");
        Assert.InRange(loaded, 1, 3);
        Assert.Equal(loaded * 7, fixture.Scalar<long>("select count(*) from turns"));
        Assert.Equal(5 - loaded, (await fixture.IngestAsync()).Loaded);
    }

    [Fact]
    public async Task Ingest_Progress_EndsWithEverythingDone()
    {
        using var fixture = new WarehouseFixture { Limits = new IngestLimits { BatchFiles = 2 } };
        for (var number = 1; number <= 5; number++) fixture.Write($"C00{number}_A.txt", TranscriptText.Of($"Ann {number}"));
        fixture.Write("C009_Bad.txt", TranscriptText.Faulty);
        var told = new Told();

        await new IngestPipeline(fixture.Warehouse, fixture.Limits, TimeProvider.System).IngestAsync(new IngestRequest([fixture.Folder.Path]), told);

        var last = told.All[^1];
        Assert.Equal((6, 6, 5, 1), (last.Done, last.Total, last.Loaded, last.Quarantined));
        Assert.All(told.All.Zip(told.All.Skip(1)), pair => Assert.True(pair.First.Done <= pair.Second.Done));
    }

    private sealed class Told : IProgress<IngestProgress>
    {
        public List<IngestProgress> All { get; } = [];

        public void Report(IngestProgress value) => All.Add(value);
    }
}
