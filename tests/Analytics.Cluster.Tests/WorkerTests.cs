using Analytics.Cluster.Store;
using Analytics.Cluster.Tests.Support;
using Analytics.Cluster.Working;
using Analytics.Formats;
using Analytics.State.Tests;
using Analytics.Warehouse.Tests.Support;
using Dapper;

namespace Analytics.Cluster.Tests;

/// <summary>What a worker does when something is out of its reach: nothing is lost, and it is said.</summary>
public sealed class WorkerTests(PostgresServer server) : IDisposable
{
    private readonly ClusterHome _home = new(server);

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Worker_ThatDoesNotSeeTheInbox_PublishesNothing_AndDoesNotMakeIt()
    {
        _home.Put("a/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        var position = Assert.Single(_home.Scan());
        Directory.Move(_home.Inbox, _home.At("elsewhere"));

        var away = await Assert.ThrowsAsync<ClusterUnavailableException>(() => _home.Worker().RunAsync(position));
        Assert.Contains($"The inbox {_home.Inbox} is not there", away.Message, StringComparison.Ordinal);
        Assert.Contains("is not there", Assert.Single(_home.Catalogue.Status().Waiting).Fault, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_home.Inbox));

        Directory.Move(_home.At("elsewhere"), _home.Inbox);
        await _home.WorkAsync();
        Assert.Equal(["Ada Byron"], await CandidatesAsync());
    }

    [Fact]
    public async Task Files_ThatAreNotThereWhenTheyAreRead_AreAskedForWhenTheyAre()
    {
        _home.Put("a/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        _home.Put("b/C002_Bea_Falk.txt", TranscriptText.Of("Bea Falk"));
        _home.Scan();
        // Its file stays as it is, as on a mount that comes back.
        Directory.Move(Path.Combine(_home.Inbox, "a"), _home.At("away"));
        await _home.WorkAsync();
        Assert.Empty(_home.Scan());
        Assert.Equal(["Bea Falk"], await CandidatesAsync());

        Directory.Move(_home.At("away"), Path.Combine(_home.Inbox, "a"));
        await _home.TakeInAsync();
        Assert.Equal(["Ada Byron", "Bea Falk"], await CandidatesAsync());
        Assert.Empty(_home.Scan());
    }

    [Fact]
    public async Task Worker_WhoseStoreHasNoRoom_SaysSo_LosesNothing_AndGoesOnWhenThereIs()
    {
        _home.Put("a/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        var position = Assert.Single(_home.Scan());
        var isFull = true;
        var store = new FailingStore(_home.Store, (name, _) => isFull ? throw new IOException($"No space left on device : '{name}'") : Task.CompletedTask);
        var worker = new BatchWorker(_home.Catalogue, store, _home.Limits, InterviewFormats.Open, TimeProvider.System);

        await Assert.ThrowsAsync<IOException>(() => worker.RunAsync(position));
        Assert.StartsWith("No space left on device", Assert.Single(_home.Catalogue.Status().Waiting).Fault, StringComparison.Ordinal);
        Assert.Empty(await CandidatesAsync());

        isFull = false;
        Assert.True(await worker.RunAsync(position));
        Assert.Empty(_home.Catalogue.Status().Waiting);
        Assert.Equal(["Ada Byron"], await CandidatesAsync());
    }

    [Fact]
    public async Task Worker_OnADiskThatIsFull_LeavesNothingHalfWritten_AndGoesOnWhenThereIsRoom()
    {
        using var disk = SmallDisk.Mount(_home.At("disk"));
        var store = new FolderStore(disk.Folder);
        var worker = new BatchWorker(_home.Catalogue, store, _home.Limits, InterviewFormats.Open, TimeProvider.System);
        _home.Put("a/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        var position = Assert.Single(_home.Scan());
        disk.Fill();
        for (var tries = 0; tries < 3; tries++) Assert.Contains("No space left", (await Assert.ThrowsAnyAsync<IOException>(() => worker.RunAsync(position))).Message, StringComparison.Ordinal);
        Assert.Contains("No space left", Assert.Single(_home.Catalogue.Status().Waiting).Fault, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateDirectories(disk.Folder, "*.part", SearchOption.AllDirectories));

        disk.MakeRoom();
        Assert.True(await worker.RunAsync(position));
        var warehouse = _home.Warehouse("one");
        await new Following.Follower(_home.Catalogue, store, warehouse, _home.Limits, TimeProvider.System, "one").CatchUpAsync();
        using var connection = warehouse.OpenConnection();
        Assert.Equal(["Ada Byron"], connection.Query<string>("select candidate from interviews"));
    }

    [Fact]
    public async Task Store_ThatFailsHalfWay_LeavesNothingBehind()
    {
        var folder = Directory.CreateDirectory(_home.At("from")).FullName;
        File.WriteAllText(Path.Combine(folder, "a.parquet"), "whole");
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _home.Store.PutAsync(folder, "batches/one", stop.Token));
        Assert.Empty(Directory.GetDirectories(Path.Combine(_home.Segments, "batches")));
    }

    [Fact]
    public async Task Store_WhoseFolderIsNotThere_DoesNotMakeIt()
    {
        _home.Put("a/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        var position = Assert.Single(_home.Scan());
        Directory.Delete(_home.Segments);
        var away = await Assert.ThrowsAsync<ClusterUnavailableException>(() => _home.Worker().RunAsync(position));
        Assert.Contains("Cluster:Segments", away.Message, StringComparison.Ordinal);
        Assert.Equal(away.Message, Assert.Single(_home.Catalogue.Status().Waiting).Fault);
        Assert.False(Directory.Exists(_home.Segments));
    }

    [Fact]
    public async Task Worker_ThatReadsForLong_SaysThatItGoesOn()
    {
        _home.Put("a/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        var position = Assert.Single(_home.Scan());
        var (began, mayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());
        var store = new FailingStore(_home.Store, async (_, stop) =>
        {
            began.SetResult();
            await mayEnd.Task.WaitAsync(stop);
        });
        var reading = new BatchWorker(_home.Catalogue, store, _home.Limits, InterviewFormats.Open, new QuickClock()).RunAsync(position);
        await began.Task;
        using (var connection = _home.Connect()) connection.Execute("update entry set enqueued_at = now() - interval '1 hour', taken_at = now() - interval '1 hour'");
        await _home.UntilAsync(() => _home.Sql<bool>("select taken_at > now() - interval '1 minute' from entry"), "the worker says that it reads");
        Assert.Empty(_home.Catalogue.Lost(TimeSpan.FromMinutes(10), isQueueEmpty: true));
        mayEnd.SetResult();
        Assert.True(await reading);
    }

    [Fact]
    public void Batches_ThatWaitTheirTurn_AreNotLost()
    {
        for (var file = 0; file < 4; file++) _home.Put($"a/C00{file}_Ada.txt", TranscriptText.Of($"Ada {file}"));
        var batches = _home.Scan(batchFiles: 1);
        Assert.Equal(batches, _home.Catalogue.NeverEnqueued());
        var untouched = TimeSpan.FromMinutes(10);
        Assert.Empty(_home.Catalogue.Lost(untouched, isQueueEmpty: true));

        // Given to the queue one after the other, an hour ago and more.
        foreach (var position in batches) _home.Catalogue.Enqueued(position);
        Assert.Empty(_home.Catalogue.NeverEnqueued());
        using var connection = _home.Connect();
        connection.Execute("update entry set enqueued_at = now() - interval '2 hours' + position * interval '1 minute'");
        Assert.Empty(_home.Catalogue.Lost(untouched, isQueueEmpty: false));
        Assert.Equal(batches, _home.Catalogue.Lost(untouched, isQueueEmpty: true));

        // The third had its turn: the first two should have had it before.
        _home.Catalogue.Take(batches[2], "one");
        Assert.Equal(batches[..2], _home.Catalogue.Lost(untouched, isQueueEmpty: false));
        _home.Catalogue.Enqueued(batches[0]);
        _home.Catalogue.Take(batches[1], "one");
        Assert.Empty(_home.Catalogue.Lost(untouched, isQueueEmpty: false));
        Assert.Equal([batches[3]], _home.Catalogue.Lost(untouched, isQueueEmpty: true));
    }

    private async Task<IEnumerable<string>> CandidatesAsync()
    {
        using var connection = (await _home.FollowedAsync($"{Guid.NewGuid():N}")).OpenConnection();
        return connection.Query<string>("select candidate from interviews order by all");
    }
}
