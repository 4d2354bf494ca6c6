namespace Analytics.Transcripts.Tests;

/// <summary>The real transcripts, where the folder beside the repository has them. Their text never enters the repository; these counts do.</summary>
public class CorpusTests
{
    [Fact]
    public void Parse_Corpus_GivesTheKnownCounts()
    {
        var transcripts = Corpus().Select(file => file.Transcript).ToList();

        Assert.Equal(13, transcripts.Count);
        Assert.Equal((234, 123), (transcripts.Sum(t => t.Turns.Count), transcripts.Sum(t => t.Turns.Count(turn => turn.Speaker == Speaker.Recruiter))));
        Assert.Equal(37, transcripts.Sum(t => t.Questions.Count(q => q.DeclaredType is not null)));
        Assert.Equal((56, 13), (transcripts.Sum(t => t.Evaluations.Count), transcripts.Sum(t => t.Evaluations.Count(e => e.Section == EvaluationSection.Project))));
        Assert.Equal((7, 3, 3), (Count(RecommendationLevel.Proceed), Count(RecommendationLevel.Reservations), Count(RecommendationLevel.NotAFit)));
        Assert.Equal(23, transcripts.Sum(t => t.Questions.Count(q => q.Relevance is not null)));
        Assert.Equal((6, 2), (transcripts.Sum(t => t.Questions.Count(q => q.Struggled)), transcripts.Sum(t => t.Questions.Count(q => q.Explained))));

        int Count(RecommendationLevel level) => transcripts.Count(t => t.Recommendation.Level == level);
    }

    [Fact]
    public void Parse_Corpus_FindsCutRecommendationsAndTheCutOffInterview()
    {
        var files = Corpus().ToList();

        Assert.Equal(["20251218_121452 C013", "20251218_132237 C008"], files.Where(f => f.Findings.Any(x => x.Code == FindingCode.RecommendationCut)).Select(f => f.Name));
        Assert.Equal(["20251218_000938 C009"], files.Where(f => f.Findings.Any(x => x.Code == FindingCode.InterviewCutOff)).Select(f => f.Name));
    }

    [Fact]
    public void Parse_Corpus_TiesItemsToWhatTheyJudge()
    {
        var ties = Corpus().ToDictionary(f => f.Name, f => f.Transcript.Evaluations.Select(e => e.QuestionNumber));

        Assert.Equal([1, 2, 3, 4], ties["20251218_132237 C017"]);
        Assert.Equal([1, 2, 4], ties["20251218_132237 C001"]);
        Assert.Equal([1, null, null, null, 3], ties["20251218_132237 C006"]);
        Assert.Equal([1, 2, null, 3, 5, 6], ties["20251218_121452 C008"]);
    }

    [Fact]
    public void Parse_Corpus_ShowsTheFirstKindsAsTheHarnessSawThem()
    {
        var kinds = Corpus().Where(f => f.Name.StartsWith("20251218_132237", StringComparison.Ordinal)).ToDictionary(f => f.Name[^4..], f => string.Join(' ', AsTheHarness(f.Transcript).Take(5)));

        Assert.Equal("introduction project follow_up project project", kinds["C008"]);
        Assert.Equal("introduction project project follow_up follow_up", kinds["C006"]);
        Assert.Equal("introduction project project technical technical", kinds["C017"]);
        Assert.Equal("introduction project follow_up follow_up follow_up", kinds["C020"]);
    }

    private static IEnumerable<string> AsTheHarness(Transcript transcript) =>
        from turn in transcript.Turns
        where turn.Speaker == Speaker.Recruiter
        let listed = transcript.Questions.FirstOrDefault(q => q.TurnNumber == turn.Number)
        select listed?.DeclaredType is { } type ? SnakeCase.Of(type) : SnakeCase.Of(turn.Kind!.Value);

    private static IEnumerable<(string Name, Transcript Transcript, IReadOnlyList<Finding> Findings)> Corpus()
    {
        var folder = CorpusFolder();
        Assert.SkipWhen(folder is null, "The folder ../shared/corpus with real transcripts is not here.");
        foreach (var path in Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var parsed = Assert.IsType<ParseOutcome.Parsed>(TranscriptParser.Parse(File.ReadAllBytes(path)));
            var run = Path.GetFileName(Path.GetDirectoryName(path))!["transcripts_".Length..];
            yield return ($"{run} {Path.GetFileName(path)[..4]}", parsed.Transcript, parsed.Findings);
        }
    }

    private static string? CorpusFolder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Analytics.sln"))) root = root.Parent;
        var folder = root?.Parent is null ? null : Path.Combine(root.Parent.FullName, "shared", "corpus");
        return Directory.Exists(folder) ? folder : null;
    }
}
