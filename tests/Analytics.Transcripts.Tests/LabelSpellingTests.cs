using Analytics.Transcripts.Reading;
using static Analytics.Transcripts.Tests.Parsing;

namespace Analytics.Transcripts.Tests;

/// <summary>Speakers' labels in brackets are read; those that are nearly right and not read are told of.</summary>
public class LabelSpellingTests
{
    [Theory]
    [InlineData("<Candidate> ")]
    [InlineData("[Candidate] ")]
    [InlineData("[Candidate]: ")]
    public void Parse_LabelInBrackets_IsRead(string label)
    {
        var (expected, _) = Parsed(SampleText.Judge);
        var (transcript, findings) = Parsed(SampleText.Judge.With("Candidate: \"I add up", $"{label}\"I add up"));

        Assert.Equal(expected.Turns.Select(turn => (turn.Speaker, turn.Words)), transcript.Turns.Select(turn => (turn.Speaker, turn.Words)));
        Assert.DoesNotContain(findings, finding => finding.Code == FindingCode.ValueUnreadable);
    }

    [Theory]
    [InlineData("C: ")]
    [InlineData("Kandidatin: ")]
    public void Parse_UnknownLabelBetweenTurnsOfOneSpeaker_IsToldOf(string label)
    {
        var text = SampleText.Judge.With("Candidate: \"I add up", $"{label}\"I add up");

        Assert.Equal(LineOf(text, $"{label}\"I add up"), TheFinding(text, FindingCode.ValueUnreadable).Line);
    }

    [Theory]
    [InlineData("AI Recuiter: ", true)]
    [InlineData("A Recruiteer: ", true)]
    [InlineData("A Recruteer: ", false)]
    [InlineData("Note: ", false)]
    public void Parse_LastTurnsLabel_IsToldOfWhereNearlyRight(string label, bool told)
    {
        var at = SampleText.Judge.LastIndexOf("AI Recruiter: ", StringComparison.Ordinal);
        var text = string.Concat(SampleText.Judge.AsSpan(0, at), label, SampleText.Judge.AsSpan(at + "AI Recruiter: ".Length));

        Assert.Equal(told, Parsed(text).Findings.Any(finding => finding.Code == FindingCode.ValueUnreadable && finding.Detail.Contains(label.Trim(), StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("CANDIDATE: x", true)]
    [InlineData("Candiates: x", true)]
    [InlineData("Cndidtes: x", false)]
    [InlineData("Candidate x", false)]
    [InlineData(": x", false)]
    public void IsNearlyOne_OfTwoWrongLetters_IsTheMost(string start, bool nearly) => Assert.Equal(nearly, LabelSpelling.IsNearlyOne(start));
}
