using Analytics.Transcripts;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Sources;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Warehouse.Tests;

/// <summary>What of a file in the open format is kept out, and what a reader can do about it.</summary>
public class OpenFormatKeptOutTests
{
    [Fact]
    public async Task Ingest_BadLines_KeepsThemOutByNumberAndLoadsTheOthers()
    {
        using var fixture = new WarehouseFixture();
        var wrongScore = OpenText.Of("call-3");
        wrongScore["scores"]![0]!["value"] = 11;
        var text = OpenText.Lines(OpenText.Of()) + "{\"schema\": \"interview/1\", \n" + OpenText.Lines(wrongScore, OpenText.Of("call-4"));
        var file = fixture.Folder.Write("calls.jsonl", text);

        var summary = await fixture.IngestAsync(file);

        Assert.Equal((4, 2), (summary.Files, summary.Loaded));
        Assert.Equal(["calls.jsonl line 2|2|not_json", "call-3|3|score_out_of_range"], fixture.Column<string>(
            "select concat_ws('|', split_part(source_file, '/', -1), line, code) from quarantine order by line"));
        Assert.Contains("$.scores[0].value: 11 is outside of 0 to 10", fixture.Scalar<string>("select detail from quarantine where line = 3"), StringComparison.Ordinal);
        Assert.Equal($"{file}!call-3", fixture.Scalar<string>("select origin from ingest_files where source_file like '%call-3'"));
    }

    [Fact]
    public async Task Ingest_BadLineMended_LeavesNothingInQuarantine()
    {
        using var fixture = new WarehouseFixture();
        await fixture.IngestAsync(fixture.Folder.Write("calls.jsonl", "{\"schema\": \"interview/1\",\n"));
        Assert.Equal(1, fixture.Scalar<int>("select count(*) from quarantine"));

        var summary = await fixture.IngestAsync(fixture.Folder.Write("calls.jsonl", OpenText.Lines(OpenText.Of())));

        Assert.Equal(1, summary.Loaded);
        Assert.Equal(0, fixture.Scalar<int>("select count(*) from quarantine"));
    }

    [Fact]
    public async Task Ingest_OneIdTwice_KeepsOutTheSecond()
    {
        using var fixture = new WarehouseFixture();
        var file = fixture.Folder.Write("calls.jsonl", OpenText.Lines(OpenText.Of(), OpenText.Of(code: "P9")));

        var first = await fixture.IngestAsync(file);
        var again = await fixture.IngestAsync(file);

        var fault = Assert.Single(Assert.Single(first.Quarantined).Faults);
        Assert.Equal((FaultCode.InterviewRepeated, 2), (fault.Code, fault.Line));
        Assert.Contains("Line 1 holds", fault.Detail, StringComparison.Ordinal);
        Assert.Equal((1, 0, 0), (first.Loaded, again.Loaded, again.Replaced));
        Assert.Equal("P1", fixture.Scalar<string>("select candidate_code from interviews"));
    }

    [Fact]
    public async Task Ingest_ForeignJson_StandsInQuarantineWithWhatItLooksLike()
    {
        using var fixture = new WarehouseFixture();
        var summary = await fixture.IngestAsync(fixture.Folder.Write("call.json", """{ "conversation_id": "x", "transcript": [ { "role": "agent" } ] }"""));

        var fault = Assert.Single(Assert.Single(summary.Quarantined).Faults);
        Assert.Equal(FaultCode.UnknownFormat, fault.Code);
        Assert.Contains("looks like a JSON object with the members conversation_id, transcript. A mapping would need", fault.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Excerpt_OfALineKeptOut_ShowsItAmongItsNeighbours()
    {
        using var fixture = new WarehouseFixture();
        await fixture.IngestAsync(fixture.Folder.Write("calls.jsonl", OpenText.Lines(OpenText.Of()) + "{ broken\n" + OpenText.Lines(OpenText.Of("call-3"))));
        var origin = fixture.Scalar<string>("select origin from ingest_files where status = 'quarantined'");

        var excerpt = SourceExcerpt.Read(origin, 2, 1, fixture.Limits);

        Assert.Equal((1, null), (excerpt.FirstLine, excerpt.Fault));
        Assert.Equal(3, excerpt.Lines.Count);
        Assert.Equal("{ broken", excerpt.Lines[1]);
    }

    [Fact]
    public async Task Retry_OfALineKeptOut_ReadsItsFileAgain()
    {
        using var fixture = new WarehouseFixture();
        var file = fixture.Folder.Write("calls.jsonl", OpenText.Lines(OpenText.Of()) + "{ broken\n");
        await fixture.IngestAsync(file);

        var retry = await new KeptOutFiles(fixture.Warehouse, TimeProvider.System).RetryAsync(new KeptOutChoice());

        Assert.Equal(0, retry.Left);
        Assert.Equal([file], retry.Paths);
        Assert.Equal((1, 1), ((await fixture.IngestAsync([.. retry.Paths])).Unchanged, fixture.Scalar<int>("select count(*) from quarantine")));
    }
}
