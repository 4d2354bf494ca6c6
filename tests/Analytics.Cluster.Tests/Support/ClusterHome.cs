using System.Collections.Concurrent;
using Analytics.Cluster.Catalogue;
using Analytics.Cluster.Following;
using Analytics.Cluster.Store;
using Analytics.Cluster.Working;
using Analytics.Formats;
using Analytics.State.Tests;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Sources;
using Dapper;
using Npgsql;

namespace Analytics.Cluster.Tests.Support;

/// <summary>A cluster of a test's own: a schema of the test server, a folder of segments, an inbox, and warehouses that follow.</summary>
internal sealed class ClusterHome : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("analytics-cluster-");
    private readonly List<IDisposable> _open = [];

    public ClusterHome(PostgresServer server)
    {
        StateConnection = Connection = server.NewSchema();
        Schema = $"c{Guid.NewGuid():N}";
        Catalogue = Opened(new ClusterCatalogue(Connection, Schema));
        Store = new FolderStore(Segments);
        Directory.CreateDirectory(Inbox);
        Directory.CreateDirectory(Segments);
    }

    public string Connection { get; }

    public string StateConnection { get; }

    /// <summary>What processes said.</summary>
    public ConcurrentQueue<string> Log { get; } = [];

    public string Schema { get; }

    public ClusterCatalogue Catalogue { get; }

    public FolderStore Store { get; }

    public IngestLimits Limits { get; } = new();

    public string Inbox => At("inbox");

    public string Segments => At("segments");

    public string At(string name) => Path.Combine(_folder.FullName, name);

    public void Said(string who, string? line)
    {
        if (line is not null) Log.Enqueue($"{who}: {line}");
    }

    /// <summary>Waits until something is so; what processes said and what waits in the catalogue tells why it is not.</summary>
    public async Task UntilAsync(Func<bool> isSo, string what, int tries = 1_200)
    {
        for (; tries > 0; tries--)
        {
            if (isSo()) return;
            await Task.Delay(100);
        }

        Assert.Fail($"In vain: {what}. {Waiting()} {string.Join('\n', Log.TakeLast(30))}");
    }

    private string Waiting()
    {
        using var connection = Connect();
        if (!connection.ExecuteScalar<bool>("select to_regclass('entry') is not null")) return "There is no catalogue.";
        var waiting = connection.Query<string>("select concat_ws(' ', now(), position, asked_at, enqueued_at, taken_at, taken_by, fault) from entry where published_at is null order by position limit 20");
        return $"{connection.ExecuteScalar<long>("select count(*) from entry where published_at is not null")} entries are published; waiting: {string.Join("; ", waiting)}.";
    }

    /// <summary>Asks the catalogue's tables.</summary>
    public T Sql<T>(string sql)
    {
        using var connection = Connect();
        return connection.ExecuteScalar<T>(sql)!;
    }

    /// <summary>A connection to the catalogue's tables.</summary>
    public NpgsqlConnection Connect()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Connection) { SearchPath = Schema }.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Puts a file into the inbox.</summary>
    public string Put(string name, string text)
    {
        var path = Path.Combine(Inbox, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Looks at the inbox and asks for what is new, in batches of so many files.</summary>
    public List<long> Scan(int batchFiles = 1_000) => [.. Catalogue.New(PendingSources.Standing(Inbox)).OrderBy(source => source.Path, StringComparer.Ordinal).ToList().Chunk(batchFiles)
        .Select(part => Catalogue.Ask(new FilesWish([.. part.Select(source => source.Path)], Inbox, null, null, Inbox), part)).OfType<long>()];

    public BatchWorker Worker() => new(Catalogue, Store, Limits, InterviewFormats.Open, TimeProvider.System);

    /// <summary>Reads all batches that wait.</summary>
    public async Task WorkAsync()
    {
        foreach (var position in Catalogue.Waiting(1_000)) await Worker().RunAsync(position);
    }

    /// <summary>Scans, reads and publishes.</summary>
    public async Task TakeInAsync(int batchFiles = 1_000)
    {
        Scan(batchFiles);
        await WorkAsync();
    }

    public WarehouseDatabase Warehouse(string name) => Opened(WarehouseDatabase.Open(At($"{name}.duckdb")));

    public Follower Follower(WarehouseDatabase warehouse, string? name = null) => new(Catalogue, Store, warehouse, Limits, TimeProvider.System, name);

    /// <summary>A new warehouse that has followed to the end.</summary>
    public async Task<WarehouseDatabase> FollowedAsync(string name)
    {
        var warehouse = Warehouse(name);
        await Follower(warehouse, name).CatchUpAsync();
        return warehouse;
    }

    /// <summary>A warehouse that takes in the inbox itself, as one process does without a cluster.</summary>
    public WarehouseDatabase Embedded() => Opened(WarehouseDatabase.InMemory());

    /// <summary>One load of what is new in the inbox, in batches of so many files.</summary>
    public async Task IngestAsync(WarehouseDatabase warehouse, int batchFiles = 1_000)
    {
        foreach (var part in PendingSources.Find(warehouse, Inbox).Select(source => source.Path).Chunk(batchFiles))
            await new IngestPipeline(warehouse, Limits, TimeProvider.System).IngestAsync(new IngestRequest(part) { Root = Inbox });
    }

    public void Dispose()
    {
        foreach (var open in Enumerable.Reverse(_open)) open.Dispose();
        TestFolder.Delete(_folder.FullName);
    }

    private T Opened<T>(T opened) where T : IDisposable
    {
        _open.Add(opened);
        return opened;
    }
}
