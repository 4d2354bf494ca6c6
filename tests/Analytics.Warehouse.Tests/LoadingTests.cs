using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Warehouse.Tests;

public class LoadingTests
{
    private const string Tables = """
        select (select count(*) from interviews) || ' interviews, ' || (select count(*) from turns) || ' turns, ' || (select count(*) from questions)
            || ' questions, ' || (select count(*) from evaluations) || ' evaluations, ' || (select count(*) from quarantine) || ' quarantined'
        """;

    private const string OneInterview = "1 interviews, 7 turns, 2 questions, 2 evaluations, 0 quarantined";

    [Fact]
    public async Task Ingest_OneTranscript_FillsEveryView()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C017_Mira_Holt.txt", TranscriptText.Of());

        var summary = await fixture.IngestAsync();

        Assert.Equal((1, 1, 0, 0, 0), (summary.Files, summary.Loaded, summary.Replaced, summary.Unchanged, summary.Quarantined.Count));
        Assert.Equal(["20260105_090000"], summary.Runs);
        Assert.Equal(1, summary.Version);
        Assert.Equal(OneInterview, fixture.Scalar<string>(Tables));
        Assert.Equal("C017|Mira Holt|strong|Ledger Engineer|4|4.5|2|0.8|1|proceed|recommendation|3", fixture.Scalar<string>("""
            select concat_ws('|', candidate_code, candidate, quality_profile, position, total_turns, mean_score, scored_items, mean_relevance, measured_questions,
                recommendation, recommendation_source, layout) from interviews
            """));
        Assert.Equal($"{WarehouseFixture.Run}/C017_Mira_Holt.txt", fixture.Scalar<string>("select source_file from interviews"));
        Assert.Equal(["PROJECT", "TECHNICAL"], fixture.Column<string>("select declared_type from questions order by question_no"));
        Assert.Equal("20260105_090000|2026-01-05 09:00:00|folder|unnamed|judge|1", fixture.Scalar<string>(
            "select concat_ws('|', run_id, started_at, date_source, evaluator, relevance_scale, interviews) from runs"));
        Assert.Equal(["Batching", "Double entry"], fixture.Column<string>("select skill from skills order by skill"));
        Assert.Equal(6, fixture.Scalar<long>("select count(distinct section) from report_sections where section <> 'preamble'"));
        Assert.Equal(summary.Findings, fixture.Scalar<long>("select count(*) from findings"));
        Assert.Equal("loaded", fixture.Scalar<string>("select status from ingest_files"));
    }

    [Fact]
    public async Task Ingest_SameContentAgain_ChangesNothing()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C017_Mira_Holt.txt", TranscriptText.Of());
        fixture.Write("C018_Bad.txt", TranscriptText.Faulty);
        await fixture.IngestAsync();
        var ledger = fixture.Column<string>("select concat_ws('|', source_file, origin, content_sha256, status, batch_id, seen_at) from ingest_files order by all");
        var changedAt = fixture.Warehouse.ChangedAt;

        var again = await fixture.IngestAsync();

        Assert.Equal((2, 0, 0, 2, 0), (again.Files, again.Loaded, again.Replaced, again.Unchanged, again.Quarantined.Count));
        Assert.Equal(1, again.Version);
        Assert.Equal(changedAt, fixture.Warehouse.ChangedAt);
        Assert.Empty(again.Runs);
        Assert.Equal(ledger, fixture.Column<string>("select concat_ws('|', source_file, origin, content_sha256, status, batch_id, seen_at) from ingest_files order by all"));
        Assert.Equal(1, fixture.Scalar<long>("select count(*) from store.ingest_batch"));
        Assert.Equal(2, fixture.Scalar<long>("select count(*) from store.ingest_source"));
    }

    [Fact]
    public async Task Ingest_ChangedContent_ReplacesRowsAndKeepsTheId()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C016_Other.txt", TranscriptText.Of("Jo Other"));
        fixture.Write("C017_Mira_Holt.txt", TranscriptText.Of());
        await fixture.IngestAsync();
        var id = fixture.Scalar<long>("select interview_id from interviews where candidate_code = 'C017'");

        fixture.Write("C017_Mira_Holt.txt", TranscriptText.Of(score: 2, answer: "I wrote a report."));
        var summary = await fixture.IngestAsync();

        Assert.Equal((0, 1, 1), (summary.Loaded, summary.Replaced, summary.Unchanged));
        Assert.Equal(2, summary.Version);
        Assert.Equal("2 interviews, 14 turns, 4 questions, 4 evaluations, 0 quarantined", fixture.Scalar<string>(Tables));
        Assert.Equal(id, fixture.Scalar<long>("select interview_id from interviews where mean_score = 3"));
        Assert.Equal(2, fixture.Scalar<int>($"select score from evaluations where interview_id = {id} and section = 'project'"));
        Assert.Equal(1, fixture.Scalar<long>("select count(*) from turns where text = 'I wrote a report.'"));
    }

    [Fact]
    public async Task Ingest_SameInterviewInAnotherRun_IsANewInterview()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C017_Mira_Holt.txt", TranscriptText.Of());
        fixture.Write("C017_Mira_Holt.txt", TranscriptText.Of(), "transcripts_20260112_090000");

        var summary = await fixture.IngestAsync();

        Assert.Equal(2, summary.Loaded);
        Assert.Equal(["20260105_090000", "20260112_090000"], fixture.Column<string>("select run_id from runs where interviews = 1 order by run_id"));
        Assert.Equal(2, fixture.Scalar<long>("select count(distinct interview_id) from interviews where candidate_code = 'C017'"));
    }

    [Fact]
    public async Task Ingest_FaultyThenFixed_LoadsAndClearsTheQuarantine()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C001_Good.txt", TranscriptText.Of());
        fixture.Write("C018_Bad.txt", TranscriptText.Faulty);

        var first = await fixture.IngestAsync();

        var kept = Assert.Single(first.Quarantined);
        Assert.Equal($"{WarehouseFixture.Run}/C018_Bad.txt", kept.SourceFile);
        Assert.Equal("score_out_of_range", fixture.Scalar<string>("select code from quarantine"));
        Assert.Equal(1, first.Loaded);

        fixture.Write("C018_Bad.txt", TranscriptText.Of("Bo Bad"));
        var second = await fixture.IngestAsync();

        Assert.Equal((1, 0, 1), (second.Loaded, second.Replaced, second.Unchanged));
        Assert.Equal(0, fixture.Scalar<long>("select count(*) from quarantine"));
        Assert.Equal(["loaded", "loaded"], fixture.Column<string>("select status from ingest_files"));
    }

    [Fact]
    public async Task Ingest_LoadedThenFaulty_KeepsTheRowsAndSaysSo()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C017_Mira_Holt.txt", TranscriptText.Of());
        await fixture.IngestAsync();

        fixture.Write("C017_Mira_Holt.txt", TranscriptText.Faulty);
        var summary = await fixture.IngestAsync();

        Assert.Contains("stays", Assert.Single(summary.Quarantined).Faults[0].Detail, StringComparison.Ordinal);
        Assert.Equal("1 interviews, 7 turns, 2 questions, 2 evaluations, 1 quarantined", fixture.Scalar<string>(Tables));
        Assert.Equal("quarantined", fixture.Scalar<string>("select status from ingest_files where interview_id is not null"));
        Assert.Contains("stays", fixture.Scalar<string>("select detail from quarantine"), StringComparison.Ordinal);
        Assert.Equal(1, (await fixture.IngestAsync()).Unchanged);
    }

    [Fact]
    public async Task Ingest_SameFileTwiceInOneBatch_TheLastCounts()
    {
        using var fixture = new WarehouseFixture();
        var archive = fixture.Folder.Write("twice.tar.gz", Archives.TarGz(
            ($"{WarehouseFixture.Run}/C017_Mira_Holt.txt", TranscriptText.Of(score: 1)),
            ($"{WarehouseFixture.Run}/C017_Mira_Holt.txt", TranscriptText.Of(score: 3)),
            ($"{WarehouseFixture.Run}/C017_Mira_Holt.txt", TranscriptText.Faulty)));

        var summary = await fixture.IngestAsync(archive);

        Assert.Equal((3, 1, 1, 1), (summary.Files, summary.Loaded, summary.Replaced, summary.Quarantined.Count));
        Assert.Equal("1 interviews, 7 turns, 2 questions, 2 evaluations, 1 quarantined", fixture.Scalar<string>(Tables));
        Assert.Equal(3, fixture.Scalar<int>("select score from evaluations where section = 'project'"));

        var again = await fixture.IngestAsync(archive);
        Assert.Equal("1 interviews, 7 turns, 2 questions, 2 evaluations, 1 quarantined", fixture.Scalar<string>(Tables));
        Assert.Equal(3, again.Files);
    }

    [Fact]
    public async Task Ingest_TextWithNulCharacters_KeepsThem()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C017_Mira_Holt.txt", TranscriptText.Of(answer: "before\0after"));

        var summary = await fixture.IngestAsync();

        Assert.Equal(1, summary.Loaded);
        Assert.Equal("before\0after", fixture.Scalar<string>("select text from turns where turn_no = 4"));
    }

    [Fact]
    public async Task Ingest_WithoutMeasurements_LeavesMeansUndefined()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C017.txt", TranscriptText.Of().Replace("Relevance: 0.800", "Relevance: 0.000", StringComparison.Ordinal).Replace("[TECHNICAL]", "[PROJECT]", StringComparison.Ordinal));

        await fixture.IngestAsync();

        Assert.Equal(0, fixture.Scalar<int>("select measured_questions from interviews"));
        Assert.True(fixture.Scalar<bool>("select mean_relevance is null from interviews"));
    }

    [Fact]
    public async Task Ingest_EvaluatorGivenLater_UpdatesTheRun()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C017_Mira_Holt.txt", TranscriptText.Of());
        await fixture.IngestAsync();

        var startedAt = new DateTime(2026, 2, 1, 8, 0, 0);
        var summary = await fixture.IngestAsync(new IngestRequest([fixture.Folder.Path], StartedAt: startedAt, Evaluator: "gauge-2"));

        Assert.Equal(1, summary.Unchanged);
        Assert.Equal(2, summary.Version);
        Assert.Equal("gauge-2|2026-02-01 08:00:00|given", fixture.Scalar<string>("select concat_ws('|', evaluator, started_at, date_source) from runs"));

        await fixture.IngestAsync();
        Assert.Equal("gauge-2|2026-02-01 08:00:00|given", fixture.Scalar<string>("select concat_ws('|', evaluator, started_at, date_source) from runs"));
    }

    [Theory]
    [InlineData("C017_Alex_Thompson.txt", "C017")]
    [InlineData("Alex_C3.txt", "C3")]
    [InlineData("CAND-12_Ann_Berg.txt", "CAND-12")]
    [InlineData("A12 Ann Berg.txt", "A12")]
    [InlineData("1234_Ann.txt", "1234")]
    [InlineData("c017-ann.txt", "c017")]
    [InlineData("Ann-Berg_A7.txt", "A7")]
    [InlineData("part/C005_Bo.txt", "C005")]
    [InlineData("Carla_Jones.txt", "Carla_Jones")]
    [InlineData("notes.v2.txt", "notes.v2")]
    public void CandidateCode_OfAFileName_IsItsCodeOrItsStem(string fileName, string code) => Assert.Equal(code, new CandidateCode(CandidateCode.UsualPattern).Of(fileName));
}
