using static Analytics.Transcripts.Tests.Parsing;

namespace Analytics.Transcripts.Tests;

public class ReportHeadingTests
{
    [Theory]
    [InlineData("### ", "")]
    [InlineData("## ", ":")]
    [InlineData("**", "**")]
    [InlineData("**", ":**")]
    [InlineData("### **", "**")]
    [InlineData("### 1. ", "")]
    public void Parse_HeadingStyle_IsCutAtEachPart(string before, string after)
    {
        var text = SampleText.First;
        foreach (var title in new[] { "Candidate Overall Suitability", "Key Strengths", "Areas for Development & Critical Gaps", "Technical Skills Demonstrated", "Communication Effectiveness", "Overall Recommendation" })
            text = text.With("### " + title, before + title + after);
        var report = Parsed(text).Transcript.Report;

        Assert.Equal([ReportPart.Suitability, ReportPart.Strengths, ReportPart.Gaps, ReportPart.Skills, ReportPart.Communication, ReportPart.Recommendation], report.Select(r => r.Part));
        Assert.Equal("Plain and ordered.", report[4].Text);
    }

    [Fact]
    public void Parse_TitleBeforeTheFirstHeading_IsThePreamble()
    {
        var report = Parsed(SampleText.First.With("### Candidate Overall Suitability", "**HR Interview Report**\n\n**Candidate:** Mira Holt\n\n---\n\n### Candidate Overall Suitability")).Transcript.Report;

        Assert.Equal((ReportPart.Preamble, "**HR Interview Report**\n\n**Candidate:** Mira Holt\n\n---"), (report[0].Part, report[0].Text));
        Assert.Equal(7, report.Count);
    }

    [Fact]
    public void Parse_TextBehindABoldHeading_BelongsToThePart()
    {
        var report = Parsed(SampleText.First.With("### Overall Recommendation\n\n**Proceed", "**Overall Recommendation:** **Proceed")).Transcript.Report;

        Assert.Equal("Proceed to next round.** Mira Holt knows vats.", report[^1].Text);
    }

    [Fact]
    public void Parse_BulletThatStartsLikeAHeading_StaysText()
    {
        var report = Parsed(SampleText.First.With("*   None of weight.", "*   Key Strengths outweigh them.")).Transcript.Report;

        Assert.Equal(6, report.Count);
        Assert.Equal("*   Key Strengths outweigh them.", report[2].Text);
    }
}
