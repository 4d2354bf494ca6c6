using Analytics.Cluster.Tests.Support;
using Analytics.Cluster.Working;
using Analytics.Jobs.Cluster;
using Analytics.Jobs.Inbox;
using Analytics.Jobs.Upload;
using Analytics.State.Tests;
using Analytics.Warehouse.Tests.Support;
using Dapper;

namespace Analytics.Cluster.Tests;

/// <summary>Looking for new files goes on whatever failed before.</summary>
public sealed class ScanTests(PostgresServer server) : IDisposable
{
    private readonly ClusterHome _home = new(server);

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Scan_WhoseAskingFailed_AsksForTheSameFilesAgain()
    {
        _home.Put("a/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        _home.Catalogue.Id();
        using var connection = _home.Connect();
        connection.Execute("alter table entry add constraint refused check (kind <> 'files') not valid");
        var log = new Lines<ClusterScan>();
        using var scan = Scan(new ClusterQueue(Settings(_home.Connection)), log);
        await scan.StartAsync(CancellationToken.None);
        await _home.UntilAsync(() => !log.All.IsEmpty, "the scan says that it cannot ask");
        connection.Execute("alter table entry drop constraint refused");
        await _home.UntilAsync(() => _home.Sql<long>("select count(*) from entry where enqueued_at is not null") == 1, "the file is asked for");
        await scan.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Scan_ThatDoesNotSeeTheInbox_DoesNotMakeIt()
    {
        Directory.Delete(_home.Inbox);
        var log = new Lines<ClusterScan>();
        using var scan = Scan(new ClusterQueue(Settings(_home.Connection)), log);
        await scan.StartAsync(CancellationToken.None);
        await _home.UntilAsync(() => log.All.Any(line => line.Contains("is not there", StringComparison.Ordinal)), "the scan says that the inbox is not there");
        Assert.False(Directory.Exists(_home.Inbox));

        _home.Put("a/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        await _home.UntilAsync(() => _home.Sql<long>("select count(*) from entry") == 1, "the file is asked for");
        await scan.StopAsync(CancellationToken.None);
    }

    [Fact]
    public void Queue_WhoseDatabaseWasAwayAtFirst_IsThereLater()
    {
        using var relay = new Relay(_home.Connection);
        var queue = new ClusterQueue(Settings(relay.Connection));
        relay.Cut();
        Assert.Throws<ClusterUnavailableException>(() => queue.IsEmpty);
        relay.Mend();
        Assert.True(queue.IsEmpty);
        queue.Enqueue(7);
        Assert.False(queue.IsEmpty);
    }

    private ClusterScan Scan(ClusterQueue queue, Lines<ClusterScan> log)
    {
        var options = new InboxOptions { Path = _home.Inbox, Samples = null, ScanEvery = ScanSchedule.EverySeconds(1), Settle = TimeSpan.Zero };
        return new ClusterScan(
            _home.Catalogue, queue, new LeftoverSweep(_home.Catalogue, _home.Store), options, new SettlingFiles(TimeSpan.Zero, TimeProvider.System), new ClaimedFiles(), log,
            new UploadFolders(options, TimeProvider.System), new ClusterLedger(_home.Catalogue), TimeProvider.System);
    }

    private ClusterSettings Settings(string connection) => new(ClusterRoles.Scan, new ClusterOptions { Schema = _home.Schema, Segments = _home.Segments }, connection);
}
