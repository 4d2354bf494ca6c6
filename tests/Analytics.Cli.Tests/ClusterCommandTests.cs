using Analytics.Cli.Tests.Support;
using Analytics.Cluster.Catalogue;
using Analytics.State.Tests;
using Analytics.Warehouse.Sources;

namespace Analytics.Cli.Tests;

/// <summary>From one machine into a cluster and back, on a real PostgreSQL.</summary>
public sealed class ClusterCommandTests(PostgresServer server) : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Init_Status_Compact_Export_BringAWarehouseIntoAClusterAndBack()
    {
        var inbox = _line.WriteTranscripts("in", 4);
        await _line.RunAsync(["ingest", inbox, "-w", "w.duckdb"]);
        string[] place = ["--connection", server.NewSchema(), "--schema", $"c{Guid.NewGuid():N}", "--segments", "segments"];

        var init = await _line.RunAsync(["cluster", "init", "--from", "w.duckdb", "--json", .. place]);
        Assert.Equal((0, 4), (init.Exit, init.Json.GetProperty("interviews").GetInt32()));
        var again = await _line.RunAsync(["cluster", "init", "--from", "w.duckdb", .. place]);
        Assert.Equal(1, again.Exit);
        Assert.Contains("something in the cluster already", again.Error, StringComparison.Ordinal);

        var status = await _line.RunAsync(["cluster", "status", "--json", .. place]);
        Assert.Equal((0, 1, 0), (status.Exit, status.Json.GetProperty("published").GetInt32(), status.Json.GetProperty("waiting_count").GetInt32()));
        Assert.Contains("1 entries are published, of 1", (await _line.RunAsync(["cluster", "status", .. place])).Out, StringComparison.Ordinal);
        var compact = await _line.RunAsync(["cluster", "compact", "-w", "compact.duckdb", "--json", .. place]);
        Assert.Equal((0, 1, 0), (compact.Exit, compact.Json.GetProperty("position").GetInt32(), compact.Json.GetProperty("written").GetInt32()));
        Assert.Contains("--warehouse", (await _line.RunAsync(["cluster", "compact", .. place])).Error, StringComparison.Ordinal);
        await AssertChangesOnlyByTheClusterAsync("compact.duckdb", inbox);

        var export = await _line.RunAsync(["cluster", "export", "back.duckdb", .. place]);
        Assert.Equal(0, export.Exit);
        string[] all = ["sql", "select * from interviews order by all", "--format", "csv"];
        Assert.Equal((await _line.RunAsync([.. all, "-w", "w.duckdb"])).Out, (await _line.RunAsync([.. all, "-w", "back.duckdb"])).Out);
        Assert.Equal(1, (await _line.RunAsync(["cluster", "export", "back.duckdb", .. place])).Exit);
        var unchanged = await _line.RunAsync(["ingest", inbox, "-w", "back.duckdb", "--json"]);
        Assert.Equal(4, unchanged.Json.GetProperty("unchanged").GetInt32());
    }

    // Its other portals would not learn of what is written into one follower's file.
    private async Task AssertChangesOnlyByTheClusterAsync(string follower, string inbox)
    {
        string[][] changes = [["ingest", inbox], ["erase", "--candidate", "C001"], ["retention", "--older-than", "1d"], ["generate", "--interviews", "40", "--runs", "2", "--into-warehouse"]];
        foreach (var change in changes)
        {
            var refused = await _line.RunAsync([.. change, "-w", follower]);
            Assert.Equal(1, refused.Exit);
            Assert.Contains("follows a cluster, whose other portals would not learn of this: ", refused.Error, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await _line.RunAsync(["verify", "-w", follower])).Exit);
    }

    [Fact]
    public async Task Skip_LetsTheLogGoOnPastABatchThatFailed_AndRetryHasItReadAgain()
    {
        var connection = server.NewSchema();
        var schema = $"c{Guid.NewGuid():N}";
        string[] place = ["--connection", connection, "--schema", schema, "--segments", "segments"];
        await _line.RunAsync(["cluster", "init", .. place]);
        var inbox = _line.WriteTranscripts("in", 2);
        using var catalogue = new ClusterCatalogue(connection, schema);
        var found = PendingSources.Standing(inbox).Where(source => source.Path.EndsWith(".txt", StringComparison.Ordinal)).ToList();
        catalogue.Ask(new FilesWish([.. found.Select(source => source.Path)], inbox, null, null, inbox), found);

        var early = await _line.RunAsync(["cluster", "skip", "1", .. place]);
        Assert.Equal(1, early.Exit);
        Assert.Contains("has not failed", early.Error, StringComparison.Ordinal);
        catalogue.Failed(1, "No space left on device");
        var dry = await _line.RunAsync(["cluster", "skip", "1", "--dry-run", .. place]);
        Assert.Contains("Batch 1 of 2 files would be skipped; it failed: No space left on device", dry.Out, StringComparison.Ordinal);
        foreach (var source in found) Assert.Contains(source.Path, dry.Out, StringComparison.Ordinal);
        Assert.Equal(2, (await _line.RunAsync(["cluster", "status", .. place])).Exit);

        var skip = await _line.RunAsync(["cluster", "skip", "1", "--json", .. place]);
        Assert.Equal((0, true, 2), (skip.Exit, skip.Json.GetProperty("is_skipped").GetBoolean(), skip.Json.GetProperty("files").GetArrayLength()));
        var status = await _line.RunAsync(["cluster", "status", .. place]);
        Assert.Equal(0, status.Exit);
        Assert.Contains("2 files of batch 1 were skipped: No space left on device", status.Out, StringComparison.Ordinal);
        Assert.Equal(1, (await _line.RunAsync(["cluster", "skip", "1", .. place])).Exit);
        Assert.Contains("2 files of batch 1 are asked for again", (await _line.RunAsync(["cluster", "retry", "1", .. place])).Out, StringComparison.Ordinal);
        Assert.Equal(2, catalogue.New(found).Count());
        Assert.Equal(1, (await _line.RunAsync(["cluster", "retry", "1", .. place])).Exit);
    }

    [Theory]
    [InlineData("a\"; drop schema public; --")]
    [InlineData("Big")]
    [InlineData("")]
    public async Task Schema_ThatIsNoPlainName_IsRefused(string schema) =>
        Assert.Contains("small letters, digits and underscores", (await _line.RunAsync(["cluster", "status", "--connection", "Host=x", "--segments", "s", "--schema", schema])).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Cluster_ThatIsNotNamed_OrCannotBeReached_IsSaid()
    {
        Assert.Contains("--connection", (await _line.RunAsync(["cluster", "status"])).Error, StringComparison.Ordinal);
        Assert.Contains("--segments", (await _line.RunAsync(["cluster", "status", "--connection", "Host=x"])).Error, StringComparison.Ordinal);
        var away = await _line.RunAsync(["cluster", "status", "--connection", "Host=127.0.0.1;Port=1;Password=secret7;Timeout=2", "--segments", "s"]);
        Assert.Equal(1, away.Exit);
        Assert.Contains("cannot be reached", away.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret7", away.Error, StringComparison.Ordinal);
    }
}
