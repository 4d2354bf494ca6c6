using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Tests.Support;
using CsCheck;
using Dapper;

namespace Analytics.Warehouse.Tests;

/// <summary>Whatever the order of loads, the tables end in the state of each file's last good content.</summary>
public class LoadSequenceTests
{
    private const int Faulty = 0;

    // One step writes some files (of 2 runs with 3 names each) with a content (0 is faulty, 1 to 4 its project score) and ingests what stands there,
    // in batches of one size; a step may be killed before its last commit.
    private static readonly Gen<List<(int File, int Content)>> Writes = Gen.Select(Gen.Int[0, 5], Gen.Int[Faulty, 4]).List[1, 4];

    private static readonly Gen<(List<(int File, int Content)> Writes, int BatchFiles, bool Killed)[]> Steps =
        Gen.Select(Writes, Gen.Int[1, 4], Gen.Bool).Array[1, 5];

    [Fact]
    public Task Ingest_AnySequence_EndsWithTheLastGoodContentOfEachFile() => Steps.SampleAsync(RunAsync, iter: 15, threads: 2);

    [Fact]
    public async Task Ingest_AfterACheckpointAndARestart_NumbersInterviewsBehindThoseThere()
    {
        using var folder = new TempFolder();
        var file = folder.At("w.duckdb");
        for (var start = 1; start <= 3; start++)
        {
            using var warehouse = WarehouseDatabase.Open(file);
            for (var load = 1; load <= 2; load++)
            {
                folder.Write(NameOf(load), TranscriptText.Of($"Ann {load}", score: start));
                await Ingest(warehouse, new IngestLimits(), folder, null);
            }

            await warehouse.CheckpointAsync();
        }

        using var last = WarehouseDatabase.Open(file);
        using var connection = last.OpenConnection();
        Assert.Equal([5, 6], connection.Query<long>("select interview_no from store.interview order by all"));
    }

    private static async Task RunAsync((List<(int File, int Content)> Writes, int BatchFiles, bool Killed)[] steps)
    {
        using var folder = new TempFolder();
        using var warehouse = WarehouseDatabase.InMemory();
        var expected = new Dictionary<int, (int? Loaded, bool Quarantined)>();
        foreach (var (writes, batchFiles, killed) in steps)
        {
            foreach (var (file, content) in writes) folder.Write(NameOf(file), content == Faulty ? TranscriptText.Faulty : TranscriptText.Of($"Ann {file}", score: content));
            var limits = new IngestLimits { BatchFiles = batchFiles };
            if (killed) await Assert.ThrowsAnyAsync<Exception>(() => Ingest(warehouse, limits, folder, _ => throw new IOException("power cut")));

            var summary = await Ingest(warehouse, limits, folder, null);
            // What was written over before it was read was never there.
            foreach (var (file, content) in writes.GroupBy(write => write.File).Select(group => group.Last()))
            {
                expected[file] = content == Faulty ? (expected.GetValueOrDefault(file).Loaded, true) : (content, false);
            }

            Assert.Equal(expected.Count, summary.Files);
            Assert.Equal(summary.Files, summary.Loaded + summary.Replaced + summary.Unchanged + summary.Quarantined.Count);
        }

        Check(warehouse, expected);
    }

    private static void Check(WarehouseDatabase warehouse, Dictionary<int, (int? Loaded, bool Quarantined)> expected)
    {
        var loaded = expected.Where(file => file.Value.Loaded is not null).Select(file => $"{NameOf(file.Key)}={file.Value.Loaded}").Order(StringComparer.Ordinal);
        var kept = expected.Where(file => file.Value.Quarantined).Select(file => NameOf(file.Key)).Order(StringComparer.Ordinal);

        Assert.Equal(loaded, Column(warehouse, "select source_file || '=' || score::integer from interviews join evaluations using (interview_id) where section = 'project'"));
        Assert.Equal(kept, Column(warehouse, "select distinct source_file from quarantine"));
        Assert.Equal(kept, Column(warehouse, "select source_file from ingest_files where status = 'quarantined'"));
        Assert.Equal(expected.Keys.Select(NameOf).Order(StringComparer.Ordinal), Column(warehouse, "select source_file from ingest_files"));
        Assert.Equal(["0"], Column(warehouse, """
            select count(*)::varchar from interviews where 7 <> (select count(*) from turns where turns.interview_id = interviews.interview_id)
                or interview_id not in (select interview_id from ingest_files where interview_id is not null)
            """));
    }

    private static Task<IngestSummary> Ingest(WarehouseDatabase warehouse, IngestLimits limits, TempFolder folder, Action<DuckDB.NET.Data.DuckDBConnection>? beforeCommit) =>
        new IngestPipeline(warehouse, limits, TimeProvider.System, beforeCommit).IngestAsync(new IngestRequest([folder.Path]));

    private static string NameOf(int file) => $"transcripts_2026010{1 + (file / 3)}_090000/C00{file % 3}_A.txt";

    private static List<string> Column(WarehouseDatabase warehouse, string sql)
    {
        using var connection = warehouse.OpenConnection();
        return Dapper.SqlMapper.Query<string>(connection, sql).Order(StringComparer.Ordinal).ToList();
    }
}
