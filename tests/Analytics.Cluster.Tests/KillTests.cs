using Analytics.Cluster.Tests.Support;
using Analytics.Cluster.Working;
using Analytics.Samples;
using Analytics.State.Tests;
using Dapper;

namespace Analytics.Cluster.Tests;

/// <summary>Workers that are killed at the worst moments: each batch is published once, and nothing is lost.</summary>
public sealed class KillTests(PostgresServer server) : IDisposable
{
    private readonly ClusterHome _home = new(server);

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Worker_KilledInTheMiddleOfABatch_IsFollowedByAnother()
    {
        await BeginAsync();
        using var first = RoleProcess.Start(_home, "worker,scan");
        await _home.UntilAsync(() => Taken > 0, "a batch is taken");
        first.Kill();
        await EndAsync();
    }

    [Fact]
    public async Task Worker_KilledBetweenStoringAndPublishing_LeavesAFolderThatIsSwept()
    {
        await BeginAsync();
        using var first = RoleProcess.Start(_home, "worker,scan");
        await _home.UntilAsync(() => Taken > 0, "a batch is taken");
        using (var waiting = _home.Connect())
        {
            using var transaction = waiting.BeginTransaction();
            waiting.Execute("lock table entry in exclusive mode");
            await _home.UntilAsync(() => Unpublished() > 0, "a segment is stored");
            first.Kill();
        }

        Assert.True(Unpublished() > 0);
        await EndAsync();
        Assert.True(await new LeftoverSweep(_home.Catalogue, _home.Store).RunAsync(DateTime.UtcNow.AddMinutes(1)) > 0);
        Assert.Equal(0, Unpublished());
        Held.AssertSame(await EmbeddedAsync(), await _home.FollowedAsync("after the sweep"));
    }

    [Fact]
    public async Task Worker_KilledWhilePublishing_HasPublishedNothing()
    {
        await BeginAsync();
        using var waiting = _home.Connect();
        using (var transaction = waiting.BeginTransaction())
        {
            // Publishing waits for this table, when the entry and its segment are written and not committed.
            waiting.Execute("lock table known_file in exclusive mode");
            using var first = RoleProcess.Start(_home, "worker,scan");
            await _home.UntilAsync(() => _home.Sql<long>("select count(*) from pg_locks where not granted and relation = to_regclass('known_file')") > 0, "a worker publishes");
            first.Kill();
        }

        await EndAsync();
    }

    [Fact]
    public async Task Workers_WhoReadTheSameBatch_PublishItOnce()
    {
        await BeginAsync();
        var batches = _home.Scan(batchFiles: 40);
        foreach (var position in batches)
            Assert.Single(await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _home.Worker().RunAsync(position)))), isFirst => isFirst);
        Assert.Equal(batches.Count, _home.Sql<long>("select count(*) from segment"));
        Held.AssertSame(await EmbeddedAsync(), await _home.FollowedAsync("one"));
    }

    // Asked for here, and never given to the queue: as by a scan that was killed in between.
    [Fact]
    public async Task Scan_KilledBetweenAskingAndTheQueue_IsMadeGoodByTheNext()
    {
        await BeginAsync();
        Assert.NotEmpty(_home.Scan());
        using var process = RoleProcess.Start(_home, "worker,scan");
        await _home.UntilAsync(() => _home.Sql<bool>("select count(*) > 0 and bool_and(published_at is not null) from entry"), "everything is published");
    }

    [Fact(Explicit = true)]
    public async Task Workers_KilledAHundredTimesAtRandom_LoseNothingAndDoNothingTwice()
    {
        var random = new Random(28);
        CorpusWriter.Write(CorpusOptions.Samples with { Interviews = 4_000, Runs = 40 }, _home.Inbox, null);
        _home.Catalogue.Id();
        var processes = Enumerable.Range(0, 2).Select(_ => RoleProcess.Start(_home, "worker,scan", "--Inbox:BatchFiles", "10")).ToArray();
        try
        {
            for (var kill = 0; kill < 100; kill++)
            {
                // Somewhere in its work, not in its start.
                var at = random.Next(processes.Length);
                await _home.UntilAsync(() => processes[at].IsAtWork, "a process is at work");
                await Task.Delay(random.Next(3_000));
                processes[at].Dispose();
                processes[at] = RoleProcess.Start(_home, "worker,scan", "--Inbox:BatchFiles", "10");
            }

            await _home.UntilAsync(() => _home.Sql<bool>("select count(*) > 0 and bool_and(published_at is not null) from entry") && _home.Scan().Count == 0, "everything is published", tries: 6_000);
        }
        finally
        {
            foreach (var process in processes) process.Dispose();
        }

        Assert.Equal(_home.Sql<long>("select count(*) from entry"), _home.Sql<long>("select count(*) from segment"));
        var embedded = _home.Embedded();
        await _home.IngestAsync(embedded, batchFiles: 10);
        Held.AssertSameViews(embedded, await _home.FollowedAsync("one"));
    }

    private long Taken => _home.Sql<long>("select count(*) from entry where taken_at is not null");

    private Task BeginAsync()
    {
        CorpusWriter.Write(CorpusOptions.Samples with { Interviews = 120, Runs = 3 }, _home.Inbox, null);
        // Tables made here are not made by the process that is killed.
        _home.Catalogue.Id();
        return Task.CompletedTask;
    }

    // Two go on, and in the end everybody holds what one process alone holds.
    private async Task EndAsync()
    {
        using var second = RoleProcess.Start(_home, "worker,scan");
        using var third = RoleProcess.Start(_home, "worker");
        await _home.UntilAsync(() => _home.Sql<bool>("select count(*) >= 4 and bool_and(published_at is not null) from entry"), "everything is published");
        Assert.Equal(_home.Sql<long>("select count(*) from entry"), _home.Sql<long>("select count(distinct begin_position) from segment"));
        Assert.Equal(_home.Sql<long>("select count(*) from entry"), _home.Sql<long>("select count(*) from segment"));
        Held.AssertSame(await EmbeddedAsync(), await _home.FollowedAsync("one"));
    }

    private async Task<Warehouse.WarehouseDatabase> EmbeddedAsync()
    {
        var embedded = _home.Embedded();
        await _home.IngestAsync(embedded, batchFiles: 40);
        return embedded;
    }

    private int Unpublished()
    {
        var named = new HashSet<string>();
        using (var connection = _home.Connect()) named.UnionWith(connection.Query<string>("select path from segment"));
        var batches = Path.Combine(_home.Segments, "batches");
        return !Directory.Exists(batches) ? 0 : Directory.GetDirectories(batches).Count(folder => !folder.EndsWith(".part", StringComparison.Ordinal) && !named.Contains($"batches/{Path.GetFileName(folder)}"));
    }
}
