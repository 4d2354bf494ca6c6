using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Warehouse.Tests.Queries;

/// <summary>The queries of the Overview and Data pages, on an empty schema and on loaded files.</summary>
public sealed class FigureQueriesTests : IDisposable
{
    private readonly WarehouseFixture _fixture = new();

    private WarehouseDatabase Warehouse => _fixture.Warehouse;

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void Read_OfAnEmptyWarehouse_IsEmpty()
    {
        Assert.Empty(new RunFigures(Warehouse).Read());
        Assert.Empty(new RunRelevance(Warehouse).Read());
        Assert.Empty(new FindingCounts(Warehouse).Read());
        Assert.Empty(new IngestLedger(Warehouse).Read(null, null, 0, 10));
        Assert.Empty(new QuarantineList(Warehouse).Read(10));
        Assert.Empty(new BatchHistory(Warehouse).Read(10));
        Assert.Equal(new LedgerTotalsRow(0, 0, 0), new LedgerTotals(Warehouse).Read());
        Assert.False(new CorpusOrigin(Warehouse).IsOnly(_fixture.Folder.Path));
        Assert.True(new CorpusOrigin(Warehouse).KnowsNothingElse(_fixture.Folder.Path));
    }

    [Fact]
    public async Task RunFigures_OfTwoInterviews_AreTheirCountsAndMoments()
    {
        await LoadAsync();
        var run = Assert.Single(new RunFigures(Warehouse).Read());
        Assert.Equal(("20260105_090000", new DateTime(2026, 1, 5, 9, 0, 0), 2, 2), (run.RunId, run.StartedAt, run.Interviews, run.Scored));
        Assert.Equal(4.5 + 3.0, run.ScoreSum, 10);
        Assert.Equal((4.5 * 4.5) + (3.0 * 3.0), run.ScoreSquares, 10);
        Assert.Equal(_fixture.Scalar<long>("select count(*) from findings"), run.Findings);
        Assert.Equal(run.Interviews, run.Proceed + run.Reservations + run.NotAFit + run.UnknownRecommendation);
    }

    [Fact]
    public async Task RunRelevance_OfMeasuredQuestions_LeavesTheUnmeasuredOut()
    {
        await LoadAsync();
        var row = Assert.Single(new RunRelevance(Warehouse).Read());
        Assert.Equal(("judge", 2, 2), (row.Scale, row.Interviews, row.Questions));
        Assert.Equal(1.6, row.RelevanceSum, 10);
    }

    [Theory]
    [InlineData("mira", null, "C001_Mira_Holt.txt")]
    [InlineData("c003", "quarantined", "C003_Bad.txt")]
    [InlineData(null, "quarantined", "C003_Bad.txt")]
    public async Task IngestLedger_FindsAFileByItsNameAndFate(string? text, string? status, string expected)
    {
        await LoadAsync();
        var row = Assert.Single(new IngestLedger(Warehouse).Read(text, status, 0, 10));
        Assert.EndsWith(expected, row.SourceFile, StringComparison.Ordinal);
        Assert.Equal(1, row.Total);
        Assert.Equal(row.Status == "loaded", row.InterviewId is not null);
    }

    [Fact]
    public async Task IngestLedger_PageByPage_ShowsEveryFileOnceAndTheTotal()
    {
        await LoadAsync();
        var ledger = new IngestLedger(Warehouse);
        var pages = Enumerable.Range(0, 3).Select(page => Assert.Single(ledger.Read(null, null, page, 1))).ToList();
        Assert.Equal(3, pages.Select(p => p.SourceFile).Distinct().Count());
        Assert.All(pages, page => Assert.Equal(3, page.Total));
    }

    [Fact]
    public async Task IngestLedger_OfTextThatIsSql_IsOnlyText()
    {
        await LoadAsync();
        Assert.Empty(new IngestLedger(Warehouse).Read("' or 1=1 --", null, 0, 10));
    }

    [Fact]
    public async Task Quarantine_Totals_AndBatches_AgreeOnWhatWasKeptOut()
    {
        await LoadAsync();
        var fault = Assert.Single(new QuarantineList(Warehouse).Read(10));
        Assert.Equal(("no_header", 1, 1), (fault.Code, fault.Line, fault.Total));
        Assert.Equal(new LedgerTotalsRow(3, 2, 1), new LedgerTotals(Warehouse).Read());
        var batch = Assert.Single(new BatchHistory(Warehouse).Read(10));
        Assert.Equal((2, 1), (batch.Loaded, batch.Quarantined));
    }

    [Fact]
    public async Task CorpusOrigin_TellsOneFolderFromAnother()
    {
        await LoadAsync();
        Assert.True(new CorpusOrigin(Warehouse).IsOnly(_fixture.Folder.Path));
        Assert.False(new CorpusOrigin(Warehouse).IsOnly(_fixture.Folder.Path + "-other"));
    }

    [Fact]
    public async Task Read_OfAKeptAnswer_IsRepeatedUntilTheWarehouseChanges()
    {
        var query = new RunFigures(Warehouse);
        Assert.Empty(query.Read());
        await LoadAsync();
        var loaded = query.Read();
        Assert.Single(loaded);
        Assert.Same(loaded, query.Read());
    }

    [Fact]
    public void SqlText_OfAClassWithoutAFile_NamesTheFileThatIsMissing() => Assert.Contains(
        "FigureQueriesTests.sql", Assert.Throws<InvalidOperationException>(() => SqlText.Of(typeof(FigureQueriesTests))).Message, StringComparison.Ordinal);

    private Task<IngestSummary> LoadAsync()
    {
        _fixture.Write("C001_Mira_Holt.txt", TranscriptText.Of());
        _fixture.Write("C002_Ola_Berg.txt", TranscriptText.Of("Ola Berg", "weak", score: 2));
        _fixture.Write("C003_Bad.txt", "hello");
        return _fixture.IngestAsync();
    }
}
