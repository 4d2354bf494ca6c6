using System.Text;
using Analytics.Warehouse.Aggregates;
using Analytics.Warehouse.Erasure;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Ratings;
using Analytics.Warehouse.Sources;
using Analytics.Warehouse.Tests.Support;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Tests;

public sealed class ErasureTests : IDisposable
{
    private const string First = "transcripts_20260105_090000";
    private const string Second = "transcripts_20260112_090000";

    private readonly TempFolder _folder = new();
    private readonly FakeMarks _marks = new();
    private readonly WarehouseDatabase _warehouse;
    private readonly InterviewErasure _erasure;

    public ErasureTests()
    {
        _warehouse = WarehouseDatabase.Open(_folder.At("data", "analytics.duckdb"));
        _warehouse.Erased = _marks;
        _erasure = new InterviewErasure(_warehouse, new IngestLimits(), TimeProvider.System);
    }

    [Theory]
    [InlineData("C001", 2, 3)]
    [InlineData("c001", 2, 3)]
    [InlineData("ada BYRON", 2, 3)]
    [InlineData("C001 Áda Byron", 2, 3)]
    [InlineData("C00", 0, 0)]
    [InlineData("Ada", 0, 0)]
    [InlineData("C002", 1, 1)]
    public async Task Find_ByCodeOrName_FindsInterviewsAndTheirFiles(string candidate, int interviews, int files)
    {
        await LoadSmallAsync();
        var found = _erasure.Find(new ErasureWish(candidate));
        Assert.Equal((interviews, files), (found.Interviews.Count, found.Files.Count));
    }

    [Fact]
    public async Task Find_OfOneRunOrBeforeATime_LeavesTheOthersOut()
    {
        await LoadSmallAsync();
        Assert.Equal("20260112_090000", Assert.Single(_erasure.Find(new ErasureWish("C001", "20260112_090000")).Interviews).RunId);
        Assert.Equal(2, _erasure.Find(new ErasureWish(StartedBefore: new DateTime(2026, 1, 12, 9, 0, 0))).Interviews.Count);
        Assert.Equal(3, _erasure.Find(new ErasureWish(StartedBefore: new DateTime(2026, 1, 12, 9, 0, 1))).Interviews.Count);
        Assert.Throws<ArgumentException>(() => _erasure.Find(new ErasureWish(RunId: "20260112_090000")));
    }

    [Fact]
    public async Task Find_SaysHowManyRowsOfEachTable()
    {
        await LoadSmallAsync();
        var rows = _erasure.Find(new ErasureWish("C001")).Rows.ToDictionary(table => table.Table, table => table.Rows);
        Assert.Equal((2L, 14L, 4L, 3L, 2L), (rows["interview"], rows["turn"], rows["question"], rows["ingest_file"], rows["interview_summary"]));
    }

    [Fact]
    public async Task Erase_LeavesNeitherRowsNorNamesInAnyTable()
    {
        await LoadSmallAsync();
        var found = await _erasure.EraseAsync(new ErasureWish("C001"), _ => false, _marks.All);
        Assert.Equal(2, found.Interviews.Count);
        Assert.Empty(TablesSaying("Byron"));
        Assert.Equal(["Alan Turing"], Column<string>("select candidate from interviews"));
        Assert.Equal(["20260105_090000"], Column<string>("select run_id from runs"));
        Assert.Empty(new AggregateDifferences(_warehouse).Read());
        Assert.Equal((4, 1, 3), (new LedgerTotals(_warehouse).Read().Files, new LedgerTotals(_warehouse).Read().Loaded, new LedgerTotals(_warehouse).Read().Erased));
    }

    [Fact]
    public async Task Erase_TakesTheRatingsOfTheirInterviews()
    {
        await LoadSmallAsync();
        var ids = Column<long>("select interview_id from interviews order by candidate");
        await new MirroredRatings(_warehouse, TimeProvider.System).SetAsync(
            [.. ids.Select((id, i) => new MirroredRating(i, id, 1, "project", 1, 1, 4, 1, 5, "Ann", "", new DateTime(2026, 1, 20), true, "1", "sample", 1, null))]);
        var found = await _erasure.EraseAsync(new ErasureWish("C001"), _ => false, _marks.All);
        Assert.Equal(2, Assert.Single(found.Rows, table => table.Table == "rating").Rows);
        Assert.Equal(Column<long>("select interview_id from interviews"), Column<long>("select interview_id from store.rating"));
    }

    [Fact]
    public async Task Erase_ThenCompactAndRebuildTheIndex_LeavesNoByteOfThem()
    {
        await LoadSmallAsync();
        await _warehouse.Words.FillAsync();
        Assert.NotEmpty(FilesSaying("Byron"));
        Assert.NotEmpty(FilesSaying("zanzibarquill"));
        await EraseAsync("C001");
        await _warehouse.CompactAsync();
        await _warehouse.Words.RebuildAsync();
        Assert.Empty(FilesSaying("Byron"));
        Assert.Empty(FilesSaying("zanzibarquill"));
        Assert.NotEmpty(FilesSaying("Turing"));
    }

    [Fact]
    public async Task Erase_ThenLoadTheSameFilesAgain_RefusesThemWithoutAName()
    {
        await LoadSmallAsync();
        await EraseAsync("C001");
        Assert.Empty(PendingSources.Find(_warehouse, _folder.At("in")));
        var again = await IngestAsync();
        Assert.Equal((4, 0, 1, 3), (again.Files, again.Loaded, again.Unchanged, again.Erased));
        Assert.Equal(1, Column<long>("select count(*) from interviews").Single());
        Assert.Empty(TablesSaying("Byron"));
        Assert.Equal(3, new LedgerTotals(_warehouse).Read().Erased);
        Assert.All(Column<string>("select source_file from ingest_files where status = 'erased'"), name => Assert.Contains("/interview-", name, StringComparison.Ordinal));
        Assert.Equal(WarehouseState.Whole, Check());
    }

    [Fact]
    public async Task Erase_ThenUploadUnderAnotherNameOrWithOtherWords_RefusesWhatIsOfTheCandidate()
    {
        await LoadSmallAsync();
        await EraseAsync("C001");
        Write("transcripts_20260301_090000/renamed.txt", TranscriptText.Of("Ada Byron", answer: "zanzibarquill"));
        Write("transcripts_20260301_090000/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron", answer: "Other words."));
        Write("transcripts_20260301_090000/C001_Bea_Falk.txt", TranscriptText.Of("Bea Falk"));
        var again = await IngestAsync();
        Assert.Equal((1, 5), (again.Loaded, again.Erased));
        Assert.Equal(["Alan Turing", "Bea Falk"], Column<string>("select candidate from interviews order by all"));
        Assert.Empty(PendingSources.Find(_warehouse, _folder.At("in")));
    }

    [Fact]
    public async Task Erase_OfAFileMetInASecondCopyOfItsFolder_ForgetsThatPathToo()
    {
        await LoadSmallAsync();
        Write($"again/{Second}/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron", "weak"));
        await IngestAsync();
        Assert.NotEmpty(TablesSaying($"again/{Second}/C001"));
        Assert.Equal(4, _erasure.Find(new ErasureWish("C001")).Sources.Count);
        await EraseAsync("C001");
        Assert.Empty(TablesSaying("Byron"));
        Assert.Empty(PendingSources.Find(_warehouse, _folder.At("in")));
    }

    [Theory]
    [InlineData("/interviews?q=ada+byron", true)]
    [InlineData("/interviews?person=C001&x=1", true)]
    [InlineData("/interviews?person=C0011", false)]
    [InlineData("Adam Byronson", false)]
    [InlineData("For Ada Byron", true)]
    public void CandidateName_InAText_IsTheWholeOfIt(string text, bool names) => Assert.Equal(names, CandidateName.IsIn(text, "C001", "Ada Byron"));

    [Fact]
    public async Task Erase_OfOneRun_LetsTheCandidateComeAgainInOthers()
    {
        await LoadSmallAsync();
        await EraseAsync("C001", "20260112_090000");
        Write("transcripts_20260301_090000/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron", answer: "Other words."));
        var again = await IngestAsync();
        Assert.Equal((1, 1), (again.Loaded, again.Erased));
        Assert.Equal(2, Column<long>("select count(*) from interviews where candidate = 'Ada Byron'").Single());
    }

    [Fact]
    public async Task Erase_OfSpared_LeavesThem()
    {
        await LoadSmallAsync();
        var found = await _erasure.EraseAsync(new ErasureWish(StartedBefore: DateTime.MaxValue), interview => interview.Code == "C001", _marks.All);
        Assert.Equal("C002", Assert.Single(found.Interviews).Code);
        Assert.Equal(2, Column<long>("select count(*) from interviews").Single());
    }

    [Fact]
    public async Task Erase_OfAKeptOutFile_TakesItsNameFromTheLedger()
    {
        Write(First + "/C001_Ada_Byron.txt", TranscriptText.Faulty);
        await IngestAsync();
        await EraseAsync("C001");
        Assert.Empty(TablesSaying("Byron"));
        Assert.Equal(1, (await IngestAsync()).Erased);
        Assert.Empty(Column<string>("select source_file from quarantine"));
    }

    [Fact]
    public async Task Sweep_ByMarks_ErasesWhatCameBackPastThem()
    {
        await LoadSmallAsync();
        _marks.Add(_erasure.Find(new ErasureWish("C001")));
        var found = await _erasure.EraseAsync(new ErasureWish(Marks: _marks.Read()), _ => false, _marks.All);
        Assert.Equal(2, found.Interviews.Count);
        Assert.Empty(TablesSaying("Byron"));
    }

    public void Dispose()
    {
        _warehouse.Dispose();
        _folder.Dispose();
    }

    private async Task LoadSmallAsync()
    {
        Write(First + "/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron", answer: "zanzibarquill"));
        Write(First + "/C001_Ada_Byron (1).txt", TranscriptText.Of("Ada Byron", answer: "zanzibarquill"));
        Write(First + "/C002_Alan_Turing.txt", TranscriptText.Of("Alan Turing"));
        Write(Second + "/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron", "weak"));
        await IngestAsync();
    }

    private void Write(string file, string text) => _folder.Write("in/" + file, text);

    private Task<IngestSummary> IngestAsync() => new IngestPipeline(_warehouse, new IngestLimits(), TimeProvider.System).IngestAsync(new IngestRequest([_folder.At("in")]));

    private async Task EraseAsync(string candidate, string? run = null)
    {
        var wish = new ErasureWish(candidate, run);
        _marks.Add(_erasure.Find(wish), wish);
        await _erasure.EraseAsync(wish, _ => false, _marks.All);
    }

    private WarehouseState Check()
    {
        _warehouse.Dispose();
        return WarehouseCheck.Run(_folder.At("data", "analytics.duckdb")).State;
    }

    private List<T> Column<T>(string sql)
    {
        using var connection = _warehouse.OpenConnection();
        return connection.Query<T>(sql).ToList();
    }

    private List<string> TablesSaying(string text)
    {
        using var connection = _warehouse.OpenConnection();
        return connection.Query<string>("select table_name from duckdb_tables() where schema_name = 'store'").ToList()
            .Where(table => connection.ExecuteScalar<bool>($"select exists (from store.{table} t where contains(t::varchar, $text))", new { text })).ToList();
    }

    private List<string> FilesSaying(string text) => Directory.EnumerateFiles(_folder.At("data")).Where(file => Bytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0
        || Bytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text.ToLowerInvariant())) >= 0).ToList();

    private static byte[] Bytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
