using static Analytics.Transcripts.Tests.Parsing;

namespace Analytics.Transcripts.Tests;

public class FindingTests
{
    [Fact]
    public void Parse_AverageThatCountsUnmeasured_SaysHowManyAndTheMeasuredMean()
    {
        var finding = TheFinding(SampleText.Judge, FindingCode.UnmeasuredRelevanceAveraged);

        Assert.Equal(LineOf(SampleText.Judge, "Average Relevance Score"), finding.Line);
        Assert.Equal("The reported average relevance 0.200 counts 3 of 4 questions that were not measured; the measured mean is 0.800 over 1.", finding.Detail);
    }

    [Theory]
    [InlineData("Average Evaluation Score: 4.00/5", "Average Evaluation Score: 4.50/5", "average score 4.50")]
    [InlineData("Average Relevance Score: 0.200", "Average Relevance Score: 0.300", "average relevance 0.300")]
    public void Parse_AverageThatDiffers_SaysBothValues(string old, string replacement, string expected)
    {
        var text = SampleText.Judge.With(old, replacement);
        var finding = TheFinding(text, FindingCode.ReportedAverageDiffers);

        Assert.Equal(LineOf(text, replacement), finding.Line);
        Assert.Contains(expected, finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_AverageOfTheMeasuredValuesAlone_IsNoFinding()
    {
        var findings = Parsed(SampleText.Judge.With("Average Relevance Score: 0.200", "Average Relevance Score: 0.800")).Findings;

        Assert.DoesNotContain(findings, f => f.Code is FindingCode.UnmeasuredRelevanceAveraged or FindingCode.ReportedAverageDiffers);
    }

    [Fact]
    public void Parse_ClosingListedAsProject_NamesTheQuestion()
    {
        var finding = TheFinding(SampleText.Judge, FindingCode.ClosingLabelledAsQuestion);

        Assert.Equal(LineOf(SampleText.Judge, "Q4 [PROJECT]"), finding.Line);
        Assert.StartsWith("Q4 is listed as PROJECT", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_TechnicalQuestionListedAsProject_NamesBothKinds()
    {
        var finding = TheFinding(SampleText.Judge, FindingCode.QuestionTypeDisagrees);

        Assert.Equal("Q2 is listed as PROJECT but reads as technical.", finding.Detail);
        Assert.Equal(LineOf(SampleText.Judge, "Q2 [PROJECT]"), finding.Line);
    }

    [Theory]
    [InlineData("**")]
    [InlineData("")]
    [InlineData("** ")]
    public void Parse_CutRecommendation_TakesTheReports(string left)
    {
        var text = CutAfterBanner(SampleText.Judge, left);
        var (transcript, _) = Parsed(text);

        Assert.Equal((RecommendationLevel.Proceed, RecommendationSource.Report), (transcript.Recommendation.Level!.Value, transcript.Recommendation.Source!.Value));
        Assert.StartsWith("**Proceed to next round.**", transcript.Recommendation.Text, StringComparison.Ordinal);
        TheFinding(text, FindingCode.RecommendationCut);
    }

    [Fact]
    public void Parse_RecommendationCutToItsFirstSentence_IsEnough()
    {
        var text = CutAfterBanner(SampleText.Judge, "** Consider with reservations.").With("**Proceed to next round.** Mira", "Consider with reservations. Mira");
        var (transcript, findings) = Parsed(text);

        Assert.Equal((RecommendationLevel.Reservations, RecommendationSource.Recommendation), (transcript.Recommendation.Level!.Value, transcript.Recommendation.Source!.Value));
        Assert.DoesNotContain(findings, f => f.Code is FindingCode.RecommendationCut or FindingCode.RecommendationUnknown or FindingCode.RecommendationContradicts);
    }

    [Fact]
    public void Parse_RecommendationAgainstReport_KeepsTheRecommendationAndSaysSo()
    {
        var text = CutAfterBanner(SampleText.Judge, "Not a fit at this time.");
        var finding = TheFinding(text, FindingCode.RecommendationContradicts);

        Assert.Equal(RecommendationLevel.NotAFit, Parsed(text).Transcript.Recommendation.Level);
        Assert.StartsWith("The recommendation says not a fit, the HR report says proceed", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_NoKnownWording_KeepsTheText()
    {
        var text = CutAfterBanner(SampleText.Judge, "Hire at once.").With("**Proceed to next round.** Mira", "Hire at once. Mira");
        var finding = TheFinding(text, FindingCode.RecommendationUnknown);

        var recommendation = Parsed(text).Transcript.Recommendation;
        Assert.Null(recommendation.Level);
        Assert.Equal(("Hire at once.", RecommendationSource.Recommendation), (recommendation.Text, recommendation.Source!.Value));
        Assert.Contains("Hire at once.", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_NoEnding_SaysTheInterviewIsCutOff()
    {
        var text = SampleText.First.With("\n\nAI Recruiter: Thank you, that's it for today.", "");
        var finding = TheFinding(text, FindingCode.InterviewCutOff);

        Assert.Equal(LineOf(text, "Candidate: No, thank you."), finding.Line);
        Assert.Contains("5 recruiter turns", finding.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Total Turns: 9", "9 recruiter turns, the dialogue has 6")]
    [InlineData("Total Turns: many", "no number of turns; the dialogue has 6")]
    public void Parse_OtherNumberOfTurns_SaysBoth(string line, string expected)
    {
        var text = SampleText.First.With("Total Turns: 6", line);

        Assert.Contains(expected, TheFinding(text, FindingCode.TurnsDiffer).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_ItemAboutNothingAsked_StaysUnmatched()
    {
        const string extra = "\n\n   Q3: Tapestries\n   Score: 2/5\n   Justification: Reciting medieval tapestry restoration impressed nobody.\n";
        var text = SampleText.Judge.With("to find a stuck fermentation.", "to find a stuck fermentation." + extra);
        var finding = TheFinding(text, FindingCode.ItemUnmatched);

        Assert.Equal((LineOf(text, "   Q3: Tapestries"), FindingSeverity.Warning), (finding.Line, finding.Severity));
        Assert.Equal("The technical item Q3 \"Tapestries\" could not be tied to a question: its words match none.", finding.Detail);
        var item = Parsed(text).Transcript.Evaluations[3];
        Assert.Equal((null, null), (item.QuestionNumber, item.TurnNumber));
    }

    [Fact]
    public void Parse_ItemOfOtherWordsWhereOneQuestionIsLeft_IsTiedByOrder()
    {
        var text = SampleText.Judge.With("Summed heat load and kept a margin for summer when sizing the glycol chiller.", "Vague throughout.").With("Q1: Glycol chiller sizing", "Q1:");

        Assert.Equal([1, 2, 3], Parsed(text).Transcript.Evaluations.Select(e => e.QuestionNumber!.Value));
    }

    [Fact]
    public void Parse_ItemForAQuestionTheFileDoesNotList_LeadsToItsTurn()
    {
        var text = SampleText.Judge.With("how would you detect", "can you explain how to detect");
        var at = text.IndexOf("Q3 [TECHNICAL]", StringComparison.Ordinal);
        text = text.Remove(at, text.IndexOf("Q4 [PROJECT]", StringComparison.Ordinal) - at);
        var finding = TheFinding(text, FindingCode.ItemUnmatched);

        Assert.Equal((FindingSeverity.Info, "The technical item Q2 judges turn 7, which the file does not list as a question."), (finding.Severity, finding.Detail));
        var (transcript, _) = Parsed(text);
        Assert.Equal((null, 7), (transcript.Evaluations[2].QuestionNumber, transcript.Evaluations[2].TurnNumber));
        Assert.Equal(TurnKind.FollowUp, transcript.Turns[6].Kind);
    }

    [Theory]
    [InlineData("Mira Holt demonstrates", "Jonas Kettle demonstrates", "Jonas Kettle")]
    [InlineData("### Candidate Overall Suitability", "**Candidate:** Mira Kettle\n\n### Candidate Overall Suitability", "Mira Kettle")]
    public void Parse_ReportOfAnotherName_NamesBoth(string old, string replacement, string name)
    {
        var finding = TheFinding(SampleText.First.With(old, replacement), FindingCode.NameDiffers);

        Assert.Equal($"The HR report speaks of {name}, the header of Mira Holt.", finding.Detail);
    }

    [Theory]
    [InlineData("Mira Holt demonstrates", "Mira demonstrates")]
    [InlineData("Mira Holt demonstrates", "Dr. Holt demonstrates")]
    [InlineData("Mira Holt demonstrates", "The candidate demonstrates")]
    [InlineData("Mira Holt demonstrates", "Cellar Engineer is")]
    public void Parse_ReportOfTheSameNameOrNone_IsNoFinding(string old, string replacement) =>
        Assert.DoesNotContain(Parsed(SampleText.First.With(old, replacement)).Findings, f => f.Code == FindingCode.NameDiffers);

    [Theory]
    [InlineData("EVALUATION REPORT")]
    [InlineData("HR REPORT")]
    [InlineData("TECHNICAL QUESTIONS AND ANSWERS")]
    [InlineData("RECOMMENDATION (FULL)")]
    public void Parse_SectionWithoutItsBanner_IsNamed(string title)
    {
        var finding = TheFinding(SampleText.Judge.With($"{title}\n", "SOMETHING ELSE\n"), FindingCode.SectionMissing);

        Assert.Contains(title, finding.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("### Key Strengths", "Key Strengths")]
    [InlineData("### Overall Recommendation", "Overall Recommendation")]
    public void Parse_ReportPartWithoutItsHeading_IsNamed(string heading, string title) =>
        Assert.Contains(title, TheFinding(SampleText.Judge.With(heading, "### Notes"), FindingCode.ReportSectionMissing).Detail, StringComparison.Ordinal);

    [Theory]
    [InlineData("Score: 3/5", "Score: N/A", "\"N/A\"")]
    [InlineData("Score: 3/5", "Score: 85/100", "\"85/100\"")]
    [InlineData("Score: 3/5", "Score: 7/10", "\"7/10\"")]
    [InlineData("   Score: 3/5\n", "", "has no score")]
    public void Parse_ItemWithoutAUsableScore_KeepsTheItem(string old, string replacement, string expected)
    {
        var text = SampleText.First.With(old, replacement);
        var finding = TheFinding(text, FindingCode.ScoreMissing);

        Assert.Contains(expected, finding.Detail, StringComparison.Ordinal);
        var item = Parsed(text).Transcript.Evaluations[2];
        Assert.Null(item.Score);
        Assert.Equal(3, item.QuestionNumber);
    }

    [Fact]
    public void Parse_BlockThatNoTurnHolds_KeepsItsWords()
    {
        var text = SampleText.Judge.With("Question: That is sound. For the next question: how", "Question: Something else was noted. How");
        var finding = TheFinding(text, FindingCode.QuestionNotInDialogue);

        Assert.Equal(LineOf(text, "Q3 [TECHNICAL]"), finding.Line);
        Assert.Contains("Something else was noted.", finding.Detail, StringComparison.Ordinal);
        Assert.Null(Parsed(text).Transcript.Questions[2].TurnNumber);
    }

    [Fact]
    public void Parse_BannerAtTheVeryEnd_NamesTheLastLine()
    {
        var text = CutAfterBanner(SampleText.Judge, "").With("### Overall Recommendation", "### Closing words");
        var finding = TheFinding(text, FindingCode.RecommendationUnknown);

        Assert.Equal("The file has no recommendation.", finding.Detail);
    }

    private static string CutAfterBanner(string text, string left) =>
        text[..(text.LastIndexOf("====\n", StringComparison.Ordinal) + 5)] + left;
}
