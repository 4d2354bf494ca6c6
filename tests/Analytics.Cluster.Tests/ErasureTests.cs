using Analytics.Cluster.Catalogue;
using Analytics.Cluster.Compaction;
using Analytics.Cluster.Tests.Support;
using Analytics.Jobs.Cluster;
using Analytics.Retention;
using Analytics.Retention.Erasure;
using Analytics.State;
using Analytics.State.Tests;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Sources;
using Analytics.Warehouse.Tests.Support;
using Dapper;

namespace Analytics.Cluster.Tests;

/// <summary>What is done at one portal is done at all: erasures, files that were kept out.</summary>
public sealed class ErasureTests(PostgresServer server) : IDisposable
{
    private readonly ClusterHome _home = new(server);
    private readonly List<StateFile> _states = [];

    public void Dispose()
    {
        _states.ForEach(state => state.Dispose());
        _home.Dispose();
    }

    [Fact]
    public async Task Erasure_AtOnePortal_IsOneAtAll_InCatalogueAndStoreToo()
    {
        _home.Put("transcripts_20260101_090000/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        _home.Put("transcripts_20260101_090000/C001_Bea_Falk.txt", TranscriptText.Of("Bea Falk"));
        _home.Put("transcripts_20260202_090000/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron", score: 2));
        await _home.TakeInAsync(batchFiles: 2);
        var (here, records) = await PortalAsync("here");
        var (there, _) = await PortalAsync("there");

        var receipt = await records.Erasure.RunAsync(new ErasureOrder("C001 Ada Byron", null, null, Everyone: false, DeleteFiles: false, "test"));
        Assert.Contains("entry 3 of the cluster's log", receipt.Elsewhere, StringComparison.Ordinal);
        await _home.Follower(here).CatchUpAsync();
        await _home.Follower(there).CatchUpAsync();
        var (later, _) = await PortalAsync("later");
        foreach (var warehouse in new[] { here, there, later })
        {
            using var connection = warehouse.OpenConnection();
            Assert.Equal(["Bea Falk"], connection.Query<string>("select candidate from interviews"));
            Assert.Equal(2, connection.ExecuteScalar<int>("select count(*) from ingest_files where status = 'erased'"));
            Assert.DoesNotContain("Ada", string.Join('\n', connection.Query<string>("select origin || source_file from ingest_files")), StringComparison.Ordinal);
        }

        Held.AssertSameViews(there, later);
        Assert.Equal(new ErasureStanding(3, 0, IsStored: true), _home.Catalogue.Status().Erasure);
        Assert.Equal(0, _home.Sql<long>("select count(*) from source where origin like '%Ada%'") + _home.Sql<long>("select count(*) from known_file where origin like '%Ada%'"));
        // Its files still stand in the inbox: nobody finds them new.
        Assert.Empty(_home.Catalogue.New(PendingSources.Standing(_home.Inbox), records.Erasures.Read()!.PathOf));

        await new ClusterCompaction(_home.Catalogue, _home.Store, _home.Follower(there), there).RunAsync();
        Assert.Equal(new ErasureStanding(3, 0, IsStored: false), _home.Catalogue.Status().Erasure);
        using var stored = WarehouseDatabase.InMemory();
        using var asking = stored.OpenConnection();
        var (checkpoint, _) = await PortalAsync("checkpoint");
        Held.AssertSameViews(there, checkpoint);
        Assert.Empty(Directory.GetDirectories(Path.Combine(_home.Segments, "batches")));
        var texts = Directory.GetFiles(Path.Combine(_home.Segments, "checkpoints"), "turn.*", SearchOption.AllDirectories);
        Assert.Equal(0, asking.ExecuteScalar<int>($"select count(*) from read_parquet([{string.Join(", ", texts.Select(file => $"'{file}'"))}]) where text like '%Ada%'"));
    }

    [Fact]
    public async Task FilesKeptOut_DismissedOrTriedAgainAtOnePortal_AreSoAtAll()
    {
        _home.Put("a/C001_Ada_Byron.txt", TranscriptText.Faulty);
        var mended = _home.Put("a/C002_Bea_Falk.txt", TranscriptText.Faulty);
        await _home.TakeInAsync();
        var one = await _home.FollowedAsync("one");
        var two = await _home.FollowedAsync("two");
        var told = new CatalogueTold(_home.Catalogue);
        var keptOut = new KeptOutFiles(one, TimeProvider.System) { Told = told };

        Assert.Equal(1, await keptOut.DismissAsync(new KeptOutChoice(SourceFile: "a/C001_Ada_Byron.txt"), "A cover letter."));
        Assert.Equal([mended], (await keptOut.RetryAsync(new KeptOutChoice())).Paths);
        Assert.Single(_home.Scan());
        await _home.WorkAsync();
        await _home.Follower(one).CatchUpAsync();
        await _home.Follower(two).CatchUpAsync();
        Held.AssertSame(one, two);
        using var connection = two.OpenConnection();
        Assert.Equal(["A cover letter."], connection.Query<string>("select note from ingest_files where status = 'dismissed'"));
        Held.AssertSameViews(two, await _home.FollowedAsync("three"));
    }

    [Fact]
    public async Task Erasure_LeavesNoNameAnywhereInTheCatalogue()
    {
        // Renamed twice, so that no ledger knows the first place any more; a copy elsewhere; a folder of that name with somebody else in it.
        var first = _home.Put("transcripts_20260101_090000/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        var other = _home.Put("transcripts_20260101_090000/C002_Bea_Falk_after_Ada_Byron.txt", TranscriptText.Of("Bea Falk"));
        _home.Put("Ada Byron/C003_Cleo_Vance.txt", TranscriptText.Of("Cleo Vance"));
        _home.Put("a/C001-ada-byron-letter.txt", TranscriptText.Faulty);
        await _home.TakeInAsync();
        File.Move(first, Path.Combine(_home.Inbox, "transcripts_20260101_090000/C001_Ada_Byron_2.txt"));
        File.Move(other, Path.Combine(_home.Inbox, "transcripts_20260101_090000/C002_Bea_Falk.txt"));
        await _home.TakeInAsync();
        _home.Put("transcripts_20260101_090000/C001_Ada_Byron_2.txt", TranscriptText.Of("Ada Byron", score: 2));
        await _home.TakeInAsync();
        var (here, records) = await PortalAsync("here");
        var (there, _) = await PortalAsync("there");
        List<(long, string)> kept;
        using (var connection = here.OpenConnection()) kept = connection.Query<(long, string)>("select interview_id, candidate from interviews where candidate <> 'Ada Byron' order by all").AsList();
        var keptOut = new KeptOutFiles(here, TimeProvider.System) { Told = new CatalogueTold(_home.Catalogue) };
        await keptOut.DismissAsync(new KeptOutChoice(SourceFile: "a/C001-ada-byron-letter.txt"), "The letter of Ada Byron.");
        await keptOut.RetryAsync(new KeptOutChoice(SourceFile: "a/C001-ada-byron-letter.txt"));
        _home.Put("b/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron", score: 4));
        _home.Scan();
        foreach (var position in _home.Catalogue.Waiting(10)) _home.Catalogue.Failed(position, "Could not read C001_Ada_Byron.txt");

        await records.Erasure.RunAsync(new ErasureOrder("Ada Byron", null, null, Everyone: true, DeleteFiles: false, "test"));
        await _home.WorkAsync();
        await _home.Follower(there).CatchUpAsync();
        await _home.Follower(here).CatchUpAsync();
        var (later, _) = await PortalAsync("later");
        foreach (var warehouse in new[] { here, there, later })
        {
            using var connection = warehouse.OpenConnection();
            // That a file was renamed is known by what stands for its name before: who reads the log now keeps its number.
            Assert.Equal(kept, connection.Query<(long, string)>("select interview_id, candidate from interviews where candidate <> 'Ada Byron' order by all"));
            Assert.Equal(2, connection.ExecuteScalar<int>("select count(*) from interviews"));
        }

        foreach (var table in new[] { "entry", "source", "known_file", "reader", "segment" })
            Assert.Equal(0, _home.Sql<long>($"select count(*) from {table} t where t::text ~* 'ada.?byron'"));
        // Files that stand there still are found by what stands for their names.
        Assert.Empty(_home.Catalogue.New(PendingSources.Standing(_home.Inbox), records.Erasures.Read()!.PathOf));
    }

    [Fact]
    public async Task Erasure_ThatTheCatalogueDidNotHearOf_IsNotDone_AndForgetsTheNamesWhenItIs()
    {
        using var relay = new Relay(_home.Connection);
        using var catalogue = new ClusterCatalogue(relay.Connection, _home.Schema);
        _home.Put("a/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        _home.Put("a/C002_Bea_Falk.txt", TranscriptText.Of("Bea Falk"));
        await _home.TakeInAsync();
        var (_, records) = await PortalAsync("here", catalogue);

        relay.Cut();
        await Assert.ThrowsAsync<ClusterUnavailableException>(() => records.Erasure.RunAsync(new ErasureOrder("C001 Ada Byron", null, null, Everyone: false, DeleteFiles: false, "test")));
        Assert.Single(records.Erasures.Unfinished());
        relay.Mend();
        Assert.Equal(1, await records.Erasure.ResumeAsync("test"));
        Assert.Empty(records.Erasures.Unfinished());
        Assert.Equal(0, _home.Sql<long>("select count(*) from source where origin like '%Ada%'") + _home.Sql<long>("select count(*) from known_file where origin like '%Ada%'"));
        using var connection = (await PortalAsync("other")).Warehouse.OpenConnection();
        Assert.Equal(["Bea Falk"], connection.Query<string>("select candidate from interviews"));
    }

    [Fact]
    public async Task Retry_IsWhatTheDiskAnsweredThen_WhoeverTakesItUpLater()
    {
        var path = _home.Put("a/C001_Ada_Byron.txt", TranscriptText.Faulty);
        await _home.TakeInAsync();
        var one = await _home.FollowedAsync("one");
        var two = await _home.FollowedAsync("two");
        var keptOut = new KeptOutFiles(one, TimeProvider.System) { Told = new CatalogueTold(_home.Catalogue) };
        Assert.Equal([path], (await keptOut.RetryAsync(new KeptOutChoice())).Paths);
        await _home.Follower(one).CatchUpAsync();
        File.Delete(path);
        await _home.Follower(two).CatchUpAsync();
        Held.AssertSame(one, two);
        Held.AssertSame(one, await _home.FollowedAsync("three"));
    }

    private async Task<(WarehouseDatabase Warehouse, Records Records)> PortalAsync(string name, ClusterCatalogue? catalogue = null)
    {
        var warehouse = _home.Warehouse(name);
        var state = new StateFile(_home.At($"{name}.state"), _home.StateConnection);
        _states.Add(state);
        var records = new Records(warehouse, state, _home.Limits, new RetentionOptions(), TimeProvider.System, new CatalogueTold(catalogue ?? _home.Catalogue));
        await _home.Follower(warehouse).CatchUpAsync();
        return (warehouse, records);
    }
}
