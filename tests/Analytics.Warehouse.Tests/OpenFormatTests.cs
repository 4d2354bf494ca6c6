using System.Text.Json.Nodes;
using Analytics.Formats;
using Analytics.Formats.OpenFormat;
using Analytics.Transcripts;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Sources;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Warehouse.Tests;

public class OpenFormatTests
{
    [Fact]
    public async Task Ingest_Lines_LoadsEachWithRawScoresAndScales()
    {
        using var fixture = new WarehouseFixture();
        var file = fixture.Folder.Write("calls.jsonl", OpenText.Lines(OpenText.Of(), OpenText.Of("call-2", "P2")));

        var summary = await fixture.IngestAsync(file);

        Assert.Equal((2, 2, 0), (summary.Files, summary.Loaded, summary.Quarantined.Count));
        Assert.Equal(["spring/call-1", "spring/call-2"], fixture.Column<string>("select source_file from interviews order by all"));
        Assert.Equal("spring|2026-03-02 08:00:00|given|rubric-7b|open|2", fixture.Scalar<string>("select concat_ws('|', run_id, started_at, date_source, evaluator, source, interviews) from runs"));
        Assert.Equal("P1|Ada Falk|2026-03-02 09:12:00|en|0|reservations|Lean hire", fixture.Scalar<string>(
            "select concat_ws('|', candidate_code, candidate, started_at, language, layout, recommendation, recommendation_text) from interviews where candidate_code = 'P1' and quality_profile is null"));
        Assert.Equal(["depth|7.0|0.0|10.0|rubric-7b|1|3", "clarity|10.0|0.0|10.0|rubric-7b|2|6"], fixture.Column<string>(
            "select concat_ws('|', criterion, score, scale_min, scale_max, rater, question_no, turn_no) from evaluations where interview_id = (select interview_id from interviews where candidate_code = 'P1') order by item_no"));
        Assert.Equal(["Kim|4.0|3"], fixture.Column<string>("select distinct concat_ws('|', rater, score, item_no) from ratings"));
        Assert.Equal(12.25, fixture.Scalar<double>("select at_seconds from turns where turn_no = 4 limit 1"));
    }

    [Fact]
    public async Task Ingest_OfManyFiles_LooksOnceWhichFormatsThereAre()
    {
        using var fixture = new WarehouseFixture();
        for (var number = 0; number < 3; number++) fixture.Folder.Write($"calls-{number}.jsonl", OpenText.Lines(OpenText.Of($"call-{number}", $"P{number}")));
        var looked = 0;
        IReadOnlyList<IInterviewFormat> Look()
        {
            looked++;
            return [OpenInterviewFormat.Instance];
        }

        var summary = await new IngestPipeline(fixture.Warehouse, fixture.Limits, TimeProvider.System) { Formats = new InterviewFormats(Look) }.IngestAsync(new IngestRequest([fixture.Folder.Path]));

        Assert.Equal((3, 1), (summary.Loaded, looked));
    }

    [Fact]
    public async Task Ingest_ScaleToTen_CountsPointsOfTheModelsScoresAlone()
    {
        using var fixture = new WarehouseFixture();
        await fixture.IngestAsync(fixture.Folder.Write("calls.jsonl", OpenText.Lines(OpenText.Of())));

        // 7 of 0..10 is 3.8 points and level 4, 10 is 5; the person's 4 is in no mean.
        Assert.Equal(4.4, fixture.Scalar<double>("select mean_score from interviews"));
        Assert.Equal(2, fixture.Scalar<int>("select scored_items from interviews"));
        Assert.Equal("1|1|8800000", fixture.Scalar<string>("select concat_ws('|', score_4, score_5, score_sum) from store.interview_summary"));
    }

    [Fact]
    public async Task Ingest_LinesMoved_ChangesNothing()
    {
        using var fixture = new WarehouseFixture();
        var (one, two) = (OpenText.Of(), OpenText.Of("call-2", "P2"));
        await fixture.IngestAsync(fixture.Folder.Write("calls.jsonl", OpenText.Lines(one, two)));

        var summary = await fixture.IngestAsync(fixture.Folder.Write("calls.jsonl", "\n" + OpenText.Lines(two, one)));

        Assert.Equal((2, 0, 0), (summary.Unchanged, summary.Loaded, summary.Replaced));
    }

    [Fact]
    public async Task Ingest_LineChanged_ReplacesThatInterview()
    {
        using var fixture = new WarehouseFixture();
        var (one, two) = (OpenText.Of(), OpenText.Of("call-2", "P2"));
        await fixture.IngestAsync(fixture.Folder.Write("calls.jsonl", OpenText.Lines(one, two)));
        var id = fixture.Scalar<long>("select interview_id from interviews where candidate_code = 'P2'");
        two["position"] = "Analyst";

        var summary = await fixture.IngestAsync(fixture.Folder.Write("calls.jsonl", OpenText.Lines(one, two)));

        Assert.Equal((1, 1, 0), (summary.Unchanged, summary.Replaced, summary.Loaded));
        Assert.Equal("Analyst", fixture.Scalar<string>($"select position from interviews where interview_id = {id}"));
    }

    [Fact]
    public async Task Ingest_WithoutId_IsToldByCandidateAndStart()
    {
        using var fixture = new WarehouseFixture();
        var (one, two) = (OpenText.Of(), OpenText.Of());
        one.Remove("id");
        two.Remove("id");
        two["started_at"] = "2026-03-03T09:12:00Z";
        await fixture.IngestAsync(fixture.Folder.Write("calls.jsonl", OpenText.Lines(one, two)));
        one["position"] = "Analyst";

        var summary = await fixture.IngestAsync(fixture.Folder.Write("other.jsonl", OpenText.Lines(one)));

        Assert.Equal((0, 1), (summary.Loaded, summary.Replaced));
        Assert.Equal(["spring/P1 20260302T091200Z", "spring/P1 20260303T091200Z"], fixture.Column<string>("select source_file from interviews order by all"));
    }

    [Fact]
    public async Task Ingest_JsonAndArchive_LoadsAsLinesDo()
    {
        using var fixture = new WarehouseFixture();
        var json = fixture.Folder.Write("one.json", OpenText.Of().ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true }));
        var archive = Path.Combine(fixture.Folder.Path, "more.zip");
        await File.WriteAllBytesAsync(archive, Archives.Zip(("calls/a.jsonl", OpenText.Lines(OpenText.Of(), OpenText.Of("call-2"))), ("run.txt", TranscriptText.Of())));

        var first = await fixture.IngestAsync(json);
        var second = await fixture.IngestAsync(archive);

        Assert.Equal((1, 0), (first.Loaded, first.Quarantined.Count));
        Assert.Equal((2, 1, 0), (second.Loaded, second.Unchanged, second.Quarantined.Count));
        Assert.Contains($"{archive}!calls/a.jsonl!call-2", fixture.Column<string>("select origin from ingest_files"));
    }

    [Fact]
    public async Task Ingest_OptionsOfTheUser_ComeBeforeWhatTheFileSays()
    {
        using var fixture = new WarehouseFixture();
        var file = fixture.Folder.Write("calls.jsonl", OpenText.Lines(OpenText.Of()));

        await fixture.IngestAsync(new IngestRequest([file], "pilot", new DateTime(2026, 1, 2), "other-model"));

        Assert.Equal("pilot|2026-01-02 00:00:00|given|other-model", fixture.Scalar<string>("select concat_ws('|', run_id, started_at, date_source, evaluator) from runs"));
    }

    [Fact]
    public async Task Ingest_WithoutRun_TakesTheFoldersRunAndTheModelThatScored()
    {
        using var fixture = new WarehouseFixture();
        var interview = OpenText.Of();
        interview.Remove("run");
        await fixture.IngestAsync(fixture.Write("calls.jsonl", OpenText.Lines(interview)));

        Assert.Equal("20260105_090000|folder|rubric-7b", fixture.Scalar<string>("select concat_ws('|', run_id, date_source, evaluator) from runs"));
    }

    [Fact]
    public async Task Ingest_RunWithoutStart_StartsWithItsFirstInterview()
    {
        using var fixture = new WarehouseFixture();
        var (one, two) = (OpenText.Of(), OpenText.Of("call-2"));
        one["run"] = new JsonObject { ["id"] = "spring" };
        two["run"] = new JsonObject { ["id"] = "spring" };
        two["started_at"] = "2026-03-01T07:00:00+01:00";
        await fixture.IngestAsync(fixture.Folder.Write("calls.jsonl", OpenText.Lines(one, two)));

        Assert.Equal("2026-03-01 06:00:00|interviews", fixture.Scalar<string>("select concat_ws('|', started_at, date_source) from runs"));
    }

    [Fact]
    public async Task Ingest_UnknownMembers_LoadsWithAFindingEach()
    {
        using var fixture = new WarehouseFixture();
        var interview = OpenText.Of();
        interview["mood"] = "good";
        interview["turns"]![0]!["volume"] = 1;
        interview["turns"]![1]!["volume"] = 2;

        var summary = await fixture.IngestAsync(fixture.Folder.Write("calls.jsonl", OpenText.Lines(interview)));

        Assert.Equal(1, summary.Loaded);
        Assert.Equal(["$.mood is no member of an interview; it was left out.", "$.turns[0].volume is no member of an interview, nor are 1 more of that name; it was left out."],
            fixture.Column<string>("select detail from findings where code = 'unknown_member' order by all"));
    }

    [Fact]
    public async Task Ingest_BareInterview_LoadsWithoutProfileQuestionsOrScores()
    {
        using var fixture = new WarehouseFixture();
        var summary = await fixture.IngestAsync(fixture.Folder.Write("bare.jsonl", """{"schema":"interview/1","candidate":{"name":"Ada Falk"}}""" + "\n"));

        Assert.Equal((1, 0), (summary.Loaded, summary.Quarantined.Count));
        Assert.Equal("Ada Falk|0|0", fixture.Scalar<string>("select concat_ws('|', candidate_code, scored_items, measured_questions) from interviews where mean_score is null and recommendation is null"));
        Assert.Equal(0, fixture.Scalar<int>("select count(*) from store.interview where dialogue is not null"));
    }

    [Theory]
    [InlineData("strong hire", "proceed")]
    [InlineData("**No-Hire.** Weak on joins.", "not_a_fit")]
    [InlineData("Weiter", "proceed")]
    [InlineData("Proceed to next round with reservations", "reservations")]
    [InlineData("Purple", null)]
    public async Task Ingest_Recommendation_IsReadByTheTableOfWords(string text, string? level)
    {
        using var fixture = new WarehouseFixture { Limits = new IngestLimits { Recommendations = new Dictionary<string, string> { ["weiter"] = "proceed" } } };
        var interview = OpenText.Of();
        interview["recommendation"] = new JsonObject { ["text"] = text };

        await fixture.IngestAsync(fixture.Folder.Write("calls.jsonl", OpenText.Lines(interview)));

        Assert.Equal(level, fixture.Scalar<string?>("select recommendation::varchar from interviews"));
        Assert.Equal(level is null ? 1 : 0, fixture.Scalar<int>("select count(*) from findings where code = 'recommendation_unknown'"));
    }
}
