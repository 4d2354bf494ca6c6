using System.Text.Json.Nodes;
using Analytics.Mappings.Definition;
using Analytics.Transcripts;

namespace Analytics.Mappings.Tests;

public class FileMapperTests
{
    [Theory]
    [InlineData("1793696400", "2026-11-03T09:00:00Z")]
    [InlineData("1793696400000", "2026-11-03T09:00:00Z")]
    [InlineData("1793696400250000", "2026-11-03T09:00:00.25Z")]
    [InlineData("99999999999", "5138-11-16T09:46:39Z")]
    [InlineData("100000000000", "1973-03-03T09:46:40Z")]
    [InlineData("\"1793696400\"", "2026-11-03T09:00:00Z")]
    [InlineData("\"2026-11-03T10:00:00+01:00\"", "2026-11-03T09:00:00Z")]
    [InlineData("\"2026-11-03 09:00\"", "2026-11-03T09:00:00Z")]
    public void Read_Times_HoweverWritten_AreOne(string written, string expected) => Assert.Equal(expected, (string?)One($"\"started_at\": {written}")["started_at"]);

    [Fact]
    public void Read_TimeThatIsNone_IsTold()
    {
        var read = Interview("\"started_at\": \"soon\"");
        Assert.Null(read.Interview["started_at"]);
        Assert.Equal(FindingCode.ValueUnreadable, Assert.Single(read.Findings).Code);
    }

    [Theory]
    [InlineData("4", 4, 1, 5, 1.0)]
    [InlineData("\"4,5\"", 4.5, 1, 5, null)]
    [InlineData("5", 5, 1, 5, 1.0)]
    [InlineData("5.5", 5.5, 1, 10, null)]
    [InlineData("10", 10, 1, 10, 1.0)]
    [InlineData("10.1", 10.1, 0, 100, null)]
    [InlineData("100", 100, 0, 100, null)]
    [InlineData("1", 1, 1, 5, 1.0)]
    [InlineData("0.9", 0.9, 0, 1, null)]
    [InlineData("0", 0, 0, 1, 1.0)]
    [InlineData("\"4/5\"", 4, 1, 5, 1.0)]
    [InlineData("\"0/10\"", 0, 0, 10, 1.0)]
    [InlineData("\"7 out of 10 (good)\"", 7, 1, 10, 1.0)]
    [InlineData("\"85 %\"", 85, 0, 100, null)]
    [InlineData("\"40/100\"", 40, 0, 100, null)]
    [InlineData("\"0.5/1\"", 0.5, 0, 1, null)]
    [InlineData("true", 1, 0, 1, 1.0)]
    [InlineData("false", 0, 0, 1, 1.0)]
    [InlineData("\"Passed\"", 1, 0, 1, 1.0)]
    [InlineData("\"not met\"", 0, 0, 1, 1.0)]
    [InlineData("\"Strongly Agree\"", 5, 1, 5, 1.0)]
    [InlineData("\"fair\"", 2, 1, 4, 1.0)]
    public void Read_Score_HoweverWritten_HasItsScale(string written, double value, double min, double max, double? step)
    {
        var score = One(Score(written))["scores"]![0]!;
        Assert.Equal((value, min, max, step), ((double)score["value"]!, (double)score["min"]!, (double)score["max"]!, (double?)score["step"]));
    }

    [Theory]
    [InlineData("100.1", FindingCode.LeftOut)]
    [InlineData("-1", FindingCode.LeftOut)]
    [InlineData("\"unknown\"", FindingCode.LeftOut)]
    [InlineData("null", FindingCode.LeftOut)]
    [InlineData("\"blue\"", FindingCode.ValueUnreadable)]
    [InlineData("\"6/5\"", FindingCode.ValueUnreadable)]
    [InlineData("[1]", FindingCode.ValueUnreadable)]
    public void Read_ScoreThatIsNone_IsToldWithItsPlace(string written, FindingCode code)
    {
        var read = Interview(Score(written));
        Assert.Null(read.Interview["scores"]);
        var finding = Assert.Single(read.Findings);
        Assert.Equal((code, "$.scores[0]"), (finding.Code, finding.Place));
    }

    [Fact]
    public void Read_ScoreAfterAStroke_HasTheLowestOfAllOfItsKind()
    {
        var read = Read(Mapping(), """
            { "turns": [{ "role": "agent", "text": "Why?" }], "scores": [{ "name": "a", "value": "7/10" }] }
            { "turns": [{ "role": "agent", "text": "Why?" }], "scores": [{ "name": "b", "value": "0/10" }, { "name": "c", "value": "3/5" }] }
            """);
        Assert.Equal([0.0, 0.0, 1.0], read.Interviews.SelectMany(interview => interview.Interview["scores"]!.AsArray()).Select(score => (double)score!["min"]!));
    }

    [Fact]
    public void Read_ScalesOfTheMapping_ComeBeforeWhatIsAssumed()
    {
        var read = Read(Mapping("""
            "scales": { "Depth": [0, 7, 1], "*": [0, 20] }
            """), "{ \"turns\": [{ \"role\": \"agent\", \"text\": \"Why?\" }], \"scores\": [{ \"name\": \"depth\", \"value\": 7 }, { \"name\": \"breadth\", \"value\": 3 }, { \"name\": \"depth\", \"value\": 8 }] }").Interviews[0];
        Assert.Equal([(7.0, 7.0), (3.0, 20.0)], read.Interview["scores"]!.AsArray().Select(score => ((double)score!["value"]!, (double)score["max"]!)));
        Assert.Contains("outside its scale from 0 to 7", Assert.Single(read.Findings).Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assistant", "user", "recruiter", "candidate")]
    [InlineData("AI Recruiter", "Applicant", "recruiter", "candidate")]
    [InlineData("bot", "human", "recruiter", "candidate")]
    public void Read_UsualRoles_AreKnown(string one, string other, string first, string second)
    {
        var turns = Turns($$"""[{ "role": "{{one}}", "text": "Why?" }, { "role": "{{other}}", "text": "So." }]""");
        Assert.Equal([first, second], turns.Select(turn => (string?)turn!["speaker"]));
    }

    [Fact]
    public void Read_RoleThatSaysNothing_IsLeftOutAndTold()
    {
        var read = Read(Mapping(), """{ "turns": [{ "role": "agent", "text": "Why?" }, { "role": "narrator", "text": "Silence." }, { "role": "user", "text": null }, { "role": "system", "text": "x" }] }""").Interviews[0];
        Assert.Single(read.Interview["turns"]!.AsArray());
        Assert.Contains(read.Findings, finding => finding is { Place: "$.turns[1]", Code: FindingCode.LeftOut } && finding.Detail.StartsWith("narrator", StringComparison.Ordinal));
        Assert.Contains(read.Findings, finding => finding.Detail.Contains("1 of system, 1 of user without words", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"at\": { \"path\": \"t\", \"unit\": \"ms\" }", "1500", 1.5)]
    [InlineData("\"at\": \"t\"", "1500", 1500)]
    [InlineData("\"at\": \"t\"", "\"1.5\"", 1.5)]
    [InlineData("\"at\": { \"path\": \"t\", \"unit\": \"timestamp\" }", "1793696401500", 1.5)]
    [InlineData("\"at\": { \"path\": \"t\", \"unit\": \"timestamp\" }", "1793696399000", 0)]
    public void Read_TimeOfATurn_IsSecondsFromTheStart(string at, string written, double seconds)
    {
        var mapping = Mapping().Replace("\"text\": \"text\"", "\"text\": \"text\", " + at, StringComparison.Ordinal);
        var read = Read(mapping, $$"""{ "started_at": 1793696400, "turns": [{ "role": "agent", "text": "Why?", "t": {{written}} }] }""");
        Assert.Equal(seconds, (double)read.Interviews[0].Interview["turns"]![0]!["at"]!);
    }

    [Fact]
    public void Read_LinesOfObjects_AreInterviewsWithTheirLines()
    {
        var read = Read(Mapping(), "{\"turns\":[{\"role\":\"agent\",\"text\":\"Why?\"}]}\n{\"other\":1}\n{\"turns\":[{\"role\":\"agent\",\"text\":\"How?\"}]}\n");
        Assert.Equal([("$[0]", 1), ("$[2]", 3)], read.Interviews.Select(interview => (interview.Place, interview.Line)));
        Assert.Equal(("$[1]", 2), read.KeptOut.Select(kept => (kept.Place, kept.Line)).Single());
    }

    [Fact]
    public void Read_BrokenJson_SaysWhere()
    {
        var unreadable = Assert.IsType<MappingOutcome.Unreadable>(FileMapper.Read(new("a.json", "{\n\"turns\": [}"), MappingCatalog.Shipped.Mappings));
        Assert.Equal(2, unreadable.Line);
    }

    [Fact]
    public void Read_DeepNesting_IsAReasonNotACrash() =>
        Assert.IsType<MappingOutcome.Unreadable>(FileMapper.Read(new("a.json", new string('[', 100_000)), MappingCatalog.Shipped.Mappings));

    [Fact]
    public void Read_FileOfNobody_SaysWhatItLooksLike()
    {
        var text = """{ "session": "s1", "log": { "lines": [{ "speaker": "A", "utterance": "Hi", "ts": 1 }] }, "marks": [{ "criterion": "depth", "score": 3 }] }""";
        var told = Assert.IsType<MappingOutcome.Unrecognised>(FileMapper.Read(new("a.json", text), MappingCatalog.Shipped.Mappings)).LooksLike;
        Assert.StartsWith("Looks like one object with session, log, marks", told, StringComparison.Ordinal);
        Assert.Contains("log.lines looks like turns (speaker, utterance, ts)", told, StringComparison.Ordinal);
        Assert.Contains("marks looks like scores (criterion, score)", told, StringComparison.Ordinal);
        Assert.Contains("A mapping would need `recognise`", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "an empty list")]
    [InlineData("[1, 2]", "a list of 2 (integer)")]
    [InlineData("{}", "no members")]
    [InlineData("\"text\"", "a single string")]
    public void Read_FileOfNothing_IsDescribedAllTheSame(string text, string described) =>
        Assert.Contains(described, Assert.IsType<MappingOutcome.Unrecognised>(FileMapper.Read(new("a.json", text), MappingCatalog.Shipped.Mappings)).LooksLike, StringComparison.Ordinal);

    private static string Score(string value) => $$"""
        "scores": [{ "name": "depth", "value": {{value}} }]
        """;

    private static string Mapping(string members = "\"dropped\": {}") => $$"""
        {
          "mapping": 1, "title": "Test", "source": "https://example.org", "recognise": "turns", {{members}},
          "interview": {
            "started_at": "started_at",
            "turns": { "each": "turns", "speaker": "role", "text": "text" },
            "scores": { "each": "scores", "criterion": "name", "value": "value" }
          }
        }
        """;

    private static MappingOutcome.Read Read(string mapping, string text) =>
        Assert.IsType<MappingOutcome.Read>(FileMapper.Read(new("a.json", text), [Assert.IsType<MappingCheck.Usable>(MappingReader.Read("test", mapping)).Mapping]));

    private static MappedInterview Interview(string members)
    {
        var read = Assert.Single(Read(Mapping(), $$"""{ "turns": [{ "role": "agent", "text": "Why?" }], {{members}} }""").Interviews);
        return read with { Findings = [.. read.Findings.Where(finding => finding.Code != FindingCode.Assumed)] };
    }

    private static JsonObject One(string members) => Interview(members).Interview;

    private static JsonArray Turns(string turns) => Read(Mapping(), $$"""{ "turns": {{turns}} }""").Interviews[0].Interview["turns"]!.AsArray();
}
