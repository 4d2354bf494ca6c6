using Analytics.Cluster.Compaction;
using Analytics.Cluster.Tests.Support;
using Analytics.Samples;
using Analytics.State.Tests;
using Analytics.Warehouse;
using Analytics.Warehouse.Tests.Support;
using Dapper;

namespace Analytics.Cluster.Tests;

/// <summary>Checkpoints: whoever begins with one holds what whoever took up everything holds.</summary>
public sealed class CompactionTests(PostgresServer server) : IDisposable
{
    private readonly ClusterHome _home = new(server);

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Checkpoint_HoldsEverything_AndTheRestIsDeleted()
    {
        CorpusWriter.Write(CorpusOptions.Samples with { Interviews = 60, Runs = 3 }, _home.Inbox, null);
        await _home.TakeInAsync(batchFiles: 7);
        _home.Put("transcripts_20260101_090000/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        await _home.TakeInAsync();
        _home.Put("transcripts_20260101_090000/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron", score: 2));
        await _home.TakeInAsync();
        var whole = await _home.FollowedAsync("whole");
        var segments = Directory.GetDirectories(Path.Combine(_home.Segments, "batches")).Length;

        var done = await CompactAsync("compact");
        Assert.Equal(segments, done.Deleted);
        Assert.Empty(Directory.GetDirectories(Path.Combine(_home.Segments, "batches")));
        Held.AssertSame(whole, await _home.FollowedAsync("new"));

        // Whoever was there before and whoever began with it go on alike.
        _home.Put("transcripts_20260101_090000/C002_Bea_Falk.txt", TranscriptText.Of("Bea Falk"));
        _home.Put("transcripts_20260101_090000/C001_copy.txt", TranscriptText.Of("Ada Byron", score: 2));
        await _home.TakeInAsync(batchFiles: 1);
        await _home.Follower(whole).CatchUpAsync();
        var later = await _home.FollowedAsync("later");
        Held.AssertSame(whole, later);

        // What a reader has not taken up that was seen just now stays for it; nobody waits for one that is away.
        Assert.Equal(1, (await CompactAsync("compact")).Deleted);
        using (var connection = _home.Connect()) connection.Execute("update reader set seen_at = now() - interval '2 hours'");
        Assert.Equal(2, (await CompactAsync("compact")).Deleted);
        Held.AssertSame(whole, await _home.FollowedAsync("last"));
        Assert.Equal(0, (await CompactAsync("compact")).Written);
    }

    [Fact]
    public async Task Follower_LeftBehindByACheckpoint_BeginsWithIt()
    {
        _home.Put("a/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        await _home.TakeInAsync();
        // Not known by name: nobody waits for it.
        var behind = _home.Warehouse("behind");
        await _home.Follower(behind).CatchUpAsync();
        _home.Put("a/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron", score: 1));
        _home.Put("a/C002_Bea_Falk.txt", TranscriptText.Of("Bea Falk"));
        await _home.TakeInAsync();
        await CompactAsync("compact");

        await _home.Follower(behind).CatchUpAsync();
        Held.AssertSame(await _home.FollowedAsync("new"), behind);
    }

    [Fact]
    public async Task Cluster_BegunWithAWarehouse_AndExported_HoldsTheSame()
    {
        CorpusWriter.Write(CorpusOptions.Samples with { Interviews = 30, Runs = 2 }, _home.Inbox, null);
        _home.Put("transcripts_20260101_090000/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        var own = _home.Embedded();
        await _home.IngestAsync(own);

        var moves = new ClusterMoves(_home.Catalogue, _home.Store);
        await moves.BeginAsync(own);
        Held.AssertSame(own, await _home.FollowedAsync("one"));
        Assert.Empty(_home.Scan());
        Assert.Contains("already", (await Assert.ThrowsAsync<ClusterUnavailableException>(() => moves.BeginAsync(own))).Message, StringComparison.Ordinal);

        // A file renamed since is the interview it was.
        File.Move(Path.Combine(_home.Inbox, "transcripts_20260101_090000/C001_Ada_Byron.txt"), Path.Combine(_home.Inbox, "transcripts_20260101_090000/C001_Ada_B.txt"));
        await _home.IngestAsync(own);
        await _home.TakeInAsync();
        var exported = _home.Warehouse("exported");
        await ClusterMoves.ExportAsync(exported, _home.Follower(exported));
        Held.AssertSame(own, exported);

        _home.Put("transcripts_20260101_090000/C002_Bea_Falk.txt", TranscriptText.Of("Bea Falk"));
        await _home.IngestAsync(own);
        await _home.IngestAsync(exported);
        Held.AssertSame(own, exported);
    }

    private async Task<CompactionDone> CompactAsync(string name)
    {
        using var warehouse = WarehouseDatabase.Open(_home.At($"{name}.duckdb"));
        return await new ClusterCompaction(_home.Catalogue, _home.Store, _home.Follower(warehouse), warehouse).RunAsync();
    }
}
