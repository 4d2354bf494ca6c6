using System.Text;
using static Analytics.Transcripts.Tests.Parsing;

namespace Analytics.Transcripts.Tests;

public class FaultTests
{
    public static TheoryData<FaultCode, string, string, int> Faults => new()
    {
        { FaultCode.NoHeader, "Interview Transcript\n", "Minutes of a meeting\n", 1 },
        { FaultCode.NoHeader, "Interview Transcript\n=====", "Interview Transcript\n-----", 2 },
        { FaultCode.NoCandidate, "Candidate: Mira Holt\n", "", 3 },
        { FaultCode.NoCandidate, "Candidate: Mira Holt\n", "Candidate:  \n", 3 },
        { FaultCode.UnknownProfile, "Quality Profile: strong", "Quality Profile: brilliant", 4 },
        { FaultCode.UnknownProfile, "Quality Profile: strong\n", "", 3 },
        { FaultCode.RelevanceOutOfRange, "(Relevance: 0.800)", "(Relevance: 1.200)", 58 },
        { FaultCode.RelevanceOutOfRange, "(Relevance: 0.800)", "(Relevance: -0.1)", 58 },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Parse_Fault_IsNamedWithItsLine(FaultCode code, string old, string replacement, int line)
    {
        var fault = Assert.Single(Rejected(SampleText.Judge.With(old, replacement)));

        Assert.Equal(code, fault.Code);
        Assert.Equal(line, fault.Line);
        Assert.EndsWith(".", fault.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("6/5")]
    [InlineData("0/5")]
    [InlineData("-1/5")]
    [InlineData("5.5/5")]
    public void Parse_ScoreOutsideTheScale_NamesValueAndLine(string score)
    {
        var text = SampleText.First.With("Score: 3/5", $"Score: {score}");
        var fault = Assert.Single(Rejected(text));

        Assert.Equal((FaultCode.ScoreOutOfRange, LineOf(text, $"Score: {score}")), (fault.Code, fault.Line));
        Assert.Contains(score, fault.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_HeaderWithoutEnd_IsNoHeader() =>
        Assert.Equal(FaultCode.NoHeader, Assert.Single(Rejected(SampleText.First[..120])).Code);

    [Fact]
    public void Parse_NoTurns_IsNoDialogue()
    {
        var text = SampleText.First.With("AI Recruiter: ", "Recruiter: ").With("\nCandidate: ", "\nApplicant: ").With("\nApplicant: Mira Holt\nQ", "\nCandidate: Mira Holt\nQ");

        Assert.Equal(FaultCode.NoDialogue, Assert.Single(Rejected(text)).Code);
    }

    [Fact]
    public void Parse_SeveralFaults_AreAllReportedInLineOrder()
    {
        var faults = Rejected(SampleText.Judge.With("Score: 3/5", "Score: 9/5").With("Quality Profile: strong", "Quality Profile: superb").With("0.800", "8.0"));

        Assert.Equal([FaultCode.UnknownProfile, FaultCode.RelevanceOutOfRange, FaultCode.ScoreOutOfRange], faults.Select(f => f.Code));
        Assert.Equal(faults.Select(f => f.Line).Order(), faults.Select(f => f.Line));
    }

    [Fact]
    public void Parse_BytesThatAreNotUtf8_NameTheLine()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Interview Transcript\nline two "), 0xC3, 0x28];
        var fault = Assert.Single(Assert.IsType<ParseOutcome.Rejected>(TranscriptParser.Parse(bytes)).Faults);

        Assert.Equal((FaultCode.NotUtf8, 2), (fault.Code, fault.Line));
        Assert.Contains("0xC3", fault.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_Nothing_IsNoHeader() =>
        Assert.Equal((FaultCode.NoHeader, 1), (Assert.Single(Rejected("")).Code, Rejected("")[0].Line));
}
