using static Analytics.Transcripts.Tests.Parsing;

namespace Analytics.Transcripts.Tests;

/// <summary>The evaluation as a table, as JSON, and with its two parts written otherwise.</summary>
public class EvaluationFormTests
{
    private const string Reasons = """
        "project": {"score": 4, "justification": "Wired pressure sensors into vats and named drift."},
        "technical_questions": [
          {"question": "Q1: Glycol chiller sizing", "score": "5/5", "justification": "Summed heat load for the glycol chiller."},
          {"item": "Q2", "score": 3, "reason": "Read gravity curves and yeast viability."}
        ]
        """;

    [Fact]
    public void Parse_Table_GivesAnItemForEachRow()
    {
        var text = WithEvaluation("""
            | Item | Score | Justification |
            |------|:-----:|---------------|
            | Project | 4/5 | Wired pressure sensors into vats and named drift. |
            | Q1: Glycol chiller sizing | 5 / 5 | Summed heat load for the glycol chiller. |
            | **Q2** | 3 | Read gravity curves and yeast viability. |
            """);

        AssertItems(text);
    }

    [Theory]
    [InlineData("{", "}")]
    [InlineData("Evaluation:\n```json\n{", "}\n```")]
    [InlineData("{\"evaluation\": {", "}}")]
    public void Parse_Json_GivesAnItemForEachScore(string before, string after) => AssertItems(WithEvaluation(before + Reasons + after));

    [Fact]
    public void Parse_JsonScoreNotUnderstood_NamesItsLine()
    {
        var text = WithEvaluation("{" + Reasons.Replace("\"5/5\"", "\"9/10\"", StringComparison.Ordinal) + "}");

        Assert.Equal(LineOf(text, "9/10"), TheFinding(text, FindingCode.ValueUnreadable).Line);
    }

    [Theory]
    [InlineData("{\"project\": {\"score\": 4}")]
    [InlineData("{\"project\": {\"score\": 4,, }}")]
    public void Parse_BrokenJson_IsToldOf(string json) =>
        Assert.Contains(Parsed(WithEvaluation(json)).Findings, finding => finding.Code == FindingCode.ValueUnreadable);

    [Fact]
    public void Parse_TableWithoutScores_IsToldOf()
    {
        var text = WithEvaluation("| Item | Verdict |\n|---|---|\n| Q1 | fine |");

        Assert.Contains(Parsed(text).Findings, finding => finding.Code == FindingCode.ValueUnreadable && finding.Line == LineOf(text, "| Item |"));
    }

    [Theory]
    [InlineData("2. Technical Questions:", "3. Behavioural Questions:")]
    [InlineData("2. Technical Questions:", "")]
    public void Parse_PartNotUnderstood_IsToldOf(string title, string other)
    {
        var text = SampleText.First.With(title, other);
        var (transcript, findings) = Parsed(text);

        Assert.Equal([4, 5, 3], transcript.Evaluations.Select(item => item.Score!.Value));
        Assert.Contains(findings, finding => finding.Code == FindingCode.ValueUnreadable);
    }

    [Fact]
    public void Parse_ItemsWithoutLabels_AreKeptApart()
    {
        var text = SampleText.First.With("   Q1: Glycol chiller sizing\n", "").With("   Q2:\n", "");

        Assert.Equal([4, 5, 3], Parsed(text).Transcript.Evaluations.Select(item => item.Score!.Value));
    }

    [Fact]
    public void Parse_FractionOfAScore_IsKept() =>
        Assert.Equal([4.5, 5, 3], Parsed(SampleText.First.With("Score: 4/5", "Score: 4.5/5")).Transcript.Evaluations.Select(item => item.Score!.Value));

    private static void AssertItems(string text)
    {
        var (transcript, findings) = Parsed(text);

        Assert.Equal(
            [(EvaluationSection.Project, "Project", null, 4.0), (EvaluationSection.Technical, "Q1", "Glycol chiller sizing", 5.0), (EvaluationSection.Technical, "Q2", null, 3.0)],
            transcript.Evaluations.Select(item => (item.Section, item.Item, item.Heading, item.Score!.Value)));
        Assert.Equal("Summed heat load for the glycol chiller.", transcript.Evaluations[1].Justification);
        Assert.DoesNotContain(findings, finding => finding.Code == FindingCode.ValueUnreadable);
    }

    private static string WithEvaluation(string evaluation)
    {
        var text = SampleText.First;
        var at = text.IndexOf("Evaluation:\n1. Project", StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, at), evaluation, text.AsSpan(text.IndexOf("\n\n====", at, StringComparison.Ordinal)));
    }
}
