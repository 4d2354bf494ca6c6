using Analytics.Cluster.Catalogue;
using Analytics.Cluster.Tests.Support;
using Analytics.Cluster.Working;
using Analytics.Formats;
using Analytics.State.Tests;
using Analytics.Warehouse.Sources;
using Analytics.Warehouse.Tests.Support;
using Dapper;

namespace Analytics.Cluster.Tests;

/// <summary>A batch that cannot be read holds up the log; it is said, and an operator may let the log go on.</summary>
public sealed class SkipTests(PostgresServer server) : IDisposable
{
    private readonly ClusterHome _home = new(server);

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Batch_ThatIsSkipped_LetsTheLogGoOn_AndIsReadWhenItChangesOrIsAskedFor()
    {
        var spoilt = _home.Put("a/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        var other = _home.Put("a/C002_Bea_Falk.txt", TranscriptText.Of("Bea Falk"));
        _home.Scan();
        _home.Put("a/C003_Cleo_Vance.txt", TranscriptText.Of("Cleo Vance"));
        _home.Scan();
        Assert.Null(_home.Catalogue.HeldUp());
        var worker = new BatchWorker(_home.Catalogue, new FailingStore(_home.Store, (_, _) => throw new InvalidDataException("It is too much.")), _home.Limits, InterviewFormats.Open, TimeProvider.System);
        await Assert.ThrowsAsync<InvalidDataException>(() => worker.RunAsync(1));
        await _home.Worker().RunAsync(2);
        Assert.Empty(await CandidatesAsync());
        var held = _home.Catalogue.HeldUp()!;
        Assert.Equal((1, "It is too much.", 1), (held.Position, held.Fault, held.Entries));
        Assert.Equal(held.Position, _home.Catalogue.Status().HeldUp!.Position);

        Assert.Equal([spoilt, other], _home.Catalogue.Unread(1)!.Paths);
        Assert.Equal([spoilt, other], _home.Catalogue.Skip(1)!.Paths);
        Assert.Null(_home.Catalogue.Skip(1));
        Assert.Null(_home.Catalogue.Unread(2));
        Assert.Null(_home.Catalogue.HeldUp());
        Assert.Equal([new SkippedBatch(1, 2, "It is too much.")], _home.Catalogue.Status().Skipped);
        Assert.Equal(new FileBatch(1, IsPublished: true, IsSkipped: true, "It is too much."), _home.Catalogue.BatchOf(spoilt));
        Assert.False(await _home.Worker().RunAsync(1));
        Assert.Equal(["Cleo Vance"], await CandidatesAsync());
        Assert.Empty(_home.Scan());

        File.WriteAllText(spoilt, TranscriptText.Of("Ada Byron", score: 1));
        await _home.TakeInAsync();
        Assert.Equal(["Ada Byron", "Cleo Vance"], await CandidatesAsync());
        Assert.Equal(0, _home.Catalogue.ReadSkipped(2));
        Assert.Equal(1, _home.Catalogue.ReadSkipped(1));
        Assert.Equal(0, _home.Catalogue.ReadSkipped(1));
        Assert.Empty(_home.Catalogue.Status().Skipped);
        await _home.TakeInAsync();
        Assert.Equal(["Ada Byron", "Bea Falk", "Cleo Vance"], await CandidatesAsync());
    }

    [Fact]
    public async Task Batch_ThatWasSkippedWhileItWasRead_IsNotPublished()
    {
        _home.Put("a/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        _home.Scan();
        var store = new FailingStore(_home.Store, (_, _) =>
        {
            _home.Catalogue.Skip(1);
            return Task.CompletedTask;
        });
        Assert.False(await new BatchWorker(_home.Catalogue, store, _home.Limits, InterviewFormats.Open, TimeProvider.System).RunAsync(1));
        Assert.Empty(await CandidatesAsync());
        Assert.Empty(Directory.GetDirectories(Path.Combine(_home.Segments, "batches")));
    }

    private async Task<IEnumerable<string>> CandidatesAsync()
    {
        using var connection = (await _home.FollowedAsync($"{Guid.NewGuid():N}")).OpenConnection();
        return connection.Query<string>("select candidate from interviews order by all");
    }
}
