using static Analytics.Transcripts.Tests.Parsing;

namespace Analytics.Transcripts.Tests;

/// <summary>A line end or blank line that is lost or too many takes no value with it.</summary>
public class LostLineEndTests
{
    [Theory]
    [InlineData("")]
    [InlineData("> \n")]
    [InlineData("- \n")]
    [InlineData(" (as said)\n")]
    public void Parse_BlockHeadingWithoutABlankLineBefore_StartsABlock(string before)
    {
        var (transcript, _) = Parsed(SampleText.Judge.With("\nQ3 [TECHNICAL]", $"{before}Q3 [TECHNICAL]"));

        Assert.Equal(4, transcript.Questions.Count);
        Assert.Equal(0.8, transcript.Questions[2].Relevance);
    }

    [Fact]
    public void Parse_FlagBehindTheAnswer_IsReadAndNoWordOfIt()
    {
        var (expected, _) = Parsed(SampleText.Judge);
        var (transcript, findings) = Parsed(SampleText.Judge.With("\n[CANDIDATE STRUGGLED]", " [CANDIDATE STRUGGLED]"));

        Assert.Equal(expected.Questions.Select(q => (q.Struggled, q.Explained, q.AnswerWords)), transcript.Questions.Select(q => (q.Struggled, q.Explained, q.AnswerWords)));
        Assert.DoesNotContain(findings, finding => finding.Code == FindingCode.ValueUnreadable);
    }

    [Fact]
    public void Parse_RelevanceBeforeTheType_ReadsBoth()
    {
        var question = Parsed(SampleText.Judge.With("Q3 [TECHNICAL] (Relevance: 0.800)", "Q3 (Relevance: 0.800) [TECHNICAL]")).Transcript.Questions[2];

        Assert.Equal((DeclaredType.Technical, 0.8), (question.DeclaredType, question.Relevance));
    }

    [Fact]
    public void Parse_RelevanceAsPercentage_IsTheValueItself() =>
        Assert.Equal(0.567, Parsed(SampleText.Judge.With("Q3 [TECHNICAL] (Relevance: 0.800)", "Q3 [TECHNICAL] (Relevance: 56.7%)")).Transcript.Questions[2].Relevance);

    [Theory]
    [InlineData("Position: Cellar Engineer Total Turns: 6")]
    [InlineData("Position: Cellar Engineer; Average Score: 4")]
    public void Parse_TwoHeaderValuesOnALine_AreToldOf(string line)
    {
        var text = SampleText.First.With("Position: Cellar Engineer\nTotal Turns: 6", line);

        Assert.Equal(LineOf(text, line), TheFinding(text, FindingCode.ValueUnreadable).Line);
    }

    [Fact]
    public void Parse_LabelBehindThePartsTitle_StartsTheItem()
    {
        var items = Parsed(SampleText.First.With("2. Technical Questions:\n   Q1: Glycol", "2. Technical Questions: Q1: Glycol")).Transcript.Evaluations;

        Assert.Equal(["Project", "Q1", "Q2"], items.Select(item => item.Item));
        Assert.Equal("Glycol chiller sizing", items[1].Heading);
    }

    [Theory]
    [InlineData("1. Project / Experience Question:\n", "")]
    [InlineData("1. Project / Experience Question:\n", "1. Projektfrage:\n")]
    [InlineData("   Q2:\n", "")]
    public void Parse_ItemWhosePartOrLabelIsLost_IsToldOf(string lost, string instead)
    {
        var (transcript, findings) = Parsed(SampleText.First.With(lost, instead));

        Assert.Equal([4, 5, 3], transcript.Evaluations.Select(item => item.Score!.Value));
        Assert.Contains(findings, finding => finding.Code == FindingCode.ValueUnreadable);
    }

    [Theory]
    [InlineData("- [x] Glycol cooling\n- [x] Fermentation control")]
    [InlineData("*   Glycol cooling,\n*   Fermentation control;")]
    [InlineData("i. Glycol cooling\nii. Fermentation control")]
    [InlineData("a) Glycol cooling\nb) Fermentation control")]
    [InlineData("*   Glycol cooling *   Fermentation control")]
    [InlineData("*   Glycol cooling\n### *   Fermentation control")]
    [InlineData("*   Glycol cooling\n***   Fermentation control**")]
    [InlineData("*   Glycol cooling\n- *   Fermentation control")]
    [InlineData("*   Glycol\u00A0cooling\n*   Fermentation control")]
    public void Parse_SkillsMarkedOtherwise_AreRead(string skills)
    {
        var (transcript, findings) = Parsed(SampleText.Judge.With("*   Glycol cooling\n*   **Fermentation** control\n    *   gravity curves", skills));

        Assert.Equal(["Glycol cooling", "Fermentation control"], transcript.Skills);
        Assert.DoesNotContain(findings, finding => finding.Code == FindingCode.ValueUnreadable);
    }

    [Fact]
    public void Parse_TableWithAPartColumn_KnowsTheProject()
    {
        var text = SampleText.First;
        var at = text.IndexOf("Evaluation:\n1. Project", StringComparison.Ordinal);
        var table = """
            | # | Section | Question | Rating | Comment |
            |---|---|---|---|---|
            | 1 | Project | Vats | 4 | Wired pressure sensors. |
            | 2 | Technical | Q1: Glycol chiller sizing of the project | 5 | Summed heat load. |
            """;
        var items = Parsed(string.Concat(text.AsSpan(0, at), table, text.AsSpan(text.IndexOf("\n\n====", at, StringComparison.Ordinal)))).Transcript.Evaluations;

        Assert.Equal([(EvaluationSection.Project, 4.0), (EvaluationSection.Technical, 5.0)], items.Select(item => (item.Section, item.Score!.Value)));
    }
}
