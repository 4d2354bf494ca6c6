using Analytics.Cluster.Catalogue;
using Analytics.Cluster.Compaction;
using Analytics.Cluster.Tests.Support;
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

        await records.Erasure.RunAsync(new ErasureOrder("C001 Ada Byron", null, null, Everyone: false, DeleteFiles: false, "test"));
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
        Assert.Equal(0, _home.Sql<long>("select count(*) from source where origin like '%Ada%'") + _home.Sql<long>("select count(*) from known_file where origin like '%Ada%'"));
        // Its files still stand in the inbox: nobody finds them new.
        Assert.Empty(_home.Catalogue.New(PendingSources.Standing(_home.Inbox), records.Erasures.Read()!.PathOf));

        await new ClusterCompaction(_home.Catalogue, _home.Store, _home.Follower(there), there).RunAsync();
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
        var told = new Told(_home.Catalogue);
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

    private async Task<(WarehouseDatabase Warehouse, Records Records)> PortalAsync(string name)
    {
        var warehouse = _home.Warehouse(name);
        var state = new StateFile(_home.At($"{name}.state"), _home.StateConnection);
        _states.Add(state);
        var records = new Records(warehouse, state, _home.Limits, new RetentionOptions(), TimeProvider.System, new Told(_home.Catalogue));
        await _home.Follower(warehouse).CatchUpAsync();
        return (warehouse, records);
    }

    // As the portal's registration does it.
    private sealed class Told(ClusterCatalogue catalogue) : IErasureTold, IKeptOutTold
    {
        public void Erased(IReadOnlyDictionary<string, string> sources) => catalogue.AskErasure(sources);

        public void Retried(KeptOutChoice choice, IReadOnlyList<string> paths) =>
            catalogue.Ask(EntryKinds.Retry, System.Text.Json.JsonSerializer.Serialize(choice), [.. paths]);

        public void Dismissed(KeptOutChoice choice, string note) =>
            catalogue.Ask(EntryKinds.Dismissal, System.Text.Json.JsonSerializer.Serialize(new Following.Dismissal(choice, note)), []);
    }
}
