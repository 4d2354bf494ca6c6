using Analytics.Warehouse.Aggregates;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Tests.Support;
using Dapper;
using Xunit;

namespace Analytics.Warehouse.Tests.Figures;

public sealed class DerivedTablesTests : IDisposable
{
    private readonly WarehouseFixture _fixture = new() { Limits = new IngestLimits { BatchFiles = 3 } };

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Ingest_NewReplacedAndFaultyFiles_KeepsAggregatesAsTheRowsSay()
    {
        for (var i = 0; i < 8; i++) _fixture.Write($"C{i:000}_Mira_Holt.txt", TranscriptText.Of(profile: i % 2 == 0 ? "strong" : "weak", score: 1 + (i % 5)));
        _fixture.Write("C100_Bad_File.txt", TranscriptText.Faulty);
        await _fixture.IngestAsync();
        Assert.Empty(Differences());
        Assert.Equal(8, _fixture.Scalar<int>("select sum(interviews)::integer from store.cell where period_no > 0"));

        for (var i = 0; i < 8; i += 3) _fixture.Write($"C{i:000}_Mira_Holt.txt", TranscriptText.Of(profile: "average", score: 2 + (i / 3)));
        await _fixture.IngestAsync();

        Assert.Empty(Differences());
        Assert.Equal(3, _fixture.Scalar<int>("select sum(interviews)::integer from store.cell join store.stratum using (stratum_no) where period_no > 0 and quality_profile = 'average'"));
    }

    [Fact]
    public async Task Remove_EveryInterview_LeavesNoAggregateRow()
    {
        for (var i = 0; i < 4; i++) _fixture.Write($"C{i:000}_Mira_Holt.txt", TranscriptText.Of(score: 1 + i));
        await _fixture.IngestAsync();

        await RemoveAsync(1, 3);
        Assert.Empty(Differences());
        Assert.Equal(2, _fixture.Scalar<int>("select sum(interviews)::integer from store.cell where period_no > 0"));

        await RemoveAsync(2, 4, 99);
        Assert.Empty(Differences());
        foreach (var aggregate in Aggregate.All) Assert.Equal(0, _fixture.Scalar<int>($"select count(*)::integer from store.{aggregate.Table}"));
    }

    [Fact]
    public async Task Units_InterviewsComeAndGo_AreMarkedAsLongAsTheyRepeat()
    {
        _fixture.Write("C001_Mira_Holt.txt", TranscriptText.Of(score: 2), "transcripts_20260907_090000");
        _fixture.Write("C002_Ada_Stone.txt", TranscriptText.Of(score: 3), "transcripts_20260907_090000");
        await _fixture.IngestAsync();
        Assert.Equal(0, Again());

        _fixture.Write("C001_Mira_Holt.txt", TranscriptText.Of(score: 4), "transcripts_20260914_090000");
        await _fixture.IngestAsync();
        Assert.Equal(2, Again());
        Assert.Empty(Differences());

        // Designed to be of another quality, it is another candidate.
        _fixture.Write("C001_Mira_Holt.txt", TranscriptText.Of(profile: "weak", score: 4), "transcripts_20260914_090000");
        await _fixture.IngestAsync();
        Assert.Equal(0, Again());

        _fixture.Write("C001_Mira_Holt.txt", TranscriptText.Of(score: 1), "transcripts_20260914_090000");
        await _fixture.IngestAsync();
        Assert.Equal(2, Again());
        await RemoveAsync(_fixture.Scalar<long>("select min(interview_no) from store.interview where candidate_code = 'C001'"));
        Assert.Equal(0, Again());
        Assert.Empty(Differences());
    }

    [Theory]
    [InlineData("update store.cell set m15 = m15 + 1 where period_no > 0", "cell", true)]
    [InlineData("update store.cell set score_sum = score_sum + 1 where period_no < 0", "cell", true)]
    [InlineData("update store.cell_section set c4 = c4 - 1 where section = 'technical'", "cell_section", true)]
    [InlineData("delete from store.cell_mean where section = 'all'", "cell_mean", false)]
    [InlineData("insert into store.cell_question from store.cell_question where relevance = 800", "cell_question", true)]
    [InlineData("update store.cell_relevance set stratum_no = 77 where kind = 'technical'", "cell_relevance", true)]
    [InlineData("update store.cell_relevance set mean_sum = mean_sum + 1 where kind = 'all'", "cell_relevance", true)]
    [InlineData("update store.cell_relevance_level set interviews = 9 where kind = 'all'", "cell_relevance_level", true)]
    [InlineData("update store.cell_slope set xy = xy + 1 where property = 'order'", "cell_slope", true)]
    [InlineData("delete from store.cell_relevance_score", "cell_relevance_score", false)]
    [InlineData("update store.interview_summary set finding_count = 99", "interview_summary", true)]
    [InlineData("insert into store.repeated_interview select interview_no, candidate_key from store.interview", "repeated_interview", true)]
    public async Task Differences_ATamperedTable_AreFoundAndRebuilt(string tampering, string table, bool isKept)
    {
        _fixture.Write("C001_Mira_Holt.txt", TranscriptText.Of());
        await _fixture.IngestAsync();
        await _fixture.Warehouse.WriteAsync(connection => connection.Execute(tampering));

        var found = Differences();
        Assert.Contains(found, row => row.Aggregate == table && row.IsKept == isKept);
        Assert.All(found, row => Assert.Equal(table, row.Aggregate));

        var before = _fixture.Warehouse.Version;
        await new AggregateRebuild(_fixture.Warehouse, TimeProvider.System).RunAsync();
        Assert.Empty(Differences());
        Assert.Equal(before + 1, _fixture.Warehouse.Version);
    }

    private int Again() => _fixture.Scalar<int>("select count(*)::integer from store.repeated_interview");

    private IReadOnlyList<AggregateDifferencesRow> Differences() => new AggregateDifferences(_fixture.Warehouse).Read();

    private Task<bool> RemoveAsync(params long[] ids) => _fixture.Warehouse.WriteAsync(connection =>
    {
        InterviewRemoval.Remove(connection, ids);
        return DerivedTables.Refresh(connection);
    });
}
