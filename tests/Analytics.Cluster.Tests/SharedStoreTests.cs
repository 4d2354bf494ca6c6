using Analytics.Cluster.Catalogue;
using Analytics.Cluster.Tests.Support;
using Analytics.Cluster.Working;
using Analytics.Jobs.Inbox;
using Analytics.Jobs.Upload;
using Analytics.Portal.Host;
using Analytics.State.Tests;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Cluster.Tests;

/// <summary>The folder of segments belongs to others too: what is swept is a cluster's own.</summary>
public sealed class SharedStoreTests(PostgresServer server) : IDisposable
{
    private readonly ClusterHome _home = new(server);

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Sweep_LeavesWhatIsNotItsOwn()
    {
        // Another cluster of the same store, and folders that are no segments at all.
        using var other = new ClusterCatalogue(_home.Connection, _home.Schema + "_b");
        _home.Put("a/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        await _home.TakeInAsync();
        var kept = Directory.CreateDirectory(Path.Combine(_home.Segments, "reports", "2026")).FullName;
        var stray = Directory.CreateDirectory(Path.Combine(_home.Segments, "batches", "000000000001-1f3a")).FullName;

        Assert.Equal(0, await new LeftoverSweep(other, _home.Store).RunAsync(DateTime.UtcNow.AddDays(1)));
        Assert.Equal(0, await new LeftoverSweep(_home.Catalogue, _home.Store).RunAsync(DateTime.UtcNow.AddDays(1)));
        Assert.True(Directory.Exists(kept) && Directory.Exists(stray));
        await _home.FollowedAsync("one");
        other.Drop();
    }

    [Theory]
    [InlineData("inbox", "inbox/segments")]
    [InlineData("segments/inbox", "segments")]
    [InlineData("both", "both/")]
    public void Folders_ThatLieInEachOther_AreRefused(string inbox, string segments)
    {
        Directory.CreateDirectory(_home.At(inbox));
        Directory.CreateDirectory(_home.At(segments));
        Assert.Contains("lie in each other", Assert.Single(Refused("worker,scan", inbox, segments)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("worker")]
    [InlineData("scan")]
    [InlineData("all")]
    public void Folders_ThatAreMissing_AreNotMade(string role)
    {
        var faults = Refused(role, "nowhere", "segments2");
        Assert.Equal(["Inbox:Path", "Cluster:Segments"], faults.Select(fault => fault.Split(' ')[0]));
        Assert.False(Directory.Exists(_home.At("nowhere")) || Directory.Exists(_home.At("segments2")));
    }

    [Fact]
    public void Upload_WhileTheInboxIsOutOfReach_IsRefused_AndDoesNotMakeIt()
    {
        var options = new InboxOptions { Path = _home.At("nowhere"), Samples = null, ScanEvery = ScanSchedule.EverySeconds(1) };
        var folders = new UploadFolders(options, TimeProvider.System, new ClusterSettings(ClusterRoles.Portal, new ClusterOptions(), _home.Connection));
        Assert.Contains("nothing was taken", Assert.Throws<UploadRefusedException>(() => folders.Make(UploadLabel.None)).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_home.At("nowhere")));
        Assert.True(new UploadFolders(options, TimeProvider.System).Make(UploadLabel.None).Exists);
    }

    [Fact]
    public void Folders_WithTheSameBeginning_AreTwo()
    {
        Directory.CreateDirectory(_home.At("segments-inbox"));
        using var host = ClusterHost.Build(Arguments("worker", "segments-inbox", "segments"));
        Assert.NotNull(host);
    }

    private IReadOnlyList<string> Refused(string role, string inbox, string segments) => Assert.Throws<StartFaultException>(() => ClusterHost.Build(Arguments(role, inbox, segments))).Sentences;

    private string[] Arguments(string role, string inbox, string segments) =>
    [
        "--role", role, "--ConnectionStrings:Cluster", _home.Connection, "--ConnectionStrings:State", _home.StateConnection, "--Cluster:Schema", _home.Schema,
        "--Cluster:Segments", _home.At(segments), "--Inbox:Path", _home.At(inbox), "--Inbox:Samples", "", "--Warehouse:Path", _home.At("w.duckdb"),
    ];
}
