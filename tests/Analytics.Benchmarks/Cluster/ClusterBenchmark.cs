using System.Globalization;
using Analytics.Cluster.Catalogue;
using Analytics.Cluster.Compaction;
using Analytics.Cluster.Following;
using Analytics.Cluster.Store;
using Analytics.Cluster.Working;
using Analytics.Formats;
using Analytics.Samples;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Sources;

namespace Analytics.Benchmarks.Cluster;

/// <summary>
/// What a cluster costs on this machine: reading by one worker and by two, and how long a new portal takes to hold everything, after one load, after a year of daily ones, and after those
/// are compacted. Needs a PostgreSQL database, in which it makes schemas of its own and drops them.
/// </summary>
internal sealed class ClusterBenchmark(string connection, WorkFolder work)
{
    private readonly IngestLimits _limits = new();

    public static async Task<int> RunAsync(string connection, int days, int filesADay)
    {
        using var work = new WorkFolder();
        var benchmark = new ClusterBenchmark(connection, work);
        var inbox = work.At("inbox");
        var options = CorpusOptions.Samples with { Interviews = days * filesADay, Runs = days };
        CorpusWriter.Write(options, inbox, null);
        var files = PendingSources.Standing(inbox).OrderBy(source => source.Path, StringComparer.Ordinal).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{days * filesADay:N0} files of {days:N0} days, {files.Sum(file => file.Size) / 1e6:N0} MB of text; {Environment.ProcessorCount} cores"));

        var one = await benchmark.ReadAsync("one worker, batches of 2,000", files.Chunk(2_000), inbox, workers: 1);
        var two = await benchmark.ReadAsync("two workers, batches of 2,000", files.Chunk(2_000), inbox, workers: 2);
        var whole = await benchmark.ReadAsync("one worker, batches of 10,000", files.Chunk(10_000), inbox, workers: 1);
        var daily = await benchmark.ReadAsync("one worker, a batch a day", files.GroupBy(file => Path.GetDirectoryName(file.Path)).Select(day => day.ToArray()), inbox, workers: 1);
        var first = await benchmark.BuildAsync("a new portal, one load", whole, null);
        await benchmark.BuildAsync("a new portal, a batch a day", daily, first);
        await benchmark.CompactAsync(daily);
        await benchmark.BuildAsync("a new portal, compacted", daily, first);
        foreach (var schema in new[] { one, two, whole, daily }) benchmark.Drop(schema);
        return 0;
    }

    private async Task<string> ReadAsync(string name, IEnumerable<PendingSource[]> batches, string inbox, int workers)
    {
        var schema = $"bench_{Guid.NewGuid():N}"[..20];
        using var catalogue = new ClusterCatalogue(connection, schema);
        var positions = batches.Select(batch => catalogue.Ask(new FilesWish([.. batch.Select(file => file.Path)], inbox, null, null), batch)!.Value).ToList();
        var worker = new BatchWorker(catalogue, Store(schema), _limits, InterviewFormats.Open, TimeProvider.System);
        var used = await Times.OfAsync(() => Parallel.ForEachAsync(positions, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (position, stop) => await worker.RunAsync(position, stop)));
        var stored = catalogue.Status().Stored;
        Say(name, used, $"{positions.Count:N0} segments of {stored.Bytes / 1e6:N1} MB");
        return schema;
    }

    private async Task<Times> BuildAsync(string name, string schema, Times? first)
    {
        using var catalogue = new ClusterCatalogue(connection, schema);
        var file = work.FreshFile("portal.duckdb");
        var interviews = 0L;
        var used = await Times.OfAsync(async () =>
        {
            using var warehouse = WarehouseDatabase.Open(file);
            await new Follower(catalogue, Store(schema), warehouse, _limits, TimeProvider.System, null).CatchUpAsync();
            interviews = warehouse.Interviews;
        });
        Say(name, used, string.Create(CultureInfo.InvariantCulture, $"{interviews:N0} interviews, file of {new FileInfo(file).Length / 1e6:N0} MB") + (first is null ? "" : string.Create(CultureInfo.InvariantCulture, $", {used.Processor / first.Value.Processor:N2} times the first's processor time")));
        File.Delete(file);
        return used;
    }

    private async Task CompactAsync(string schema)
    {
        using var catalogue = new ClusterCatalogue(connection, schema);
        using var warehouse = WarehouseDatabase.Open(work.FreshFile("compact.duckdb"));
        var follower = new Follower(catalogue, Store(schema), warehouse, _limits, TimeProvider.System, null);
        await follower.CatchUpAsync();
        CompactionDone? done = null;
        var used = await Times.OfAsync(async () => done = await new ClusterCompaction(catalogue, Store(schema), follower, warehouse).RunAsync());
        Say("compacting", used, string.Create(CultureInfo.InvariantCulture, $"{done!.Written / 1e6:N1} MB instead of {done.DeletedBytes / 1e6:N1} MB"));
    }

    private void Drop(string schema)
    {
        using var catalogue = new ClusterCatalogue(connection, schema);
        catalogue.Drop();
    }

    private FolderStore Store(string schema) => new(Directory.CreateDirectory(work.At(schema)).FullName);

    private static void Say(string what, Times used, string more) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what,-32}{used.Elapsed.TotalSeconds,9:N1} s{used.Processor.TotalSeconds,9:N1} s of processor   {more}"));
}
