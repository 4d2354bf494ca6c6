using System.Text;
using System.Text.Json.Nodes;
using Analytics.Formats.OpenFormat;
using Analytics.Transcripts;

namespace Analytics.Formats.Tests;

public class OpenInterviewReaderTests
{
    private const string Whole = """
        {
          "schema": "interview/1", "id": "call-1", "candidate": { "code": "P1", "name": "Ada Falk" }, "position": "Data Engineer",
          "turns": [
            { "speaker": "recruiter", "text": "Welcome. Tell me about yourself." },
            { "speaker": "candidate", "text": "I build pipelines." },
            { "speaker": "recruiter", "text": "How would you explain a hash join?", "at": 9.5 },
            { "speaker": "candidate", "text": "It builds a table" },
            { "speaker": "candidate", "text": "and probes it." }
          ],
          "questions": [ { "turn": 3, "type": "technical", "relevance": 0.8, "relevance_scale": "judge" } ],
          "scores": [ { "criterion": "Depth", "turn": 4, "value": 7, "min": 0, "max": 10, "step": 1, "justification": "Both sides." } ]
        }
        """;

    [Fact]
    public void Read_WholeInterview_GivesItsParts()
    {
        var transcript = Read(Whole).Transcript;

        Assert.Equal(("Ada Falk", "P1", null, "Data Engineer", Transcript.NotOfTheHarness), (transcript.Candidate, transcript.CandidateCode, transcript.Profile, transcript.Position, transcript.Generation));
        Assert.Equal([TurnKind.Introduction, null, TurnKind.Technical, null, null], transcript.Turns.Select(turn => turn.Kind));
        Assert.Equal([null, null, 9.5, null, null], transcript.Turns.Select(turn => turn.AtSeconds));
        var question = Assert.Single(transcript.Questions);
        Assert.Equal((1, 3, DeclaredType.Technical, 0.8, 7), (question.Number, question.TurnNumber, question.DeclaredType, question.Relevance, question.AnswerWords));
        Assert.Equal(RelevanceScale.Judge, transcript.Scale);
    }

    [Fact]
    public void Read_ScoreOfAnAnswer_IsTiedToTheQuestionThatAsksIt()
    {
        var item = Assert.Single(Read(Whole).Transcript.Evaluations);

        Assert.Equal(("depth", 7.0, 1, 3, null), (item.Criterion, item.Score, item.QuestionNumber, item.TurnNumber, item.Section));
        Assert.Equal((new ScoreScale(0, 10, 1), Rater.OfTheRun), (item.Scale, item.Rater));
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("10", true)]
    [InlineData("-0.001", false)]
    [InlineData("10.001", false)]
    public void Read_Value_MustLieWithinItsScale(string value, bool isRead) =>
        Assert.Equal(isRead, Outcome(Changed(root => root["scores"]![0]!["value"] = JsonNode.Parse(value))) is ParseOutcome.Parsed);

    [Theory]
    [InlineData("scores", "max", "0", "$.scores[0].max: the scale goes from 0 to 0; max must be above min.")]
    [InlineData("scores", "turn", "6", "$.scores[0].turn: it is 6, and there are 5 turns.")]
    [InlineData("questions", "turn", "6", "$.questions[0].turn: turn is 6, and there are 5 turns.")]
    [InlineData("questions", "turn", "2", "$.questions[0].turn: turn 2 is the candidate's, and questions are the recruiter's.")]
    [InlineData("turns", "speaker", "\"agent\"", "$.turns[0].speaker: ")]
    [InlineData("questions", "relevance", "1.2", "$.questions[0].relevance: ")]
    public void Read_WhatNoInterviewCanBe_NamesThePlaceAndWhy(string list, string member, string value, string told)
    {
        var rejected = Assert.IsType<ParseOutcome.Rejected>(Outcome(Changed(root => root[list]![0]![member] = JsonNode.Parse(value))));

        Assert.Contains(rejected.Faults, fault => fault is { Code: FaultCode.InvalidInterview, Line: 4 } && fault.Detail.StartsWith(told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[1]", FaultCode.InvalidInterview)]
    [InlineData("{", FaultCode.NotJson)]
    [InlineData("{} {}", FaultCode.NotJson)]
    [InlineData("{\"schema\":\"interview/2\",\"candidate\":{\"code\":\"a\"}}", FaultCode.InvalidInterview)]
    [InlineData("{\"schema\":\"interview/1\",\"candidate\":{}}", FaultCode.InvalidInterview)]
    [InlineData("{\"schema\":\"interview/1\",\"candidate\":{\"code\":\"a\"},\"started_at\":\"noon\"}", FaultCode.InvalidInterview)]
    public void Read_NoInterview_IsAFault(string json, FaultCode code) =>
        Assert.Equal(code, Assert.IsType<ParseOutcome.Rejected>(Outcome(json)).Faults[0].Code);

    [Fact]
    public void Read_OtherOrderAndBlanks_IsTheSameContent()
    {
        var moved = new JsonObject(JsonNode.Parse(Whole)!.AsObject().Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

        var (sha256, outcome) = OpenInterviewReader.Read(Encoding.UTF8.GetBytes(moved.ToJsonString()), 1, Wordings.Default, Sha256(Whole));

        Assert.Equal(Sha256(Whole), sha256);
        Assert.Null(outcome);
        Assert.NotEqual(sha256, Sha256(Changed(root => root["position"] = "Analyst")));
    }

    [Fact]
    public void Read_TwoScalesOfRelevance_KeepsTheFirstAndSaysSo()
    {
        var parsed = Read(Changed(root => root["questions"]!.AsArray().Add(JsonNode.Parse("""{ "turn": 1, "relevance": 0.31, "relevance_scale": "similarity" }"""))));

        Assert.Equal([0.8, null], parsed.Transcript.Questions.Select(question => question.Relevance));
        Assert.Contains(parsed.Findings, finding => finding.Code == FindingCode.ValueUnreadable && finding.Detail.Contains("\"similarity\" is left out: this interview's is judge", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_PersonWithoutName_IsAFault() =>
        Assert.IsType<ParseOutcome.Rejected>(Outcome(Changed(root => root["scores"]![0]!["rater"] = JsonNode.Parse("""{ "kind": "person" }"""))));

    private static ParseOutcome.Parsed Read(string json) => Assert.IsType<ParseOutcome.Parsed>(Outcome(json));

    private static ParseOutcome Outcome(string json) => OpenInterviewReader.Read(Encoding.UTF8.GetBytes(json), 4, Wordings.Default).Outcome!;

    private static string Sha256(string json) => OpenInterviewReader.Read(Encoding.UTF8.GetBytes(json), 1, Wordings.Default).Sha256;

    private static string Changed(Action<JsonNode> change)
    {
        var root = JsonNode.Parse(Whole)!;
        change(root);
        return root.ToJsonString();
    }
}
