using System.Text;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Tests.Support;
using Dapper;

namespace Analytics.Warehouse.Tests;

public sealed class CompactionTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private WarehouseDatabase _warehouse;

    public CompactionTests() => _warehouse = WarehouseDatabase.Open(FilePath);

    private string FilePath => Path.Combine(_folder.Path, "analytics.duckdb");

    [Fact]
    public async Task Compact_LeavesNothingOfReplacedTextInAnyFile()
    {
        var path = await LoadAsync("C017_Ada_Byron.txt", TranscriptText.Of("Ada Byron", answer: "xylophonequartz"));
        await LoadAsync("C018_Alan_Turing.txt", TranscriptText.Of("Alan Turing"));
        Assert.NotEmpty(Holding("Ada Byron"));
        await LoadAsync("C017_Ada_Byron.txt", TranscriptText.Of("Grace Hopper"));
        await _warehouse.CompactAsync();
        File.Delete(path);
        Assert.Empty(Holding("Ada Byron"));
        Assert.Empty(Holding("xylophonequartz"));
        Assert.NotEmpty(Holding("Alan Turing"));
    }

    [Fact]
    public async Task Compact_ChangesNothingThatCanBeAsked_AndLoadsGoOn()
    {
        await LoadAsync("C017_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        var (version, interview) = (_warehouse.Version, Scalar("select interview_id from interviews"));
        await _warehouse.CompactAsync();
        Assert.Equal((version, interview, 1L), (_warehouse.Version, Scalar("select interview_id from interviews"), Scalar("select count(*) from interviews")));
        await LoadAsync("C018_Alan_Turing.txt", TranscriptText.Of("Alan Turing"));
        Reopen();
        Assert.Equal(2, Scalar("select count(*) from interviews"));
        Assert.Equal(2, Scalar("select count(distinct interview_no) from store.interview"));
        Assert.Empty(new AggregateDifferences(_warehouse).Read());
        Assert.Equal(WarehouseState.Whole, Checked().State);
    }

    [Fact]
    public async Task Compact_WhileSomebodyReads_LetsThemReadOn_AndKeepsWhatIsLoadedNext()
    {
        await LoadAsync("C017_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        using (var reader = _warehouse.OpenConnection())
        using (reader.BeginTransaction())
        {
            Assert.Equal(1, reader.ExecuteScalar<long>("select count(*) from interviews"));
            for (var i = 0; i < 3; i++) await _warehouse.CompactAsync();
            await _warehouse.WriteAsync(connection => connection.Execute("insert into store.skill select interview_no, 'weaving' from store.interview"));
            Assert.Equal(1, reader.ExecuteScalar<long>("select count(*) from interviews"));
        }

        Reopen();
        Assert.Equal(1, Scalar("select count(*) from skills where skill = 'weaving'"));
    }

    [Fact]
    public async Task Compact_BetweenTwoQuestionsAboutACohort_AnswersTheSecondFromTheNewFile()
    {
        var scores = new ScoreSummary(_warehouse);
        await LoadAsync("C017_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        Assert.Equal(1, scores.Read(Cohort.All)[0].Interviews);
        await _warehouse.CompactAsync();
        await LoadAsync("C018_Alan_Turing.txt", TranscriptText.Of("Alan Turing"));
        Assert.Equal(2, scores.Read(Cohort.All)[0].Interviews);
    }

    [Fact]
    public async Task Compact_WhileACohortIsRead_KeepsNoConnectionToTheFileThatIsGone()
    {
        await LoadAsync("C017_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        using (_warehouse.Slices.OpenOwn(Cohort.All)) await _warehouse.CompactAsync();
        await LoadAsync("C018_Alan_Turing.txt", TranscriptText.Of("Alan Turing"));
        using var slice = _warehouse.Slices.OpenOwn(Cohort.All);
        Assert.Equal(2, slice.Query<long>("select count(*) from cohort_interview", null)[0]);
    }

    [Fact]
    public async Task Open_AfterACopyWasCutShort_TakesItAway()
    {
        await LoadAsync("C017_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        _warehouse.Dispose();
        await File.WriteAllTextAsync(Replacement.Of(FilePath), "half");
        _warehouse = WarehouseDatabase.Open(FilePath);
        Assert.False(File.Exists(Replacement.Of(FilePath)));
        Assert.Equal(1, Scalar("select count(*) from interviews"));
    }

    [Fact]
    public async Task Open_AfterTheFileTookItsPlaceAndTheOldLogStayed_LeavesTheLogOut()
    {
        await LoadAsync("C017_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        await _warehouse.WriteAsync(connection => connection.Execute("insert into store.skill select interview_no, 'weaving' from store.interview"));
        var log = await File.ReadAllBytesAsync(FilePath + ".wal");
        var copy = Path.Combine(_folder.Path, "copy");
        await _warehouse.CopyToAsync(copy);
        _warehouse.Dispose();
        File.Move(copy, FilePath, overwrite: true);
        await File.WriteAllBytesAsync(FilePath + ".wal", log);
        await File.WriteAllTextAsync(Replacement.Of(FilePath) + ".mark", "");
        _warehouse = WarehouseDatabase.Open(FilePath);
        Assert.Equal(1, Scalar("select count(*) from skills where skill = 'weaving'"));
        Assert.False(File.Exists(Replacement.Of(FilePath) + ".mark"));
    }

    public void Dispose()
    {
        _warehouse.Dispose();
        _folder.Dispose();
    }

    private async Task<string> LoadAsync(string name, string text)
    {
        var path = _folder.Write(WarehouseFixture.Run + "/" + name, text);
        await new IngestPipeline(_warehouse, new IngestLimits(), TimeProvider.System).IngestAsync(new IngestRequest([path]));
        return path;
    }

    private void Reopen()
    {
        _warehouse.Dispose();
        _warehouse = WarehouseDatabase.Open(FilePath);
    }

    private CheckedWarehouse Checked()
    {
        _warehouse.Dispose();
        return WarehouseCheck.Run(FilePath);
    }

    private long Scalar(string sql)
    {
        using var connection = _warehouse.OpenConnection();
        return connection.ExecuteScalar<long>(sql);
    }

    private List<string> Holding(string text) => Directory.EnumerateFiles(_folder.Path, "analytics*").Where(file => Read(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0).ToList();

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
