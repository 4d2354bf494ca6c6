using Analytics.Cluster.Catalogue;
using Analytics.Cluster.Following;
using Analytics.Cluster.Tests.Support;
using Analytics.Cluster.Working;
using Analytics.Formats;
using Analytics.State.Tests;
using Analytics.Warehouse;
using Analytics.Warehouse.Tests.Support;
using Dapper;

namespace Analytics.Cluster.Tests;

/// <summary>What must hold whatever happens to machines, clocks and the server.</summary>
public sealed class ClusterTests(PostgresServer server) : IDisposable
{
    private readonly ClusterHome _home = new(server);

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Follower_WhileTheServerIsAway_ReadsOn_AndCatchesUp()
    {
        using var relay = new Relay(_home.Connection);
        using var catalogue = new ClusterCatalogue(relay.Connection, _home.Schema);
        var warehouse = _home.Warehouse("one");
        var follower = new Follower(catalogue, _home.Store, warehouse, _home.Limits, TimeProvider.System, "one");
        _home.Put("transcripts_20260101_090000/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        await _home.TakeInAsync();
        await follower.CatchUpAsync();

        relay.Cut();
        _home.Put("transcripts_20260101_090000/C002_Bea_Falk.txt", TranscriptText.Of("Bea Falk"));
        await _home.TakeInAsync();
        var away = await Assert.ThrowsAsync<ClusterUnavailableException>(() => follower.CatchUpAsync());
        Assert.Contains("cannot be reached", away.Message, StringComparison.Ordinal);
        Assert.Equal(1, Interviews(warehouse));

        relay.Mend();
        await follower.CatchUpAsync();
        Assert.Equal(2, Interviews(warehouse));
        Held.AssertSame(warehouse, await _home.FollowedAsync("two"));
    }

    [Fact]
    public async Task Follower_WhoseFileIsDeleted_IsMadeAnew()
    {
        _home.Put("transcripts_20260101_090000/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        await _home.TakeInAsync();
        Dictionary<string, List<string>> before;
        using (var lost = WarehouseDatabase.Open(_home.At("lost.duckdb")))
        {
            await _home.Follower(lost).CatchUpAsync();
            before = new(Held.Tables(lost));
        }

        File.Delete(_home.At("lost.duckdb"));
        File.Delete(_home.At("lost.duckdb.wal"));
        Assert.Equal(before, Held.Tables(await _home.FollowedAsync("lost")));
    }

    [Fact]
    public async Task Follower_ThatIsStartedAgain_GoesOnWhereItWas()
    {
        _home.Put("transcripts_20260101_090000/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        await _home.TakeInAsync();
        using (var first = WarehouseDatabase.Open(_home.At("kept.duckdb"))) await _home.Follower(first).CatchUpAsync();
        _home.Put("transcripts_20260101_090000/C002_Bea_Falk.txt", TranscriptText.Of("Bea Falk"));
        await _home.TakeInAsync();
        using var again = WarehouseDatabase.Open(_home.At("kept.duckdb"));
        Assert.Equal(1, await _home.Follower(again).CatchUpAsync());
        Assert.Equal(2, Interviews(again));
    }

    [Fact]
    public async Task Follower_OfAWarehouseThatHoldsTranscripts_IsRefused()
    {
        using var own = WarehouseDatabase.InMemory();
        _home.Put("transcripts_20260101_090000/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        await _home.IngestAsync(own);
        Assert.Contains("cluster init", (await Assert.ThrowsAsync<ClusterUnavailableException>(() => _home.Follower(own).CatchUpAsync())).Message, StringComparison.Ordinal);
        Assert.Equal(1, Interviews(own));
    }

    [Fact]
    public async Task Order_IsThatOfPositions_WhateverClocksSay()
    {
        var path = _home.Put("transcripts_20260101_090000/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron", score: 1));
        await TakeInAsync(new MovedClock(TimeSpan.FromDays(400)));
        File.WriteAllText(path, TranscriptText.Of("Ada Byron", score: 4));
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-900));
        await TakeInAsync(new MovedClock(TimeSpan.FromDays(-400)));

        using var connection = (await _home.FollowedAsync("one")).OpenConnection();
        Assert.Equal([4.0], connection.Query<double>("select score from evaluations where section = 'project'"));
    }

    [Fact]
    public async Task Entries_BehindOneThatIsNotPublished_Wait()
    {
        _home.Put("a/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        _home.Put("a/C002_Bea_Falk.txt", TranscriptText.Of("Bea Falk"));
        var batches = _home.Scan(batchFiles: 1);
        await _home.Worker().RunAsync(batches[1]);
        var warehouse = await _home.FollowedAsync("one");
        Assert.Equal(0, Interviews(warehouse));
        Assert.Equal((0, TimeSpan.Zero), _home.Catalogue.BehindOf(0));

        await _home.Worker().RunAsync(batches[0]);
        Assert.Equal(2, _home.Catalogue.BehindOf(0).Entries);
        await _home.Follower(warehouse).CatchUpAsync();
        Assert.Equal(2, Interviews(warehouse));
    }

    [Fact]
    public async Task Follower_OnALongWay_SaysHowFarItIs()
    {
        for (var file = 0; file < 41; file++) _home.Put($"a/C{file:000}_Ada.txt", TranscriptText.Of($"Ada {file}"));
        await _home.TakeInAsync(batchFiles: 1);
        var told = new List<(long, long)>();
        await _home.Follower(_home.Warehouse("one"), "one").CatchUpAsync(position => told.Add((position, _home.Sql<long>("select position from reader"))));
        Assert.Equal([(0, 0), (20, 20), (40, 40), (41, 41)], told);
        var again = new List<long>();
        await _home.Follower(_home.Warehouse("two"), "two").CatchUpAsync(again.Add);
        Assert.Equal([0, 20, 40, 41], again);
    }

    private async Task TakeInAsync(TimeProvider clock)
    {
        foreach (var position in _home.Scan()) await new BatchWorker(_home.Catalogue, _home.Store, _home.Limits, InterviewFormats.Open, clock).RunAsync(position);
    }

    private static int Interviews(WarehouseDatabase warehouse)
    {
        using var connection = warehouse.OpenConnection();
        return connection.ExecuteScalar<int>("select count(*) from interviews");
    }

    private sealed class MovedClock(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
