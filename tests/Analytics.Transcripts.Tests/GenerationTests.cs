using static Analytics.Transcripts.Tests.Parsing;

namespace Analytics.Transcripts.Tests;

public class GenerationTests
{
    public static TheoryData<string, int, RelevanceScale> Generations => new()
    {
        { SampleText.First, 1, RelevanceScale.None },
        { SampleText.Similarity, 2, RelevanceScale.Similarity },
        { SampleText.Judge, 3, RelevanceScale.Judge },
    };

    [Theory]
    [MemberData(nameof(Generations))]
    public void Parse_EachGeneration_ReadsHeaderDialogueAndReport(string text, int generation, RelevanceScale scale)
    {
        var (transcript, _) = Parsed(text);

        Assert.Equal((generation, scale), (transcript.Generation, transcript.Scale));
        Assert.Equal(("Mira Holt", QualityProfile.Strong, "Cellar Engineer", 6), (transcript.Candidate, transcript.Profile, transcript.Position, transcript.ReportedTurns));
        Assert.Equal(11, transcript.Turns.Count);
        Assert.Equal(Enumerable.Range(1, 11), transcript.Turns.Select(t => t.Number));
        Assert.Equal([TurnKind.Introduction, TurnKind.Project, TurnKind.Technical, TurnKind.Technical, TurnKind.Closing, TurnKind.Ending],
            transcript.Turns.Where(t => t.Speaker == Speaker.Recruiter).Select(t => t.Kind!.Value));
        Assert.Equal(6, transcript.Report.Count);
        Assert.Equal(["Glycol cooling", "Fermentation control"], transcript.Skills);
        Assert.Equal(RecommendationLevel.Proceed, transcript.Recommendation.Level);
        Assert.Equal(generation == 1 ? RecommendationSource.Report : RecommendationSource.Recommendation, transcript.Recommendation.Source);
    }

    [Theory]
    [MemberData(nameof(Generations))]
    public void Parse_EachGeneration_TiesEachItemToItsQuestion(string text, int generation, RelevanceScale scale)
    {
        var (transcript, findings) = Parsed(text);

        Assert.Equal([(1, 3), (2, 5), (3, 7)], transcript.Evaluations.Select(e => (e.QuestionNumber!.Value, e.TurnNumber!.Value)));
        Assert.Equal([4, 5, 3], transcript.Evaluations.Select(e => e.Score!.Value));
        Assert.Equal([("Project", null), ("Q1", "Glycol chiller sizing"), ("Q2", null)], transcript.Evaluations.Select(e => (e.Item, e.Heading)));
        Assert.DoesNotContain(findings, f => f.Code == FindingCode.ItemUnmatched);

        double?[] relevance = scale switch { RelevanceScale.Judge => [null, null, 0.8], RelevanceScale.Similarity => [0.412, 0.533, 0.298], _ => [null, null, null] };
        Assert.Equal(relevance, transcript.Evaluations.Select(e => transcript.Questions.Single(q => q.Number == e.QuestionNumber).Relevance));
        Assert.Equal(generation == 1 ? null : DeclaredType.Technical, transcript.Questions[2].DeclaredType);
    }

    [Fact]
    public void Parse_TurnWithALineThatLooksLikeASpeaker_KeepsItInTheTurn()
    {
        var (transcript, _) = Parsed(SampleText.First);

        Assert.Equal("\"We wired pressure sensors into forty vats.\n\nCandidate notes: the hardest part was calibrating drift.\"", transcript.Turns[3].Text);
        Assert.Equal(15, transcript.Turns[3].Words);
        Assert.Equal(LineOf(SampleText.First, "Candidate: \"We wired"), transcript.Turns[3].Line);
    }

    [Fact]
    public void Parse_First_MakesQuestionsOfTurns()
    {
        var (transcript, findings) = Parsed(SampleText.First);

        Assert.Equal([(1, 3, TurnKind.Project), (2, 5, TurnKind.Technical), (3, 7, TurnKind.Technical)],
            transcript.Questions.Select(q => (q.Number, q.TurnNumber!.Value, q.Kind)));
        Assert.All(transcript.Questions, q => Assert.True(q.DeclaredType is null && q.ReportedRelevance is null && q.Relevance is null));
        Assert.Equal(15, transcript.Questions[0].AnswerWords);
        Assert.Empty(findings);
    }

    [Fact]
    public void Parse_Similarity_MeasuresBothTypes()
    {
        var (transcript, _) = Parsed(SampleText.Similarity);

        Assert.Equal([0.412, 0.533, 0.298, 0.117], transcript.Questions.Select(q => q.Relevance!.Value));
        Assert.Equal(0.340, transcript.ReportedMeanRelevance);
    }

    [Fact]
    public void Parse_Judge_TakesProjectZerosAsNotMeasured()
    {
        var (transcript, _) = Parsed(SampleText.Judge);

        Assert.Equal([null, null, 0.8, null], transcript.Questions.Select(q => q.Relevance));
        Assert.Equal([0, 0, 0.8, 0], transcript.Questions.Select(q => q.ReportedRelevance!.Value));
        Assert.Equal([DeclaredType.Project, DeclaredType.Project, DeclaredType.Technical, DeclaredType.Project], transcript.Questions.Select(q => q.DeclaredType!.Value));
        Assert.Equal([TurnKind.Project, TurnKind.Technical, TurnKind.Technical, TurnKind.Closing], transcript.Questions.Select(q => q.Kind));
        Assert.Equal([(false, false), (true, true), (false, false), (false, false)], transcript.Questions.Select(q => (q.Struggled, q.Explained)));
        Assert.Equal(22, transcript.Questions[1].AnswerWords);
    }

    [Fact]
    public void Parse_JudgeFileWithMeasuredZeroOfATechnicalQuestion_TakesItAsNotMeasured()
    {
        var (transcript, _) = Parsed(SampleText.Judge.With("(Relevance: 0.800)", "(Relevance: 0.000)"));

        Assert.Equal(RelevanceScale.Judge, transcript.Scale);
        Assert.All(transcript.Questions, q => Assert.Null(q.Relevance));
    }

    [Fact]
    public void Parse_AnswerWithARuleOfDashes_KeepsTheAnswerWhole()
    {
        var text = SampleText.Judge.With("Answer: \"I plot gravity against time,", "Answer: \"I plot gravity against time,\n\n----------------------------------------\n\nand");
        var (transcript, _) = Parsed(text);

        Assert.Equal(4, transcript.Questions.Count);
        Assert.Equal(20, transcript.Questions[2].AnswerWords);
    }

    [Theory]
    [InlineData("\uFEFF", "\n", "")]
    [InlineData("", "\r\n", "")]
    [InlineData("", "\n", "   ")]
    [InlineData("\uFEFF", "\r\n", "\t ")]
    public void Parse_MarkLineEndsAndTrailingBlanks_ReadTheSame(string start, string lineEnd, string trailing)
    {
        var (expected, expectedFindings) = Parsed(SampleText.Judge);
        var (actual, findings) = Parsed(start + SampleText.Judge.Replace("\n", trailing + lineEnd, StringComparison.Ordinal) + lineEnd);

        Assert.Equal(expected.Questions.Select(q => (q.Number, q.TurnNumber, q.Relevance, q.AnswerWords)), actual.Questions.Select(q => (q.Number, q.TurnNumber, q.Relevance, q.AnswerWords)));
        Assert.Equal(expected.Evaluations.Select(e => (e.Score, e.QuestionNumber, e.Line)), actual.Evaluations.Select(e => (e.Score, e.QuestionNumber, e.Line)));
        Assert.Equal(expectedFindings.Select(f => (f.Code, f.Line)), findings.Select(f => (f.Code, f.Line)));
        Assert.Equal(expected.Recommendation, actual.Recommendation);
        Assert.Equal(expected.Skills, actual.Skills);
    }
}
