using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Search;
using Analytics.Warehouse.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Analytics.Warehouse.Tests.Search;

/// <summary>The index of words beside a warehouse: whatever becomes of it, every search finds what is said.</summary>
public sealed class SpokenWordsTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ToldLog _log = new();
    private WarehouseDatabase _warehouse;

    public SpokenWordsTests() => _warehouse = Open();

    private string File => _folder.At("w.duckdb");

    private string Words => File + ".words";

    public void Dispose()
    {
        _warehouse.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Fill_AfterALoad_CoversItAndAnswersTheSame()
    {
        await LoadAsync("Anna Holt", "I wrote my résumé on a train.");
        Assert.Equal(["Anna Holt"], Found("RESUME"));

        await _warehouse.Words.FillAsync();
        await LoadAsync("Bo Lind", "Nobody reads a re\u0301sume\u0301.");

        Assert.Equal(1, Covered());
        Assert.Equal(["Anna Holt", "Bo Lind"], Found("RESUME"));
        Assert.Equal(["Anna Holt"], Found("esume on"));
        await _warehouse.Words.FillAsync();
        Assert.Equal(2, Covered());
        Assert.Equal(["Anna Holt", "Bo Lind"], Found("resumé"));
        Assert.Empty(_log.Told);
    }

    [Fact]
    public async Task Fill_WithNothingLoaded_CoversNothing()
    {
        await _warehouse.Words.FillAsync();

        Assert.Equal(0, Covered());
    }

    [Fact]
    public async Task Interviews_OfAReplacedOne_AnswerByWhatIsSaidNow()
    {
        await LoadAsync("Anna Holt", "I tune kestrels.");
        await _warehouse.Words.FillAsync();

        await LoadAsync("Anna Holt", "I tune pianos.");

        Assert.Empty(Found("kestrel"));
        Assert.Equal(["Anna Holt"], Found("piano"));
        await _warehouse.Words.RebuildAsync();
        Assert.Empty(Found("kestrel"));
        Assert.Equal(["Anna Holt"], Found("piano"));
    }

    [Fact]
    public async Task Fill_Stopped_GoesOnTheNextTime()
    {
        await LoadAsync("Anna Holt", "I tune kestrels.");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _warehouse.Words.FillAsync(new CancellationToken(canceled: true)));
        Reopen();

        await _warehouse.Words.FillAsync();

        Assert.Equal(1, Covered());
        Assert.Equal(["Anna Holt"], Found("kestrel"));
    }

    [Fact]
    public async Task Interviews_OfAnotherWarehouseInTheFilesPlace_AreItsOwn()
    {
        await LoadAsync("Anna Holt", "I tune kestrels.");
        await _warehouse.Words.FillAsync();
        _warehouse.Dispose();
        System.IO.File.Delete(File);

        _warehouse = Open();
        await LoadAsync("Bo Lind", "I tune pianos.");

        Assert.Empty(Found("kestrel"));
        Assert.Equal(["Bo Lind"], Found("piano"));
        Assert.Contains("another history", Assert.Single(_log.Told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interviews_OfAnOlderCopyPutBack_AreItsOwn()
    {
        await LoadAsync("Anna Holt", "I tune kestrels.");
        await _warehouse.Words.FillAsync();
        _warehouse.Dispose();
        using var copy = new TempFolder();
        foreach (var file in WarehouseFiles()) System.IO.File.Copy(file, copy.At(Path.GetFileName(file)));
        _warehouse = Open();
        await LoadAsync("Bo Lind", "I tune pianos.");
        await _warehouse.Words.FillAsync();
        _warehouse.Dispose();
        foreach (var file in WarehouseFiles()) System.IO.File.Delete(file);
        foreach (var file in Directory.GetFiles(copy.Path)) System.IO.File.Copy(file, _folder.At(Path.GetFileName(file)));

        _warehouse = Open();
        await LoadAsync("Cy Marsh", "I tune harps.");

        Assert.Empty(Found("piano"));
        Assert.Equal(["Cy Marsh"], Found("harps"));
        Assert.Equal(["Anna Holt"], Found("kestrel"));
    }

    [Theory]
    [InlineData("no index")]
    [InlineData("")]
    public async Task Interviews_WithADamagedIndex_AreFoundAndItIsFilledAnew(string content)
    {
        await LoadAsync("Anna Holt", "I tune kestrels.");
        await _warehouse.Words.FillAsync();
        _warehouse.Dispose();
        System.IO.File.WriteAllText(Words, content);

        _warehouse = Open();

        Assert.Equal(["Anna Holt"], Found("kestrel"));
        Assert.Contains("filled anew", Assert.Single(_log.Told), StringComparison.Ordinal);
        await _warehouse.Words.FillAsync();
        Assert.Equal(1, Covered());
    }

    [Fact]
    public async Task Interviews_WithADamagedList_AreFoundAndItIsFilledAnew()
    {
        await LoadAsync("Anna Holt", "I tune kestrels.");
        await _warehouse.Words.FillAsync();
        using (var connection = new SqliteConnection($"Data Source={Words};Pooling=False"))
        {
            connection.Open();
            connection.Run("update posting set places = x'ffffffff0f'");
        }

        Assert.Equal(["Anna Holt"], Found("kestrel"));
        Assert.Contains("filled anew", Assert.Single(_log.Told), StringComparison.Ordinal);
        await _warehouse.Words.FillAsync();
        Assert.Equal(1, Covered());
    }

    [Fact]
    public async Task Interviews_WithoutAUsableFile_AreFound()
    {
        Directory.CreateDirectory(Words);
        await LoadAsync("Anna Holt", "I tune kestrels.");

        Assert.Equal(["Anna Holt"], Found("kestrel"));
        Assert.Contains("was read instead", Assert.Single(_log.Told), StringComparison.Ordinal);
    }

    private IEnumerable<string> WarehouseFiles() => Directory.GetFiles(_folder.Path).Where(file => !file.StartsWith(Words, StringComparison.Ordinal));

    private WarehouseDatabase Open() => WarehouseDatabase.Open(new WarehouseOptions { Path = File }, _log);

    private void Reopen()
    {
        _warehouse.Dispose();
        _warehouse = Open();
    }

    private Task<Loading.IngestSummary> LoadAsync(string candidate, string answer) => new Loading.IngestPipeline(_warehouse, new Loading.IngestLimits(), TimeProvider.System).IngestAsync(
        [new Loading.TranscriptInMemory("transcripts_20260105_090000", $"C{(int)candidate[0]:000}_{candidate.Replace(' ', '_')}.txt", "aurora", TranscriptText.Of(candidate, answer: answer))], "test");

    private List<string> Found(string text) =>
        [.. new InterviewList(_warehouse).Read(new Cohort { Search = text }, new InterviewOrder(InterviewSort.Candidate, false), 1, 10).Select(row => row.Candidate)];

    private long Covered()
    {
        using var connection = new SqliteConnection($"Data Source={Words};Pooling=False");
        connection.Open();
        return connection.Scalar<long>("select covered_up_to from state");
    }
}
