namespace Analytics.Transcripts.Tests;

/// <summary>People and models vary. Whatever they write a little differently is read as meant, or told of with its line; nothing is lost in silence.</summary>
public class VariantTests
{
    /// <summary>How far from the change a finding may name a line: a heading and what stands under it.</summary>
    private const int Near = 3;

    private static readonly HashSet<FindingCode> Tells =
    [
        FindingCode.ValueUnreadable, FindingCode.SectionRepeated, FindingCode.SectionMissing, FindingCode.ReportSectionMissing, FindingCode.ScoreMissing,
        FindingCode.RecommendationUnknown, FindingCode.PositionNormalised, FindingCode.TextShortened,
    ];

    [Fact]
    public void Parse_EveryVariant_IsReadOrToldOf()
    {
        var (expected, before) = Parsing.Parsed(SampleText.Judge);
        var all = Variants.All().ToList();
        var lost = all.Where(variant => !IsReadOrTold(variant, expected, before)).Select(variant => variant.Name).ToList();

        Assert.InRange(all.Count, 300, 1000);
        Assert.True(lost.Count == 0, $"{lost.Count} of {all.Count} lost in silence:\n{string.Join('\n', lost)}");
    }

    /// <summary>What a reader would understand is read, not merely told of.</summary>
    [Fact]
    public void Parse_Variants_AreMostlyReadAsMeant()
    {
        var expected = Values(Parsing.Parsed(SampleText.Judge).Transcript);
        var all = Variants.All().ToList();
        var unread = all.Where(variant => TranscriptParser.Parse(variant.Text) is not ParseOutcome.Parsed(var transcript, _) || !Values(transcript).SequenceEqual(expected)).ToList();

        Assert.True(unread.Count * 12 < all.Count, $"{unread.Count} of {all.Count} not read:\n{string.Join('\n', unread.Select(variant => variant.Name))}");
    }

    private static bool IsReadOrTold(Variant variant, Transcript expected, IReadOnlyList<Finding> before)
    {
        if (TranscriptParser.Parse(variant.Text) is not ParseOutcome.Parsed(var transcript, var findings)) return true;
        if (Values(transcript).SequenceEqual(Values(expected))) return true;

        var known = before.Select(finding => finding.Code).ToHashSet();
        return findings.Any(finding => Tells.Contains(finding.Code) && !known.Contains(finding.Code)
            && (Math.Abs(finding.Line - variant.Line) <= Near || finding.Code is FindingCode.SectionMissing or FindingCode.ReportSectionMissing or FindingCode.RecommendationUnknown));
    }

    /// <summary>All values of a transcript in words, so that two can be compared; lines, which a change may shift, are left out.</summary>
    private static IEnumerable<string> Values(Transcript transcript) =>
    [
        $"{transcript.Candidate} | {transcript.Profile} | {transcript.Position} | {transcript.ReportedTurns} | {transcript.ReportedMeanRelevance} | {transcript.ReportedMeanScore} | {transcript.Scale}",
        .. transcript.Turns.Select(turn => $"{turn.Speaker} {turn.Kind} {turn.Words}"),
        .. transcript.Questions.Select(q => $"{q.Number} {q.TurnNumber} {q.DeclaredType} {q.Text.Length} {q.Relevance} {q.AnswerWords} {q.Struggled} {q.Explained}"),
        .. transcript.Evaluations.Select(e => $"{e.Section} {e.Item} {e.Heading} {e.Score} {e.QuestionNumber} {e.Justification}"),
        .. transcript.Report.Select(section => $"{section.Part}"),
        .. transcript.Skills,
        $"{transcript.Recommendation.Level}",
    ];
}
