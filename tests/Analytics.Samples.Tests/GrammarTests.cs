using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Transcripts;

namespace Analytics.Samples.Tests;

/// <summary>Reads the sample corpus with plain means, apart from the parser, and compares with what the generator knows.</summary>
public sealed partial class GrammarTests
{
    private const string Rule = "============================================================";

    public static IEnumerable<TheoryDataRow<int>> Generations => [new(1), new(2), new(3)];

    [Theory]
    [MemberData(nameof(Generations))]
    public void Header_EveryInterview_HasTheLinesOfItsGeneration(int generation)
    {
        string[] keys = ["Candidate", "Quality Profile", "Position", "Total Turns"];
        if (generation > 1) keys = [.. keys, "Average Relevance Score", "Average Evaluation Score"];
        foreach (var interview in Of(generation))
        {
            var lines = interview.Text.Split('\n');
            Assert.Equal("Interview Transcript", lines[0]);
            Assert.Equal(Rule, lines[1]);
            Assert.Equal(keys, lines[2..(2 + keys.Length)].Select(l => l[..l.IndexOf(": ", StringComparison.Ordinal)]));
            Assert.Equal([Rule, ""], lines[(2 + keys.Length)..(4 + keys.Length)]);
            Assert.StartsWith("AI Recruiter: ", lines[4 + keys.Length], StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Generations))]
    public void Sections_EveryInterview_AreThoseOfItsGeneration(int generation)
    {
        string[] all = ["TECHNICAL QUESTIONS AND ANSWERS", "EVALUATION REPORT", "HR REPORT", "RECOMMENDATION (FULL)"];
        foreach (var interview in Of(generation))
        {
            var expected = generation == 1 ? all[1..3] : interview.Truth.Quirks.HasFlag(Quirks.SectionMissing) ? all[..3] : all;
            Assert.Equal(expected, SectionTitles().Matches(interview.Text).Select(m => m.Groups[1].Value));
        }
    }

    [Fact]
    public void TotalTurns_EveryInterview_CountsRecruiterTurnsUnlessMarked()
    {
        foreach (var interview in SampleCorpus.Interviews)
        {
            var reported = int.Parse(Header(interview, "Total Turns"), CultureInfo.InvariantCulture);
            var turns = RecruiterTurns().Count(interview.Text);
            Assert.Equal(interview.Truth.RecruiterKinds.Count, turns);
            Assert.Equal(interview.Truth.Quirks.HasFlag(Quirks.TurnsDiffer), reported != turns);
            Assert.InRange(turns, 5, 20);
            Assert.Equal(interview.Truth.Quirks.HasFlag(Quirks.CutOff), interview.Truth.RecruiterKinds[^1] != TurnKind.Ending);
        }
    }

    [Fact]
    public void MeanScore_Header_IsTheMeanOfScoresUnlessMarked()
    {
        foreach (var interview in SampleCorpus.Interviews.Where(i => i.Truth.Generation > 1))
        {
            var scores = interview.Truth.Items.Where(i => i.Score is not null).Select(i => i.Score!.Value).ToList();
            Assert.Equal(scores, ScoreLines().Matches(interview.Text).Select(m => m.Groups[1].Value[0] - '0'));
            var mean = scores.Average().ToString("F2", CultureInfo.InvariantCulture) + "/5";
            Assert.Equal(interview.Truth.Quirks.HasFlag(Quirks.AverageDiffers), Header(interview, "Average Evaluation Score") != mean);
        }
    }

    [Fact]
    public void MeanRelevance_Header_AveragesListedQuestionsZerosIncluded()
    {
        foreach (var interview in SampleCorpus.Interviews.Where(i => i.Truth.Generation > 1))
        {
            var values = Blocks().Matches(interview.Text).Select(m => decimal.Parse(m.Groups[3].Value, CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(interview.Truth.Listed.Count, values.Count);
            var reported = decimal.Parse(Header(interview, "Average Relevance Score"), CultureInfo.InvariantCulture);
            Assert.InRange(Math.Abs(reported - values.DefaultIfEmpty(0).Average()), 0m, 0.000501m);
        }
    }

    [Fact]
    public void Relevance_Generation3_IsAJudgesStepForTechnicalAndZeroForProject()
    {
        foreach (var listed in Of(3).SelectMany(i => i.Truth.Listed))
        {
            double[] allowed = listed.DeclaredType == DeclaredType.Project ? [0] : [0.2, 0.4, 0.6, 0.8, 1.0];
            Assert.Contains(listed.Relevance, allowed);
        }
    }

    [Fact]
    public void Blocks_EveryListedQuestion_RepeatsTwoTurnsWordForWord()
    {
        foreach (var interview in SampleCorpus.Interviews.Where(i => i.Truth.Generation > 1))
        {
            var dialogue = interview.Text[..interview.Text.IndexOf("TECHNICAL QUESTIONS AND ANSWERS", StringComparison.Ordinal)];
            foreach (Match block in Blocks().Matches(interview.Text))
                Assert.Contains($"AI Recruiter: {block.Groups[4].Value}\n\nCandidate: {block.Groups[5].Value}\n\n", dialogue, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Explanations_EveryMark_ShowsTwoHundredCharactersOfTheQuestion()
    {
        var shown = SampleCorpus.Interviews.SelectMany(i => Explanations().Matches(i.Text)).ToList();

        Assert.NotEmpty(shown);
        Assert.All(shown, m => Assert.InRange(m.Groups[1].Length, 1, 200));
        Assert.Contains(shown, m => m.Groups[1].Value.Contains('\n', StringComparison.Ordinal));
    }

    private static IEnumerable<GeneratedInterview> Of(int generation) => SampleCorpus.Interviews.Where(i => i.Truth.Generation == generation);

    private static string Header(GeneratedInterview interview, string key)
    {
        var start = interview.Text.IndexOf(key + ": ", StringComparison.Ordinal) + key.Length + 2;
        return interview.Text[start..interview.Text.IndexOf('\n', start)];
    }

    [GeneratedRegex("^={60}\n([A-Z][A-Z ()]+)\n={60}\n", RegexOptions.Multiline)]
    private static partial Regex SectionTitles();

    [GeneratedRegex("^AI Recruiter: ", RegexOptions.Multiline)]
    private static partial Regex RecruiterTurns();

    [GeneratedRegex("^   Score: ([1-5])/5$", RegexOptions.Multiline)]
    private static partial Regex ScoreLines();

    [GeneratedRegex(@"^Q(\d+) \[(PROJECT|TECHNICAL)\] \(Relevance: (\d\.\d{3})\)\nQuestion: (.+?)\n\nAnswer: (.+?)\n(?:\[CANDIDATE STRUGGLED\]\n)?(?:\[AI PROVIDED EXPLANATION\]: .+?\n)?\n-{40}\n\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^\[AI PROVIDED EXPLANATION\]: (.+?)\.\.\.\n\n-{40}$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Explanations();
}
