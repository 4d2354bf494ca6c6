using static Analytics.Transcripts.Tests.Parsing;

namespace Analytics.Transcripts.Tests;

/// <summary>Lines that merely look like a label do not become one, and what stands twice is told of.</summary>
public class LookalikeTests
{
    [Theory]
    [InlineData("   Score: 5/5 would need figures.")]
    [InlineData("   Score: 2/5")]
    [InlineData("   Q7: is what I would ask next.")]
    [InlineData("   Answer: none was given.")]
    [InlineData("   5/5 for the drawing alone.")]
    public void Parse_LineInAJustification_InventsNoItem(string line)
    {
        var text = SampleText.Judge.With("when sizing the glycol chiller.", $"when sizing the glycol chiller.\n{line}");
        var (transcript, findings) = Parsed(text);

        Assert.Equal([4, 5, 3], transcript.Evaluations.Select(item => item.Score!.Value));
        Assert.EndsWith(line.Trim(), transcript.Evaluations[1].Justification, StringComparison.Ordinal);
        Assert.All(findings.Where(f => f.Code == FindingCode.ValueUnreadable), f => Assert.Equal(LineOf(text, line), f.Line));
    }

    [Theory]
    [InlineData("Candidate notes: drift.")]
    [InlineData("  Candidate: as they say, drifts.")]
    [InlineData("The candidate: someone who drifts.")]
    [InlineData("Q5: what drifts?")]
    [InlineData("Score: 5/5 for drift.")]
    [InlineData("HR REPORT of last year: drift.")]
    public void Parse_LineInAnAnswer_StaysInTheTurn(string line)
    {
        var text = SampleText.First.With("then take the worst summer day", $"then\n\n{line}\n\ntake the worst summer day");
        var (transcript, _) = Parsed(text);

        Assert.Equal(11, transcript.Turns.Count);
        Assert.Contains(line.Trim(), transcript.Turns[5].Text, StringComparison.Ordinal);
        Assert.Equal(3, transcript.Evaluations.Count);
    }

    [Theory]
    [InlineData("Q9: what would you ask?")]
    [InlineData("Q9")]
    [InlineData("Question 9 was harder.")]
    public void Parse_LineInAListedAnswer_StartsNoBlock(string line)
    {
        var (transcript, _) = Parsed(SampleText.Judge.With("Answer: \"I plot gravity against time,", $"Answer: \"I plot gravity\n\n{line}\n\nagainst time,"));

        Assert.Equal(4, transcript.Questions.Count);
    }

    [Fact]
    public void Parse_BannerOfUnknownTitleInAnAnswer_StaysInTheTurn()
    {
        const string rule = "============================================================";
        var (transcript, _) = Parsed(SampleText.Judge.With("then take the worst summer day", $"then\n\n{rule}\nMY NOTES\n{rule}\n\ntake the worst summer day"));

        Assert.Equal(11, transcript.Turns.Count);
    }

    [Theory]
    [InlineData("HR REPORT", "the first")]
    [InlineData("RECOMMENDATION (FULL)", "the last")]
    public void Parse_SectionThatStandsTwice_SaysWhichCounts(string title, string counts)
    {
        const string rule = "============================================================";
        var text = $"{SampleText.Judge}\n\n{rule}\n{title}\n{rule}\nConsider with reservations.";
        var finding = TheFinding(text, FindingCode.SectionRepeated);

        Assert.Contains($"{title} stands more than once; {counts} counts", finding.Detail, StringComparison.Ordinal);
        Assert.Equal(LineCount(text) - 1, finding.Line);
    }

    [Fact]
    public void Parse_HeaderKeyThatStandsTwice_KeepsTheFirst()
    {
        var text = SampleText.Judge.With("Position: Cellar Engineer", "Position: Cellar Engineer\nPosition: Brewer");

        Assert.Equal(LineOf(text, "Position: Brewer"), TheFinding(text, FindingCode.SectionRepeated).Line);
        Assert.Equal("Cellar Engineer", Parsed(text).Transcript.Position);
    }

    [Theory]
    [InlineData("\n\n")]
    [InlineData("\n")]
    public void Parse_SecondTranscriptInTheFile_IsAFault(string between)
    {
        var fault = Assert.Single(Rejected(SampleText.Judge + between + SampleText.First.With("Mira Holt", "Jonas Kettle")));

        Assert.Equal(FaultCode.SeveralTranscripts, fault.Code);
        Assert.Equal(LineCount(SampleText.Judge) + between.Length, fault.Line);
    }

    [Fact]
    public void Parse_SecondHeaderWithoutItsTitle_IsAFault()
    {
        var second = SampleText.First.With("Interview Transcript\n", "Next one\n");

        Assert.Contains(Rejected(SampleText.Judge + "\n\n" + second), fault => fault.Code == FaultCode.SeveralTranscripts);
    }
}
