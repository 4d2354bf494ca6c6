using Analytics.Cluster.Catalogue;
using Analytics.Cluster.Tests.Support;
using Analytics.Jobs.Cluster;
using Analytics.State.Tests;
using Analytics.Warehouse;
using Analytics.Warehouse.Sources;
using Analytics.Warehouse.Tests.Support;
using Dapper;
using Npgsql;

namespace Analytics.Cluster.Tests;

/// <summary>What the catalogue answers whoever asks at the same time, in another order, after another version, or while the server goes away.</summary>
public sealed class CatalogueTests(PostgresServer server) : IDisposable
{
    private readonly ClusterHome _home = new(server);

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Batches_PublishedInAnotherOrder_LeaveWhatTheLogSays()
    {
        var path = _home.Put("a/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        var first = Assert.Single(_home.Scan());
        var read = File.ReadAllText(path);
        File.WriteAllText(path, TranscriptText.Of("Ada Byron", score: 1));
        var second = Assert.Single(_home.Scan());
        await _home.Worker().RunAsync(second);
        var later = _home.Sql<string>("select content_sha256 from known_file");
        File.WriteAllText(path, read);
        await _home.Worker().RunAsync(first);
        Assert.Equal((later, second), (_home.Sql<string>("select content_sha256 from known_file"), _home.Sql<long>("select position from known_file")));
    }

    [Fact]
    public void Scans_StartedAtOnce_AskForEachFileOnce()
    {
        for (var file = 0; file < 30; file++) _home.Put($"a/C{file:000}_Ada.txt", TranscriptText.Of($"Ada {file}"));
        var found = PendingSources.Standing(_home.Inbox).ToList();
        var asked = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8)
            .Select(_ => _home.Catalogue.Ask(new FilesWish([.. found.Select(source => source.Path)], _home.Inbox, null, null), found)).ToList();
        Assert.Single(asked, position => position is not null);
        Assert.Empty(_home.Scan());
    }

    [Fact]
    public void Lock_IsHeldByOne_AndGoesToTheNext()
    {
        using var first = new ClusterLock(_home.Catalogue, ClusterDuty.Scan);
        using var second = new ClusterLock(_home.Catalogue, ClusterDuty.Scan);
        using var other = new ClusterLock(_home.Catalogue, ClusterDuty.Send);
        Assert.True(first.TryHold());
        Assert.True(first.TryHold());
        Assert.False(second.TryHold());
        Assert.True(other.TryHold());
        first.Dispose();
        Assert.True(second.TryHold());
    }

    [Fact]
    public void File_ThatChangesBackToWhatItWas_IsAskedForAgain()
    {
        var path = _home.Put("a/C001_Ada.txt", TranscriptText.Of("Ada"));
        var before = PendingSources.Standing(_home.Inbox).Select(source => source with { ChangedAt = null }).ToList();
        Assert.NotNull(_home.Catalogue.Ask(new FilesWish([path], null, null, null), before));
        Assert.NotNull(_home.Catalogue.Ask(new FilesWish([path], null, null, null), [before[0] with { Size = 1 }]));
        Assert.NotNull(_home.Catalogue.Ask(new FilesWish([path], null, null, null), before));
    }

    [Fact]
    public async Task Catalogue_OfTheFirstVersion_IsBroughtToTodays_AndGoesOn()
    {
        using (var reader = new StreamReader(typeof(ClusterCatalogue).Assembly.GetManifestResourceStream("Analytics.Cluster.Catalogue.1_catalogue.sql")!))
        {
            using var connection = _home.Connect();
            connection.Execute($"create schema {_home.Schema}; {await reader.ReadToEndAsync()}");
            connection.Execute("create table cluster_version (version integer not null); insert into cluster_version values (1); insert into known_file values ('/a', 'r', null, 'abc')");
        }

        _home.Put("a/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        await _home.TakeInAsync();
        Assert.Equal(1, (await _home.FollowedAsync("one")).Interviews);
        Assert.Equal((2, 0L), (_home.Sql<int>("select max(version) from cluster_version"), _home.Sql<long>("select position from known_file where origin = '/a'")));
    }

    [Fact]
    public void Catalogue_WhoseTablesCannotBeMade_LetsGoOfItsConnections()
    {
        _home.Catalogue.Id();
        using (var connection = _home.Connect()) connection.Execute("insert into cluster_version values (99)");
        var few = new NpgsqlConnectionStringBuilder(_home.Connection) { MaxPoolSize = 2, Timeout = 5 };
        using var catalogue = new ClusterCatalogue(few.ConnectionString, _home.Schema);
        for (var tries = 0; tries < 5; tries++) Assert.Contains("a later version", Assert.Throws<ClusterUnavailableException>(() => catalogue.Id()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turn_ToSend_IsKeptWhileItIsLookedAt_AndLostWithTheServer()
    {
        using var relay = new Relay(_home.Connection);
        using var catalogue = new ClusterCatalogue(relay.Connection, _home.Schema);
        using var turn = new SendTurn(catalogue);
        turn.Look();
        Assert.True(turn.IsOurs);

        var isAsked = relay.Hold();
        var look = Task.Run(turn.Look, TestContext.Current.CancellationToken);
        await isAsked;
        Assert.True(turn.IsOurs);
        relay.Release();
        await look;
        Assert.True(turn.IsOurs);

        relay.Cut();
        Assert.Throws<ClusterUnavailableException>(turn.Look);
        Assert.False(turn.IsOurs);
        relay.Mend();
        turn.Look();
        Assert.True(turn.IsOurs);
    }

    [Fact]
    public void Lock_ThatCannotBeTaken_LetsGoOfItsConnection()
    {
        using var relay = new Relay(_home.Connection);
        using var catalogue = new ClusterCatalogue(new NpgsqlConnectionStringBuilder(relay.Connection) { MaxPoolSize = 1 }.ConnectionString, _home.Schema);
        using var turn = new ClusterLock(catalogue, ClusterDuty.Send);
        catalogue.Id();
        // The connection that stands ready leads nowhere now.
        relay.Cut();
        Assert.Throws<ClusterUnavailableException>(() => turn.TryHold());
        relay.Mend();
        Assert.True(turn.TryHold());
    }

    [Fact]
    public void Catalogue_OfALaterVersion_IsLeftAlone()
    {
        _home.Catalogue.Id();
        using (var connection = _home.Connect()) connection.Execute("insert into cluster_version values (99)");
        using var catalogue = new ClusterCatalogue(_home.Connection, _home.Schema);
        Assert.Contains("a later version", Assert.Throws<ClusterUnavailableException>(() => catalogue.Id()).Message, StringComparison.Ordinal);
    }
}
